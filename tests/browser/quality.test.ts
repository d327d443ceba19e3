import { describe, expect, it } from "vitest";
import { memberOf } from "#tests/e2e/open-desk.ts";
import { readRows } from "#tests/e2e/read-rows.ts";
import { receivedBy } from "#tests/e2e/write-mail.ts";
import { findBarriers } from "./find-barriers.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import type { AppPage } from "./open-stage.ts";
import { useStage } from "./use-stage.ts";
import { readReply, replyField, writeReply } from "./write-reply.ts";

const stage = useStage();
const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

async function openTicketAbout(subject: string, text: string, customer: number) {
  await stage().write(stage().customer(customer), { subject, text });
  const visit = await stage().openApp({ as: memberOf(stage().mejurn, "agent") });
  await visit.app.locator("[data-test=ticket-row]", { hasText: subject }).click();
  await replyField(visit.app);
  const path = new URL(visit.page.url()).pathname.replace(/^.*\/apps\/loupe/, "");
  return { ...visit, path, person: stage().customer(customer) };
}

/** Looks at a page at both sizes, as its reader and as axe does. */
async function look(path: string, as: "owner" | "agent", name: string): Promise<void> {
  for (const size of sizes) {
    const visit = await stage().openApp({ as: memberOf(stage().mejurn, as), path, size });
    await visit.app.locator("main h1").first().waitFor();
    expect(await overflow(visit), `${name} at ${size.width}`).toBe(0);
    await keepScreen(visit, name);
    expect(await findBarriers(visit), `${name} at ${size.width}`).toEqual([]);
  }
}

const delivered = ({ app }: Pick<AppPage, "app">, nth: number) =>
  app.locator("[data-kind=outbound][data-state=delivered]").nth(nth).waitFor();

describe("an answer that was wrong", () => {
  it("is corrected in the same thread, openly, and both mails say so on the ticket", async () => {
    const visit = await openTicketAbout(
      "How long may I return it?",
      "Hello, how long may I return my ring? Thank you.",
      0,
    );
    const { app, page, person } = visit;
    await writeReply(app, "You may return it within 14 days.");
    await page.keyboard.press("Control+Enter");
    await delivered(visit, 0);

    await app.getByRole("button", { name: "Correct this answer" }).click();
    const dialog = app.getByRole("dialog");
    await dialog.getByLabel("What was wrong?").fill("It is 30 days, not 14");
    await dialog.getByLabel("Cause").selectOption({ label: "Wrong policy" });
    await dialog
      .getByLabel("The wrong sentence, to quote it")
      .fill("You may return it within 14 days.");
    await keepScreen(visit, "correction-dialog");
    await dialog.getByRole("button", { name: "Write the correction" }).click();

    await app.locator("[data-test=correcting]").waitFor();
    await expect.poll(() => readReply(app)).toMatch(/^This corrects our mail of/);
    expect(await readReply(app)).toContain("“You may return it within 14 days.”");
    const field = await replyField(app);
    await field.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("You have 30 days.");
    await keepScreen(visit, "correction-written");
    await page.keyboard.press("Control+Enter");
    await delivered(visit, 1);

    const [wrong, right] = [
      app.locator("[data-kind=outbound]").first(),
      app.locator("[data-kind=outbound]").nth(1),
    ];
    await right.getByText("Correction", { exact: true }).waitFor();
    await right.getByRole("link", { name: "Corrects an earlier answer" }).waitFor();
    await wrong.getByRole("link", { name: "Corrected" }).waitFor();
    const mails = await receivedBy(stage().sandbox, person);
    const [correction] = mails.filter(({ text }) => text?.includes("You have 30 days."));
    expect(correction?.text).toMatch(/This corrects our mail of/);
    expect(correction?.subject).toBe(mails.find((one) => one !== correction)?.subject);
    await keepScreen(visit, "correction-thread");
    expect(await findBarriers(visit)).toEqual([]);
    expect(await overflow(visit)).toBe(0);
  });
});

describe("a complaint", () => {
  it("has its track, keeps its ticket open, and is closed with its outcome", async () => {
    const visit = await openTicketAbout(
      "Complaint about your service",
      "I want to lodge a complaint: your staff was rude on the phone. This is unacceptable.",
      1,
    );
    const { app, page } = visit;
    const card = app.locator("[data-test=complaint]");
    await expect.poll(() => card.getAttribute("data-step")).toBe("opened");
    await writeReply(app, "We are sorry. It was our mistake.");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => card.getAttribute("data-step")).toBe("acknowledged");
    await keepScreen(visit, "complaint-ticket");
    await look("/app/complaints", "agent", "complaints");

    await app.getByRole("button", { name: "Resolve", exact: true }).click();
    const dialog = app.getByRole("dialog");
    await dialog.getByText("A complaint is open here").waitFor();
    await dialog.getByLabel("What came of the complaint?").selectOption({ label: "Upheld" });
    await dialog.getByLabel("What is done about it?").fill("A new ring");
    await keepScreen(visit, "complaint-outcome");
    await dialog.getByRole("button", { name: "Resolve" }).click();

    await app.locator("[data-test=standing][data-status=resolved]").waitFor();
    await expect.poll(() => card.getAttribute("data-step")).toBe("closed");
    await look("/app/complaints?list=closed", "agent", "complaints-closed");
    expect(await findBarriers(visit)).toEqual([]);
  });
});

describe("learning from tickets", () => {
  it("goes from the queue to a review, an example without names, and the agent's own page", async () => {
    const visit = await openTicketAbout(
      "When does my parcel come?",
      "Hello, when does my parcel come?",
      2,
    );
    const { app, page, path } = visit;
    await writeReply(app, "It should be with you on Friday.");
    await page.keyboard.press("Control+Enter");
    await delivered(visit, 0);
    const ticketId = path.split("/").at(-1) ?? "";
    await readRows(
      stage().ownerUrl,
      `insert into "Review" ("shopId", "id", "ticketId", "reasons", "agentId", "queuedAt")
        select t."shopId", gen_random_uuid(), t."id", '[{"why": "missed", "at": "2026-05-22T10:00:00Z"}]', m."authorId", now()
        from "Ticket" t join "Message" m on m."ticketId" = t."id" and m."kind" = 'outbound' where t."id" = '${ticketId}'`,
    );
    await look("/app/reviews", "owner", "reviews");

    const owner = await stage().openApp({
      as: memberOf(stage().mejurn, "owner"),
      path: "/app/reviews",
    });
    await owner.app.getByRole("link", { name: /When does my parcel come/ }).click();
    const form = owner.app.locator("[data-test=review-form]");
    for (const question of ["accurate?", "courteous?", "complete?", "policy?"])
      await form
        .getByRole("group", { name: new RegExp(question.replace("?", "\\?")) })
        .getByText("Yes")
        .click();
    await form.getByLabel("Note for the agent").fill("Short and clear");
    await form.getByText("Keep it as an example for the team").click();
    await form.getByLabel("Title").fill("A parcel under way");
    await keepScreen(owner, "review");
    expect(await findBarriers(owner)).toEqual([]);
    await form.getByRole("button", { name: "Keep the review" }).click();
    await expect
      .poll(() => readRows(stage().ownerUrl, `select "title" from "ExampleTicket"`))
      .toEqual([{ title: "A parcel under way" }]);

    await look("/app/examples", "agent", "examples");
    await look(`/app/examples/${ticketId}`, "agent", "example");
    const [member] = await readRows<{ id: string }>(
      stage().ownerUrl,
      `select "authorId" as "id" from "Message" where "ticketId" = '${ticketId}' and "kind" = 'outbound'`,
    );
    await look(`/app/agents/${member?.id ?? ""}`, "agent", "agent");
    const own = await stage().openApp({
      as: memberOf(stage().mejurn, "agent"),
      path: `/app/agents/${member?.id ?? ""}`,
    });
    await own.app.getByText("“Short and clear”").waitFor();
  });

  it("shows which saved reply is rewritten, and takes its better wording over", async () => {
    const { app, page } = await openTicketAbout("Is it on its way?", "Is my ring on its way?", 3);
    for (const nth of [0, 1, 2]) {
      await expect.poll(() => readReply(app)).toBe("");
      await writeReply(app, "Dear friend, we will tell you more as soon as we can.");
      await page.keyboard.press("Control+Enter");
      await delivered({ app }, nth);
    }
    await readRows(
      stage().ownerUrl,
      `with kept as (insert into "SavedReply" ("shopId", "id", "name", "html", "createdAt", "changedAt")
          select t."shopId", gen_random_uuid(), 'More soon', '<p>Dear {{shop.name}}, we look into it.</p>', now(), now()
          from "Ticket" t where t."subject" = 'Is it on its way?' returning "shopId", "id")
        insert into "SavedReplyUse" ("shopId", "messageId", "savedReplyId", "version", "filled", "kept", "at")
        select m."shopId", m."id", k."id", 1, 'Dear friend, we look into it.', 0.5, now() from "Message" m
        join "Ticket" t on t."id" = m."ticketId" join kept k on k."shopId" = m."shopId"
        where t."subject" = 'Is it on its way?' and m."kind" = 'outbound'`,
    );
    await look("/app/saved-replies", "agent", "rewritten");

    const visit = await stage().openApp({
      as: memberOf(stage().mejurn, "agent"),
      path: "/app/saved-replies",
    });
    await visit.app.getByRole("button", { name: "Show the difference of “More soon”" }).click();
    await visit.app.locator("del", { hasText: "look into it" }).waitFor();
    await visit.app.locator("ins", { hasText: "will tell you more" }).waitFor();
    await keepScreen(visit, "rewritten-difference");
    await visit.app.getByRole("link", { name: "Adopt the better wording of “More soon”" }).click();
    const form = visit.app.locator("[data-test=saved-reply-form]");
    await form.getByText("The wording that was sent instead").waitFor();
    await form.getByText("we will tell you more as soon as we can").first().waitFor();
    await keepScreen(visit, "rewritten-adopted");
    expect(await findBarriers(visit)).toEqual([]);
    await visit.page.getByRole("button", { name: "Save" }).click();

    await expect
      .poll(() =>
        readRows(stage().ownerUrl, `select "html" from "SavedReply" where "name" = 'More soon'`),
      )
      .toEqual([{ html: "<p>Dear {{shop.name}}, we will tell you more as soon as we can.</p>" }]);
  });
});
