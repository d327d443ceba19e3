import { describe, expect, it } from "vitest";
import { useStage } from "./use-stage.ts";
import { readReply, writeReply } from "./write-reply.ts";

const stage = useStage({ ownApp: true, expectedComplaints: /ERR_|status of 502/ });

describe("a web server that goes away for a moment", () => {
  it("is waited for by the open inbox, which catches up with what came in meanwhile", async () => {
    const { app, frame } = await stage().openApp();
    await app.locator("[data-test=live][data-state=live]").waitFor();
    await frame().evaluate(() => Object.assign(window, { sameDocument: true }));

    await stage().app.web.stop();
    await app.locator("[data-test=live][data-state=reconnecting]").waitFor();
    await app.getByText("Reconnecting…").waitFor();
    await stage().write(stage().customer(0), { subject: "While you were away", text: "Hello?" });
    await stage().app.restartWeb();

    await app.locator("[data-test=live][data-state=live]").waitFor();
    await app.locator("[data-test=ticket-row]", { hasText: "While you were away" }).waitFor();
    expect(await frame().evaluate(() => "sameDocument" in window)).toBe(true);
  });

  it("takes no half-written reply with it, and the second press sends it once", async () => {
    await stage().write(stage().customer(1), { subject: "Written in a tunnel", text: "Hello?" });
    const { page, app } = await stage().openApp();
    await app.locator("[data-test=ticket-row]", { hasText: "Written in a tunnel" }).click();
    await writeReply(app, "Here is the answer.");
    await app.locator("[data-test=draft-state][data-state=saved]").waitFor();

    await stage().app.killWeb();
    await page.keyboard.press("Control+Enter");
    await app.locator("[data-test=refusal]").waitFor();
    expect(await app.locator("[data-test=refusal]").innerText()).toContain("could not be reached");
    expect(await readReply(app)).toBe("Here is the answer.");
    await stage().app.restartWeb();
    await page.keyboard.press("Control+Enter");

    await app.locator("[data-kind=outbound][data-state=delivered]").waitFor();
    expect(await app.locator("[data-kind=outbound]").count()).toBe(1);
  });
});
