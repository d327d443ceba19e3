import { describe, expect, it } from "vitest";
import { memberOf } from "#tests/e2e/open-desk.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();
const TAKEN_IN_WITHIN_MS = 40_000;

describe("searching all tickets", () => {
  it("finds a mail by a word of it within seconds, opens it there, and remembers the search", async () => {
    await stage().write(stage().customer(3), {
      subject: "Meine Kette",
      text: "Guten Tag, der Verschluß ist leider gebrochen. Was nun?",
    });
    await stage().write(stage().customer(4), { subject: "Where is it?", text: "Any news?" });
    const desk = await stage().openApp({ as: memberOf(stage().mejurn, "agent") });
    const { app, page } = desk;
    await app.locator("[data-test=ticket-row]").nth(1).waitFor();
    const field = app.getByRole("searchbox", { name: "Search all tickets" });
    const rows = app.locator("[data-test=search-row]");

    // It opens with how to search, by a key.
    await app.locator("main").click({ position: { x: 5, y: 5 } });
    await page.keyboard.press("/");
    await page.keyboard.type("nothing-like-this");
    await page.keyboard.press("Enter");
    await app.getByText("No ticket was found.").waitFor();
    await keepScreen(desk, "search-none");

    // A word without its accents, once the mail was taken in.
    await expect
      .poll(
        async () => {
          await field.fill("verschluss is:open colour:red");
          await field.press("Enter");
          await app.getByText("colour: is none of Loupe’s filters").waitFor();
          await field.fill("verschluss is:open");
          await field.press("Enter");
          await app.getByText("colour: is none of Loupe’s filters").waitFor({ state: "detached" });
          return rows.count();
        },
        { timeout: TAKEN_IN_WITHIN_MS, interval: 1_000 },
      )
      .toBe(1);
    expect(await rows.locator("mark").allTextContents()).toEqual(["Verschluß"]);
    await keepScreen(desk, "search-found");
    expect(await overflow(desk)).toBe(0);

    // The row leads to the message, and the search is remembered on this device.
    await rows.first().click();
    await app.locator("[data-test=composer]").waitFor();
    await desk.frame().waitForFunction(() => location.hash.startsWith("#message-"));
    const again = await stage().openApp({
      as: memberOf(stage().mejurn, "agent"),
      path: "/app/search",
      size: { width: 390, height: 844 },
    });
    await again.app.getByText("How to search").waitFor();
    await keepScreen(again, "search-start");
    expect(await overflow(again)).toBe(0);
    const small = again.app.getByRole("searchbox", { name: "Search all tickets" });
    await small.fill("verschluss");
    await small.press("Enter");
    await again.app.locator("[data-test=search-row]").waitFor();
    await keepScreen(again, "search-found-phone");
    expect(await overflow(again)).toBe(0);
    await small.fill("MJ-1001");
    await small.press("Enter");
    await again.app.locator("[data-test=composer]").waitFor();
  });
});
