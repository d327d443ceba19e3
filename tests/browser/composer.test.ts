import { describe, expect, it } from "vitest";
import { memberOf } from "#tests/e2e/open-desk.ts";
import { readRows } from "#tests/e2e/read-rows.ts";
import { receivedBy } from "#tests/e2e/write-mail.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";
import { readReply, replyField, writeReply } from "./write-reply.ts";

// The browser itself says each time that a save was answered with "changed elsewhere".
const stage = useStage({ expectedComplaints: /status of 409/ });
const phone = { width: 390, height: 844 };

async function openTicketAbout(subject: string, customer: number) {
  await stage().write(stage().customer(customer), { subject, text: "Can you help me?" });
  const visit = await stage().openApp({ as: memberOf(stage().mejurn, "agent") });
  await visit.app.locator("[data-test=ticket-row]", { hasText: subject }).click();
  await replyField(visit.app);
  const path = new URL(visit.page.url()).pathname.replace(/^.*\/apps\/loupe/, "");
  return { ...visit, path, person: stage().customer(customer) };
}

describe("writing to a customer", () => {
  it("loses no word when the browser dies, and goes out with its formatting, files and signature", async () => {
    const { page, app, path, person } = await openTicketAbout("Broken clasp", 0);
    const field = await replyField(app);
    await field.click();
    await page.keyboard.type("We will mend it ");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("for free");
    await app.locator("[data-test=pick-files]").setInputFiles({
      name: "label.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Send it to us with this label."),
    });
    await app.locator("[data-test=upload]").getByText("label.txt").waitFor();
    await app.locator("[data-test=draft-state][data-state=saved]").waitFor();
    await page.close({ runBeforeUnload: false });

    const again = await stage().openApp({ as: memberOf(stage().mejurn, "agent"), path });
    await expect.poll(() => readReply(again.app)).toBe("We will mend it for free");
    expect(await (await replyField(again.app)).innerHTML()).toContain("<strong>for free</strong>");
    await again.app.locator("[data-test=upload]").getByText("label.txt").waitFor();
    await keepScreen(again, "composer-draft");
    await (await replyField(again.app)).focus();
    await again.page.keyboard.press("Control+Enter");
    await again.app.locator("[data-kind=outbound][data-state=delivered]").waitFor();

    const [mail] = await receivedBy(stage().sandbox, person);
    expect(mail?.text).toContain("We will mend it for free");
    expect(mail?.html).toContain("<strong>for free</strong>");
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual(["label.txt"]);
    expect(await readReply(again.app)).toBe("");
  });

  it("is taken back with one click, all of it", async () => {
    // Stories don't wait for the time to undo; this one is about it.
    await setUndoTime(30);
    const { app, person } = await openTicketAbout("Too fast", 1);
    await writeReply(app, "Sent by mistake");
    await app.getByRole("button", { name: "Send", exact: true }).click();

    await app.locator("[data-test=undo-send]").getByRole("button", { name: "Undo" }).click();

    await expect.poll(() => readReply(app)).toBe("Sent by mistake");
    await expect.poll(() => app.locator("[data-kind=outbound]").count()).toBe(0);
    expect(await receivedBy(stage().sandbox, person)).toHaveLength(0);
    await setUndoTime(0);
  });

  it("waits for the hour that its writer chose, and asks when the customer writes first", async () => {
    const visit = await openTicketAbout("Out of hours", 2);
    const { app } = visit;
    const number = await visit.page.getByText(/^MJ-\d+$/).innerText();
    await writeReply(app, "Good morning! It is ready.");
    await app.getByRole("button", { name: "Send later" }).click();
    await app.getByLabel("Date and time").fill(tomorrow());
    await app.getByRole("button", { name: "Send at this time" }).click();
    const scheduled = app.locator("[data-test=scheduled-send]");
    await scheduled.getByText(/^Leaves on /).waitFor();
    await keepScreen(visit, "composer-scheduled");

    await stage().write(visit.person, {
      subject: `Re: Out of hours [${number}]`,
      text: "Never mind, cancel it.",
    });

    await app.locator("[data-test=held-send]").getByText("The customer wrote first.").waitFor();
    await keepScreen(visit, "composer-held");
    await app.getByRole("button", { name: "Take it back and edit" }).click();
    await expect.poll(() => readReply(app)).toBe("Good morning! It is ready.");
  });

  it("says what is not so while one writes, puts it right with a click, and asks why it goes all the same", async () => {
    const { customer, order } = someoneWaiting();
    const subject = `Is ${order} ready?`;
    await stage().write(customer, { subject, text: "Can you tell me?" });
    const visit = await stage().openApp({ as: memberOf(stage().mejurn, "agent") });
    const { app } = visit;
    await app.locator("[data-test=ticket-row]", { hasText: subject }).click();
    await replyField(app);
    await app.locator(`[data-test=order][data-name="${order}"]`).waitFor();
    await writeReply(
      app,
      `Dear Xaver, thank you for writing. Your order ${order} has been delivered.`,
    );

    const findings = app.locator("[data-test=finding]");
    await findings.nth(1).waitFor();
    expect(await overflow(visit)).toBe(0);
    await keepScreen(visit, "composer-checks");
    await findings
      .first()
      .getByRole("button", { name: `Write “${customer.firstName}”` })
      .click();
    await expect.poll(() => readReply(app)).toContain(`Dear ${customer.firstName}, thank you`);
    await findings.nth(1).waitFor({ state: "detached" });
    await findings.getByRole("button", { name: "Go to the sentence" }).click();
    await expect
      .poll(() => visit.frame().evaluate(() => document.getSelection()?.toString()))
      .toBe("delivered");

    await app.getByRole("button", { name: "Send", exact: true }).click();
    const question = app.locator("[data-test=override-question]");
    await question.waitFor();
    await visit.page.setViewportSize(phone);
    expect(await overflow(visit)).toBe(0);
    await keepScreen(visit, "composer-override");
    await visit.page.setViewportSize({ width: 1280, height: 800 });
    await question.getByLabel("Why it goes all the same").fill("The driver called me");
    await app.getByRole("button", { name: "Send anyway" }).click();
    await app.locator("[data-kind=outbound][data-state=delivered]").waitFor();
  });

  it("is not fought over by two tabs", async () => {
    const one = await openTicketAbout("Two tabs", 3);
    await writeReply(one.app, "Written in the first tab");
    await one.app.locator("[data-test=draft-state][data-state=saved]").waitFor();
    const two = await stage().openApp({ as: memberOf(stage().mejurn, "agent"), path: one.path });
    await expect.poll(() => readReply(two.app)).toBe("Written in the first tab");

    await writeReply(two.app, "Changed in the second tab");
    await two.app.locator("[data-test=draft-state][data-state=saved]").waitFor();
    await writeReply(one.app, "Changed in the first tab too");

    const conflict = one.app.locator("[data-test=draft-conflict]");
    await conflict.getByText("Changed in the second tab").waitFor();
    await keepScreen(one, "composer-conflict");
    await conflict.getByRole("button", { name: "Take that one" }).click();
    await expect.poll(() => readReply(one.app)).toBe("Changed in the second tab");
  });

  it("is begun with a saved reply, and stopped while something in it has no value", async () => {
    const as = memberOf(stage().mejurn, "agent");
    const settings = await stage().openApp({ as, path: "/app/saved-replies" });
    await settings.app.getByText("Write it once, use it often").waitFor();
    await keepScreen(settings, "saved-replies-empty");
    const signingIn = settings.app.getByRole("link", { name: "Signing in" });
    await expect
      .poll(async () => {
        const add = settings.app.getByRole("button", { name: "Add replies in English" });
        // Until the page is alive, a press does nothing; afterwards the button is gone.
        if (await add.isVisible()) await add.click({ timeout: 1_000 }).catch(() => undefined);
        return signingIn.count();
      })
      .toBe(1);
    await keepScreen(settings, "saved-replies");
    await signingIn.click();
    await settings.app.getByRole("heading", { name: "Signing in", level: 1 }).waitFor();
    await settings.app.locator("[data-test=rich-editor]").waitFor();
    await settings.app.getByLabel("Status").selectOption("resolved");
    await settings.app.getByLabel("Assign to").selectOption("me");
    await keepScreen(settings, "saved-reply");
    await settings.page.getByRole("button", { name: "Save" }).click();
    await settings.page.getByRole("button", { name: "Save" }).waitFor({ state: "hidden" });

    const visit = await openTicketAbout("Cannot sign in", 5);
    const { app, page, person } = visit;
    const field = await replyField(app);
    await field.click();
    await page.keyboard.type("/refu");
    await app.locator("[data-test=slash-list]").getByText("/refund").waitFor();
    await keepScreen(visit, "saved-reply-slash");
    await page.keyboard.press("Enter");
    await app.locator("[data-test=variable]", { hasText: person.firstName }).waitFor();
    await app.locator(".loupe-variable--missing").first().waitFor();
    await keepScreen(visit, "saved-reply-missing");
    await app.getByRole("button", { name: "Send", exact: true }).click();
    await app
      .locator("[data-test=refusal]")
      .getByText(/have no value/)
      .waitFor();
    expect(await receivedBy(stage().sandbox, person)).toHaveLength(0);

    await field.fill("");
    await app.getByRole("button", { name: "Saved replies" }).click();
    await app.getByPlaceholder("Search by name, shortcut or words").fill("sign");
    await app.locator("[data-test=reply-choice]").getByText("Signing in").waitFor();
    await keepScreen(visit, "saved-reply-picker");
    await page.keyboard.press("Enter");
    await app.locator("[data-test=variable]", { hasText: person.email }).waitFor();
    await app.locator("[data-test=reply-actions]").getByText("Assign to you").waitFor();
    await keepScreen(visit, "saved-reply-filled");
    await app.getByRole("button", { name: "Send", exact: true }).click();
    await app.locator("[data-kind=outbound][data-state=delivered]").waitFor();

    const [mail] = await receivedBy(stage().sandbox, person);
    expect(mail?.text).toContain(`Enter ${person.email} where you sign in`);
    expect(mail?.html).not.toContain("data-variable");
    expect(await app.locator("[data-test=reply-actions]").count()).toBe(0);
  });

  it("fits a phone, with all its rows open", async () => {
    const { path } = await openTicketAbout("On the road", 4);
    const visit = await stage().openApp({
      as: memberOf(stage().mejurn, "agent"),
      path,
      size: phone,
    });
    const { app } = visit;
    await writeReply(app, "Hello from a bus");
    await app.getByRole("button", { name: "Add Cc" }).click();
    await app.getByRole("button", { name: "Add Bcc" }).click();
    await app.getByLabel("Cc", { exact: true }).fill("nobody");
    await visit.page.keyboard.press("Enter");
    await app
      .getByText(/is not an email address/)
      .first()
      .waitFor();
    expect(await overflow(visit)).toBe(0);
    await keepScreen(visit, "composer-phone");
    await app.getByRole("button", { name: "Saved replies" }).click();
    await app.locator(".loupe-picker").getByRole("link").first().waitFor();
    expect(await overflow(visit)).toBe(0);
    await keepScreen(visit, "saved-reply-picker");
    for (const path of ["saved-replies", "saved-replies/new"]) {
      const to = visit.page.url().replace(/\/apps\/loupe.*$/, `/apps/loupe/app/${path}`);
      await visit.page.goto(to);
      await app.getByRole("heading", { level: 1, name: /saved repl/i }).waitFor();
      expect(await overflow(visit)).toBe(0);
      await keepScreen(visit, path.replace("/", "-"));
    }
    await visit.page.goto(
      visit.page.url().replace(/\/apps\/loupe.*$/, "/apps/loupe/app/signature"),
    );
    await app.getByRole("heading", { name: "Signature", level: 1 }).waitFor();
    expect(await overflow(visit)).toBe(0);
    await keepScreen(visit, "signature");
  });
});

/** As a field for date and time writes it. */
const tomorrow = (): string => new Date(Date.now() + 26 * 3_600_000).toISOString().slice(0, 16);

const setUndoTime = (seconds: number) =>
  readRows(
    stage().ownerUrl,
    `update "WorkspaceSettings" w set "undoSeconds" = $1 from "Shop" s where s."id" = w."shopId" and s."domain" = $2`,
    [seconds, stage().mejurn.domain],
  );

/** A customer whose order has not left yet. */
function someoneWaiting() {
  for (const order of stage().mejurn.orders.toReversed()) {
    const customer = stage().mejurn.customers.find(({ id }) => id === order.customerId);
    if (customer !== undefined && order.fulfillmentStatus === "UNFULFILLED")
      return { customer, order: order.name };
  }
  throw new Error("every order has left");
}
