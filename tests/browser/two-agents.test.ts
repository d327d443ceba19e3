import { describe, expect, it } from "vitest";
import { memberOf } from "#tests/e2e/open-desk.ts";
import { readRows } from "#tests/e2e/read-rows.ts";
import { receivedBy } from "#tests/e2e/write-mail.ts";
import { keepScreen } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

describe("two people at one ticket", () => {
  it("refuses a reply to what its writer has not read, and keeps the words", async () => {
    const customer = stage().customer(0);
    await stage().write(customer, { subject: "Ring size", text: "Do you have the ring in 7?" });
    const agent = await stage().openApp({ as: memberOf(stage().mejurn, "agent") });
    const { page, app } = agent;
    await app.locator("[data-test=ticket-row]").click();
    const reply = app.getByLabel("Your reply");
    await reply.fill("Yes, we have the ring in 7.");

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
    expect(await reply.inputValue()).toBe("Yes, we have the ring in 7.");
    expect(await app.locator("[data-kind=outbound]").count()).toBe(0);
    expect(await receivedBy(stage().sandbox, customer)).toHaveLength(0);

    await reply.fill("Yes, we have the ring in 8.");
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
    await agent.app.getByLabel("Your reply").fill("We do, with a ribbon.");
    await agent.app.getByRole("button", { name: "Send", exact: true }).click();

    await owner.app.getByText("We do, with a ribbon.").first().waitFor();
    await owner.app.locator("[data-kind=outbound][data-state=delivered]").waitFor();
  });

  it("keeps words that were not sent when their writer looks at another page", async () => {
    await stage().write(stage().customer(2), { subject: "Half a reply", text: "Hello?" });
    const { app } = await stage().openApp({ as: memberOf(stage().mejurn, "agent") });
    const row = app.locator("[data-test=ticket-row]", { hasText: "Half a reply" });
    await row.click();
    await app.getByLabel("Your reply").fill("Not sent yet");

    await app.getByLabel("Inbox").first().click();
    await row.click();

    await app.getByLabel("Your reply").waitFor();
    expect(await app.getByLabel("Your reply").inputValue()).toBe("Not sent yet");
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

    expect(await app.getByLabel("Your reply").isDisabled()).toBe(true);
    expect(await app.getByRole("button", { name: "Send", exact: true }).isDisabled()).toBe(true);
  });
});
