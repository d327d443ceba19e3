import { describe, expect, it } from "vitest";
import { keepScreen, overflow } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

describe("the bell", () => {
  it("opens by keyboard on every page, closes again, and leads to the choice of how one is told", async () => {
    const opened = await stage().openApp({ path: "/app", size: { width: 390, height: 844 } });
    const { app, page } = opened;
    const bell = app.getByRole("button", { name: "Notices" });
    await bell.waitFor();

    // The page is alive once the bell answers.
    await expect
      .poll(async () => {
        await bell.focus();
        await page.keyboard.press("Enter");
        return app.getByText("Nothing yet.").first().isVisible();
      })
      .toBe(true);
    expect(await overflow(opened)).toBe(0);
    await keepScreen(opened, "bell");
    await page.keyboard.press("Escape");
    await expect.poll(() => app.getByText("Nothing yet.").first().isVisible()).toBe(false);

    await bell.press("Enter");
    await app.getByRole("link", { name: "All notices and settings" }).click();
    const byMail = app
      .getByRole("group", { name: "Somebody mentions you in a note" })
      .getByLabel("By mail");
    await byMail.waitFor();
    expect(await byMail.isChecked()).toBe(true);
    await byMail.click();
    await expect.poll(() => byMail.isChecked()).toBe(false);
    await keepScreen(opened, "notices");
    expect(await overflow(opened)).toBe(0);

    const again = await stage().openApp({ path: "/app/notices" });
    const kept = again.app.getByLabel("By mail");
    await kept.nth(1).waitFor();
    expect(await kept.nth(1).isChecked()).toBe(false);
    expect(await kept.first().isChecked()).toBe(true);
    await keepScreen(again, "notices");
  });
});
