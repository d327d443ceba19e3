import { describe, expect, it } from "vitest";
import { memberOf } from "#tests/e2e/open-desk.ts";
import type { Person } from "#tests/e2e/write-mail.ts";
import { useStage } from "./use-stage.ts";
import { readReply, replyField } from "./write-reply.ts";

const stage = useStage();

describe("a customer whose parcel is late", () => {
  it("writes, is answered by keyboard, answers back, and waits for us again, without a reload", async () => {
    const { customer, order } = someoneWithAParcel();
    const inbox = await stage().openApp({ as: memberOf(stage().mejurn, "agent") });
    const { page, app } = inbox;
    await app.locator("[data-test=live][data-state=live]").waitFor();
    await app.getByText("No tickets wait for an answer.").waitFor();
    await inbox.frame().evaluate(() => Object.assign(window, { sameDocument: true }));

    await stage().write(customer, {
      subject: `Where is my parcel? Order ${order}`,
      text: `Hi,\n\nmy order ${order} should be here by now.\n\nThanks\n${customer.firstName}`,
    });
    const row = app.locator("[data-test=ticket-row]");
    await row.waitFor();
    await app.locator("[data-test=ticket-row]", { hasText: order }).waitFor();
    expect(await row.getAttribute("data-waits")).toBe("true");
    await row.focus();
    await page.keyboard.press("Enter");

    await app.getByRole("heading", { name: /Where is my parcel/, level: 1 }).waitFor();
    await app.locator("[data-test=customer][data-state=linked]").waitFor();
    const card = app.locator(`[data-test=order][data-name="${order}"]`);
    expect(await card.locator("[data-test=order-answer]").innerText()).toMatch(/^Shipped .* with /);
    await card.getByRole("button", { name: "Details" }).click();
    await card.locator("[data-test=order-details]").getByText("Total now").waitFor();
    expect(await app.locator("[data-test=due]").first().innerText()).toMatch(/^Reply by /);
    await app.getByText("Why this time?").first().click();
    expect(await app.locator("[data-test=clock] li").count()).toBeGreaterThan(1);
    await page.getByText(/^MJ-\d+$/).waitFor();

    const reply = await replyField(app);
    await app.getByLabel("Look for a product").fill("ring");
    await app
      .getByRole("button", { name: /^Insert .* into the reply$/ })
      .first()
      .click();
    await expect.poll(() => readReply(app)).toMatch(/^.+ Ring\n\$/);
    expect(await reply.evaluate((field) => field === document.activeElement)).toBe(true);
    await reply.fill("");
    await reply.click();
    await page.keyboard.type("Hello,\nI have asked the carrier and write again tomorrow.");
    await page.keyboard.press("Control+Enter");
    await app.locator("[data-kind=outbound][data-state=delivered]").waitFor();
    await expect.poll(() => readReply(app)).toBe("");
    await app.locator("[data-test=clock][data-state=met]").waitFor();

    const mailbox = await stage().openMailbox(customer);
    await mailbox.locator("[data-test=mail][data-direction=received]").click();
    const read = mailbox.locator("[data-test=reader]");
    await read.waitFor();
    // An order of rings is kept a surprise: the ticket’s number stands in the place of its own.
    const subject = await mailbox.locator("[data-test=reader-subject]").innerText();
    expect(subject).toMatch(/^Re: .*\bMJ-\d+/);
    await mailbox.locator("[data-test=answer]").click();
    await mailbox.locator("textarea[name=text]").fill("That is kind. It still has not come.");
    await mailbox.locator("[data-test=send]").click();
    await mailbox.locator("[data-test=mail]").nth(2).waitFor();

    await app.locator("[data-test=message][data-kind=inbound]").nth(1).waitFor();
    const newest = app.frameLocator("[data-kind=inbound] iframe").last();
    await newest.getByText("It still has not come.").first().waitFor();
    await app.getByRole("link", { name: "Inbox" }).or(app.getByLabel("Inbox")).first().click();
    await app.locator("[data-test=ticket-row][data-waits=true]").waitFor();
    expect(await row.count()).toBe(1);
    expect(await inbox.frame().evaluate(() => "sameDocument" in window)).toBe(true);
    expect(await row.evaluate((link) => link === document.activeElement)).toBe(true);
  });
});

function someoneWithAParcel(): { customer: Person; order: string } {
  for (const order of stage().mejurn.orders.toReversed()) {
    const customer = stage().mejurn.customers.find(({ id }) => id === order.customerId);
    if (customer !== undefined && order.fulfillmentStatus === "FULFILLED")
      return { customer, order: order.name };
  }
  throw new Error("The shop has sent no parcel to a customer.");
}
