import { describe, expect, it } from "vitest";
import { memberOf } from "#tests/e2e/open-desk.ts";
import { readRows } from "#tests/e2e/read-rows.ts";
import {
  generateTickets,
  storeTickets,
} from "#tests/integration/services/report/generated-tickets.ts";
import type { AppPage } from "./open-stage.ts";
import { keepPicture, keepScreen, overflow } from "./keep-screen.ts";
import { findBarriers } from "./find-barriers.ts";
import { useStage } from "./use-stage.ts";
import { readReply, replyField, writeReply } from "./write-reply.ts";

const stage = useStage();

const phone = { width: 390, height: 844 };
const narrowest = { width: 360, height: 740 };
const subject = "Can you resize my ring?";
const chips = ({ app }: AppPage) => app.locator("[data-test=promise-chips]");
const promises = ({ app }: AppPage) => app.locator("[data-test=promises]");
let ticketPath = "";

describe("what we said by when", () => {
  it("is offered while a reply is written, stands on the ticket, and is marked as kept", async () => {
    const { write, customer } = stage();
    await write(customer(0), {
      subject,
      text: "Hello,\n\ncan you make my ring one size larger?\n\nThanks",
    });
    await write(customer(1), { subject: "Gift wrapping", text: "Do you wrap gifts?" });
    await write(customer(2), { subject: "Opening hours", text: "When is your shop open?" });
    const visit = await stage().openApp({ as: memberOf(stage().mejurn, "agent") });
    const { app, page } = visit;
    const row = (about: string) => app.locator("[data-test=ticket-row]", { hasText: about });
    await row("Gift wrapping").waitFor();
    await row("Opening hours").waitFor();
    await row(subject).click();
    const reply = await replyField(app);
    await reply.click();
    ticketPath = new URL(page.url()).pathname.replace(/^.*\/apps\/loupe/, "");

    await page.keyboard.type("Gladly. We will write to you by Friday.");
    await chips(visit).getByText("“by Friday”").waitFor();
    await chips(visit)
      .getByRole("button", { name: /^Promise: “by Friday”/ })
      .click();
    await chips(visit).locator("button[aria-pressed=true]").waitFor();
    await page.keyboard.press("Control+Enter");
    await promises(visit).locator("[data-state=accepted]", { hasText: "by Friday" }).waitFor();

    // In the customer's language, and nothing is decided before it is sent.
    await expect.poll(() => readReply(app)).toBe("");
    await reply.click();
    await page.keyboard.type(`Wir senden Ihnen den Ring bis zum ${inSixDays()} zurück.`);
    await chips(visit).getByText(inSixDays()).waitFor();
    expect(await overflow(visit)).toBe(0);
    await keepComposer(visit);
    await app.getByLabel("This reply keeps the promise “by Friday”").check();
    await reply.focus();
    await page.keyboard.press("Control+Enter");
    await promises(visit).locator("[data-state=kept]").waitFor();
    await promises(visit)
      .getByRole("button", { name: /^Accept the promise/ })
      .click();
    await promises(visit).locator("[data-state=accepted]", { hasText: inSixDays() }).waitFor();
    await keepScreen(visit, "promises-ticket");

    await page.goto(page.url().replace(/\/apps\/loupe.*$/, "/apps/loupe/app/promises"));
    const listed = app.locator("[data-test=listed-promise]");
    await listed.filter({ hasText: inSixDays() }).waitFor();
    expect(await listed.count()).toBe(1);
    expect(await app.locator("[data-test=promises-kept]").innerText()).toBe("1");
    await keepScreen(visit, "promises-list");
    await listed.getByRole("link").click();
    await promises(visit)
      .getByRole("button", { name: /^Mark as kept/ })
      .click();
    await expect.poll(() => promises(visit).locator("[data-state=kept]").count()).toBe(2);
  });

  it("is counted beside the targets that were kept and missed, and each figure leads to its tickets", async () => {
    // Nobody waits two business days here: one of the mails is due an hour ago.
    await readRows(
      stage().ownerUrl,
      `update "SlaClock" c set "dueAt" = now() - interval '1 hour' from "Ticket" t
       where t."id" = c."ticketId" and t."subject" = $1`,
      ["Opening hours"],
    );
    await readRows(
      stage().ownerUrl,
      `insert into "ReportChange" ("shopId", "ticketId") select "shopId", "id" from "Ticket" where "subject" = $1`,
      ["Opening hours"],
    );
    const visit = await stage().openApp({ path: "/app/reports?part=targets" });
    const { app } = visit;
    const figure = (name: string) => app.locator(`[data-test=figure][data-figure="${name}"]`);
    await figure("first-reply.met").waitFor();
    expect(await app.locator("[data-test=attainment]").innerText()).toMatch(/^\d of \d$/);
    expect(await figure("first-reply.running").innerText()).toBe("1");
    expect(await figure("promises-kept").innerText()).toBe("2");
    expect(await figure("late-spam").getByRole("link").count()).toBe(0);
    await keepScreen(visit, "report-targets");

    await figure("first-reply.missed").getByRole("link").click();
    const counted = app.locator("[data-test=counted-tickets]");
    await counted.getByRole("link", { name: /Opening hours/ }).waitFor();
    expect(await counted.evaluate((section) => section === document.activeElement)).toBe(true);
    expect(await counted.getByRole("link").count()).toBe(1);
    await keepScreen(visit, "report-counted");
    await counted.getByRole("link").click();
    await app.getByRole("heading", { name: /Opening hours/, level: 1 }).waitFor();
  });

  it("fits a phone", async () => {
    const pages = {
      "promises-list": ["/app/promises", "main h1"],
      attainment: ["/app/reports?part=targets&show=first-reply.met", "[data-test=counted-tickets]"],
      notices: ["/app/notices", "main h1"],
      "promises-ticket": [ticketPath, "[data-test=promises]"],
    } as const;
    for (const size of [phone, narrowest]) {
      const visit = await stage().openApp({ size, path: ticketPath });
      const { app, page } = visit;
      await (await replyField(app)).click();
      await page.keyboard.type("We will write to you by Friday, and send the ring by 30 December.");
      await chips(visit).getByText("“by Friday”").waitFor();
      expect(await overflow(visit), `composer at ${size.width}`).toBe(0);
      await keepComposer(visit);
      await writeReply(app, "");
      for (const [name, [path, shown]] of Object.entries(pages)) {
        await page.goto(page.url().replace(/\/apps\/loupe.*$/, `/apps/loupe${path}`));
        await app.locator(shown).first().waitFor();
        expect(await overflow(visit), `${name} at ${size.width}`).toBe(0);
        await keepScreen(visit, name);
      }
    }
  });

  it("is reported with the rest of a busy desk, in parts that everybody can read", async () => {
    const [shop] = await readRows<{ id: string; mailboxId: string; ownerId: string }>(
      stage().ownerUrl,
      `select s."id", m."id" as "mailboxId", o."id" as "ownerId" from "Shop" s
       join "Mailbox" m on m."shopId" = s."id" join "Member" o on o."shopId" = s."id" where s."domain" = $1 limit 1`,
      [stage().mejurn.domain],
    );
    if (!shop) throw new Error("the shop is not set up");
    const { id, mailboxId, ownerId } = shop;
    // As many as are taken in while the page loads.
    const tickets = generateTickets({
      ...{ count: 90, seed: 5, now: Date.now(), spanDays: 80, members: [ownerId], tags: [] },
    });
    await storeTickets(
      stage().ownerUrl,
      { id, mailboxId, owner: { id: ownerId } },
      tickets.map((ticket) => ({ ...ticket, tag: null })),
    );
    const barriers: string[] = [];
    for (const size of [{ width: 1280, height: 800 }, phone, narrowest]) {
      const visit = await stage().openApp({ size, path: "/app/reports?period=90" });
      const { app } = visit;
      for (const part of ["overview", "targets", "times", "desk", "feedback"]) {
        await goTo(visit, `/app/reports?part=${part}&period=90`);
        await app
          .locator("[data-test=report]")
          .and(app.locator(`[data-part=${part}]`))
          .waitFor();
        expect(await overflow(visit), `${part} at ${size.width}`).toBe(0);
        if (size !== narrowest) await keepScreen(visit, `report-${part}`);
        if (size === phone) barriers.push(...(await findBarriers(visit)));
      }
      await goTo(visit, "/app/reports/month");
      await app.locator("[data-test=sentences]").waitFor();
      expect(await overflow(visit), `month at ${size.width}`).toBe(0);
      await keepScreen(visit, "report-month");
      if (size === phone) barriers.push(...(await findBarriers(visit)));
    }
    expect(barriers).toEqual([]);
    const visit = await stage().openApp({ path: "/app/reports?part=desk&period=90" });
    const chart = visit.app.locator("[data-test=chart]").first();
    await chart.locator("summary").press("Enter");
    await chart.getByRole("columnheader", { name: "Tickets opened" }).waitFor();
    await visit.page.emulateMedia({ media: "print" });
    await goTo(visit, "/app/reports/month");
    await visit.app.locator("[data-test=sentences]").waitFor();
    expect(await visit.app.getByRole("button").filter({ visible: true }).count()).toBe(0);
  });
});

/** As a link within the app goes. */
const goTo = (visit: AppPage, path: string) =>
  visit.frame().evaluate((to) => {
    const { __remixRouter } = globalThis as unknown as {
      __remixRouter: { navigate(to: string): Promise<void> };
    };
    return __remixRouter.navigate(to);
  }, path);

/** At the window's own height: a field that is being written in is drawn late in a window that has just grown. */
async function keepComposer({ app, page }: AppPage): Promise<void> {
  const name = `promises-composer-${page.viewportSize()?.width}`;
  await keepPicture(app.locator("[data-test=composer]"), name);
}

/** As a German letter writes it. */
function inSixDays(): string {
  const day = new Date(Date.now() + 6 * 24 * 3_600_000);
  return new Intl.DateTimeFormat("de", { day: "numeric", month: "long", timeZone: "UTC" }).format(
    day,
  );
}
