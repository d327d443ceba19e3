import { describe, expect, it } from "vitest";
import { memberOf } from "#tests/e2e/open-desk.ts";
import { readRows } from "#tests/e2e/read-rows.ts";
import { receivedBy } from "#tests/e2e/write-mail.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";
import { readReply, replyField, writeReply } from "./write-reply.ts";

const stage = useStage({ expectedComplaints: /status of 403/ });

describe("two people at one ticket", () => {
  it("refuses a reply to what its writer has not read, and keeps the words", async () => {
    const customer = stage().customer(0);
    await stage().write(customer, { subject: "Ring size", text: "Do you have the ring in 7?" });
    const agent = await stage().openApp({ as: memberOf(stage().mejurn, "agent") });
    const { page, app } = agent;
    await app.locator("[data-test=ticket-row]").click();
    await writeReply(app, "Yes, we have the ring in 7.");

    await stage().write(customer, {
      subject: "Re: Ring size [MJ-1001]",
      text: "I meant an 8, sorry!",
    });
    await app.locator("[data-kind=inbound]").nth(1).waitFor();
    await app.getByText("A new message came in while you write.").waitFor();
    await page.keyboard.press("Control+Enter");
    await app.locator("[data-test=refusal]").waitFor();
    await keepScreen(agent, "ticket-refusal");

    expect(await app.locator("[data-test=refusal]").innerText()).toMatch(/new message came in/);
    expect(await readReply(app)).toBe("Yes, we have the ring in 7.");
    expect(await app.locator("[data-kind=outbound]").count()).toBe(0);
    expect(await receivedBy(stage().sandbox, customer)).toHaveLength(0);

    await writeReply(app, "Yes, we have the ring in 8.");
    await app.locator("[data-test=whats-new]").getByText("I meant an 8, sorry!").waitFor();
    await app.getByRole("button", { name: "I have read it" }).click();
    await page.keyboard.press("Control+Enter");
    await app.locator("[data-kind=outbound][data-state=delivered]").waitFor();
    const mails = await receivedBy(stage().sandbox, customer);
    expect(mails.map(({ text }) => text)).toEqual([expect.stringContaining("the ring in 8")]);
  });

  it("shows the reply of one to the other at once", async () => {
    const customer = stage().customer(1);
    await stage().write(customer, { subject: "Gift wrap", text: "Do you wrap gifts?" });
    const owner = await stage().openApp();
    await owner.app.locator("[data-test=ticket-row]", { hasText: "Gift wrap" }).click();
    await owner.app.getByLabel("Your reply").waitFor();
    const path = new URL(owner.page.url()).pathname.replace(/^.*\/apps\/loupe/, "");

    const agent = await stage().openApp({ as: memberOf(stage().mejurn, "agent"), path });
    await writeReply(agent.app, "We do, with a ribbon.");
    await agent.app.getByRole("button", { name: "Send", exact: true }).click();

    const answer = owner.app.frameLocator("[data-kind=outbound] iframe").last();
    await answer.getByText("We do, with a ribbon.").waitFor();
    await owner.app.locator("[data-kind=outbound][data-state=delivered]").waitFor();
  });

  it("shows each of them who else is there and who writes, and rings for whose ticket it is", async () => {
    const customer = stage().customer(4);
    await stage().write(customer, { subject: "Both look", text: "Do you repair chains?" });
    const owner = await stage().openApp();
    await owner.app.locator("[data-test=ticket-row]", { hasText: "Both look" }).click();
    await owner.app.getByLabel("Your reply").waitFor();
    const path = new URL(owner.page.url()).pathname.replace(/^.*\/apps\/loupe/, "");
    const member = memberOf(stage().mejurn, "agent");
    const agent = await stage().openApp({ as: member, path });
    const seen = owner.app.locator("[data-test=presence]");
    await seen.getByText(/ is here$/).waitFor();
    await agent.app
      .locator("[data-test=presence]")
      .getByText(/ is here$/)
      .waitFor();

    await writeReply(agent.app, "We do");
    await seen.getByText(/ is typing a reply$/).waitFor();
    await keepScreen(owner, "ticket-presence");
    await agent.frame().evaluate(() => Object.assign(window, { sameDocument: true }));
    await agent.app.getByLabel("Inbox").first().click();
    await expect.poll(() => seen.innerText()).toBe("");

    const [row] = await readRows<{ number: number }>(
      stage().ownerUrl,
      `update "Ticket" t set "assigneeId" = m."id" from "Member" m
         where m."shopId" = t."shopId" and m."shopifyUserId" = $1 and t."subject" = 'Both look' returning t."number"`,
      [member.id],
    );
    await stage().write(customer, {
      subject: `Re: Both look [MJ-${row?.number}]`,
      text: "It is a thin one of gold. What would that cost?",
    });
    await agent.app.locator("[data-test=bell-count]", { hasText: "1" }).waitFor();
    expect(await owner.app.locator("[data-test=bell-count]").count()).toBe(0);
    expect(await agent.frame().evaluate(() => "sameDocument" in window)).toBe(true);
  });

  it("keeps words that were not sent when their writer looks at another page", async () => {
    await stage().write(stage().customer(2), { subject: "Half a reply", text: "Hello?" });
    const { app } = await stage().openApp({ as: memberOf(stage().mejurn, "agent") });
    const row = app.locator("[data-test=ticket-row]", { hasText: "Half a reply" });
    await row.click();
    await writeReply(app, "Not sent yet");

    await app.getByLabel("Inbox").first().click();
    await row.click();

    expect(await readReply(app)).toBe("Not sent yet");
  });

  it("tells someone who may only read why there is nothing to write in", async () => {
    const reader = memberOf(stage().mejurn, "read-only");
    await stage().write(stage().customer(3), { subject: "For reading", text: "Hello" });
    const { app } = await stage().openApp({ as: reader });
    await app.locator("[data-test=ticket-row]", { hasText: "For reading" }).waitFor();
    await readRows(
      stage().ownerUrl,
      `update "Member" set "role" = 'read-only' where "shopifyUserId" = $1`,
      [reader.id],
    );

    await app.locator("[data-test=ticket-row]", { hasText: "For reading" }).click();
    const words = app.locator(".loupe-composer__words");
    await words.getByText("Your role lets you read only.").waitFor();

    expect(await (await replyField(app)).getAttribute("aria-disabled")).toBe("true");
    expect(await app.getByRole("button", { name: "Send", exact: true }).isDisabled()).toBe(true);
  });

  it("lets one name the other in a note, by keyboard, and the other take the ticket", async () => {
    const customer = stage().customer(4);
    await stage().write(customer, { subject: "Engraving", text: "Can you engrave a date?" });
    const agent = await stage().openApp({ as: memberOf(stage().mejurn, "agent") });
    await agent.app.locator("[data-test=ticket-row]", { hasText: "Engraving" }).click();
    await agent.app.locator("[data-test=team]").waitFor();
    const owner = await stage().openApp();
    await owner.app.locator("[data-test=ticket-row]", { hasText: "Engraving" }).click();
    await owner.app.locator("[data-test=team]").waitFor();

    await owner.page.keyboard.press("n");
    const note = owner.app.getByLabel("Note", { exact: true });
    await note.pressSequentially("Ask @");
    await owner.app.getByRole("option").first().waitFor();
    const [first] = await owner.app.getByRole("option").allInnerTexts();
    await owner.page.keyboard.press("Enter");
    await note.pressSequentially("about the date");
    await keepScreen(owner, "ticket-note");
    await owner.page.keyboard.press("Control+Enter");

    const written = agent.app.locator("[data-kind=note]");
    await written.getByText("about the date").waitFor();
    expect(await written.locator("strong").innerText()).toBe(`@${first}`);
    expect(await receivedBy(stage().sandbox, customer)).toHaveLength(0);

    await agent.page.keyboard.press("t");
    await agent.app.getByLabel("Tags", { exact: true }).pressSequentially("Engraved");
    // The list follows the typing a moment later, and Enter takes what it marks.
    await agent.app.locator("[data-focused=true]", { hasText: "Engraved" }).waitFor();
    await agent.page.keyboard.press("Enter");
    await owner.app.locator("[data-test=tag]", { hasText: "Engraved" }).waitFor();
    await agent.app.getByLabel("Assigned to").click();
    await agent.app.getByRole("option", { name: /\(you\)/ }).click();
    await owner.app
      .getByText(/took this ticket/)
      .first()
      .waitFor();
    await keepScreen(agent, "ticket-team");
    await agent.page.setViewportSize({ width: 390, height: 844 });
    await keepScreen(agent, "ticket-team");
    expect(await overflow(agent)).toBe(0);
  });

  it("says to somebody whom the owner has blocked why nothing opens, and shows nothing", async () => {
    const reader = memberOf(stage().mejurn, "read-only");
    const block = `update "Member" set "role" = $2 where "shopifyUserId" = $1`;
    await readRows(stage().ownerUrl, block, [reader.id, "blocked"]);

    const blocked = await stage().openApp({ as: reader });
    await blocked.app.getByText("The shop's owner has blocked you in Loupe.").waitFor();
    await keepScreen(blocked, "blocked");

    expect(await blocked.app.locator("[data-test=ticket-row]").count()).toBe(0);
    await readRows(stage().ownerUrl, block, [reader.id, "read-only"]);
  });
});
