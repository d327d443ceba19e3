import { describe, expect, it } from "vitest";
import { keepScreen, overflow } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";

const phone = { width: 390, height: 844 };

const stage = useStage({ setUp: false });

describe("the owner opening Loupe for the first time", () => {
  it("names the address, proves the forwarding with a test mail, and stands before the inbox", async () => {
    const first = await stage().openApp();
    const { page, app } = first;
    await app.getByRole("heading", { name: "Set up Loupe" }).waitFor();
    expect(page.url()).toMatch(/\/apps\/loupe\/app\/setup/);
    await keepScreen(first, "set-up-first");

    await app.getByLabel("Support address").fill("no address");
    await app.getByRole("button", { name: "Continue" }).click();
    await app.getByText("Enter the address that your customers write to").waitFor();
    await app.getByLabel("Support address").fill("help@mejurn.example");
    const go = app.getByRole("button", { name: "Continue" });
    await expect.poll(() => go.isEnabled()).toBe(true);
    await page.keyboard.press("Enter");
    const receiving = app.locator("[data-test=receiving-address]");
    await receiving.waitFor();
    const address = await receiving.innerText();
    expect(address).toMatch(/@in\.loupe\.example$/);

    stage().sandbox.sendgrid.forward("help@mejurn.example", address);
    await app.getByRole("button", { name: "Send a test mail" }).click();
    await app.locator("[data-test=test-mail][data-state=arrived]").waitFor();
    await keepScreen(first, "set-up-proven");
    const small = await stage().openApp({ path: "/app/setup", size: phone });
    await small.app.locator("[data-test=test-mail][data-state=arrived]").waitFor();
    expect(await overflow(small)).toBe(0);
    await keepScreen(small, "set-up-proven");

    await app.locator("[data-test=setup-done] button").click();
    await app.getByRole("link", { name: "Inbox" }).or(app.getByLabel("Inbox")).first().click();
    await app.getByText("No tickets wait for an answer.").waitFor();
    await app.getByText("Mail to help@mejurn.example shows up here by itself.").waitFor();
    await keepScreen(first, "inbox-empty");
  });
});
