import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { memberOf } from "#tests/e2e/open-desk.ts";
import { startSweep } from "#tests/e2e/start-sweep.ts";
import { until } from "#tests/e2e/until.ts";
import { receivedBy, type Person } from "#tests/e2e/write-mail.ts";
import { findBarriers } from "./find-barriers.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import type { AppPage } from "./open-stage.ts";
import { useStage } from "./use-stage.ts";

// The browser itself reports the document of a form that lacks its choice.
const stage = useStage({ expectedComplaints: /status of 422/ });

const phone = { width: 390, height: 844 };
const narrow = { width: 360, height: 740 };
const subject = "The clasp of my bracelet";

describe("asking customers how it went", () => {
  it("is switched on by the owner, who sees mail and page with the words as they are typed", async () => {
    const visit = await stage().openApp({
      as: memberOf(stage().mejurn, "owner"),
      path: "/app/survey",
    });
    const { app, page } = visit;
    const form = app.locator("[data-test=survey-settings]");
    await form.getByLabel("Ask customers how it went").focus();
    await page.keyboard.press("Space");
    await form.getByLabel("Hours after the ticket was resolved").fill("0");
    await form.getByLabel("Language").selectOption("en");
    await form.getByLabel("Question", { exact: true }).fill("Are you happy with {shop}?");
    const preview = app.locator("[data-test=survey-preview]");
    const shownPage = preview.frameLocator("iframe.loupe-survey-page");
    await shownPage.getByRole("heading", { name: "Are you happy with Mejurn?" }).waitFor();
    expect(await findBarriers(visit)).toEqual([]);
    expect(await overflow(visit)).toBe(0);
    await keepScreen(visit, "survey-settings");

    await page.getByRole("button", { name: "Save" }).click();
    await until(
      "the settings to be kept",
      async () => (await page.getByRole("button", { name: "Save" }).count()) === 0,
    );
    const test = app.locator("[data-test=survey-test]");
    await test.getByRole("button", { name: "Send me a test" }).click();
    await test.getByText("The test is on its way to you.").waitFor();

    for (const size of [phone, narrow]) {
      await page.setViewportSize(size);
      expect(await overflow(visit), `at ${size.width}`).toBe(0);
      await keepScreen(visit, "survey-settings");
    }
  });

  it("reaches the customer, whose answer by keyboard stands on the ticket and in the inbox", async () => {
    const person = stage().customer(0);
    const link = await aSurvey(person);
    const customer = await stage().openMailbox(person);
    await customer.setViewportSize(phone);
    await customer.goto(`${link}?rating=4`);
    const shown = plain(customer);
    expect(await customer.getByRole("radio", { name: "Good", exact: true }).isChecked()).toBe(true);
    expect(await findBarriers(shown)).toEqual([]);
    expect(await overflow(shown)).toBe(0);
    await keepScreen(shown, "survey-page");

    await customer.goto(link);
    expect(await customer.getByRole("radio", { checked: true }).count()).toBe(0);
    await customer.setViewportSize(narrow);
    expect(await overflow(shown)).toBe(0);
    await customer.setViewportSize(phone);
    await customer.keyboard.press("Tab");
    await customer.keyboard.press("Space");
    await customer.keyboard.press("ArrowDown");
    await customer.keyboard.press("ArrowDown");
    await customer.keyboard.press("ArrowDown");
    await customer.keyboard.press("Tab");
    await customer.keyboard.type("It broke again <after> a week");
    await customer.keyboard.press("Tab");
    await customer.keyboard.press("Enter");
    await customer.getByRole("heading", { name: "Thank you" }).waitFor();
    expect(await findBarriers(shown)).toEqual([]);
    await keepScreen(shown, "survey-thanks");
    await customer.getByRole("link", { name: "Change my answer" }).click();
    expect(await customer.getByRole("radio", { name: "Bad", exact: true }).isChecked()).toBe(true);
    expect(await customer.getByRole("textbox").inputValue()).toBe("It broke again <after> a week");

    for (const size of [{ width: 1280, height: 800 }, phone]) {
      const visit = await stage().openApp({
        as: memberOf(stage().mejurn, "owner"),
        path: "/app?view=all",
        size,
      });
      const row = visit.app.locator("[data-test=ticket-row]", { hasText: subject });
      await row.locator("[data-test=row-rating]", { hasText: "2 of 5" }).waitFor();
      expect(await overflow(visit)).toBe(0);
      await keepScreen(visit, "survey-inbox");
      await row.click();
      const card = visit.app.locator("[data-test=rating]");
      await card.getByText("It broke again <after> a week").waitFor();
      await visit.app.getByText("The customer rated this ticket: 2 of 5").waitFor();
      expect(await overflow(visit)).toBe(0);
      await keepScreen(visit, "survey-ticket");
    }
  });
});

/** A page outside of the admin. */
const plain = (page: Page): AppPage => ({
  page,
  app: page.frameLocator("html"),
  frame: () => page.mainFrame(),
});

/** The customer's ticket is resolved, and the sweep comes by; where the mail leads, as the app's own process answers. */
async function aSurvey(person: Person): Promise<string> {
  await stage().write(person, {
    subject,
    text: "Hello, the clasp of my bracelet is broken. What can you do about it?",
    isSigned: true,
  });
  const visit = await stage().openApp({ as: memberOf(stage().mejurn, "owner") });
  const { app } = visit;
  await app.locator("[data-test=ticket-row]", { hasText: subject }).click();
  const standing = app.locator("[data-test=standing]");
  await standing.getByRole("button", { name: "Resolve" }).click();
  await app.getByLabel("Why does the customer’s message get no answer?").fill("By telephone");
  await app.getByRole("dialog").getByRole("button", { name: "Resolve" }).click();
  await app.locator("[data-test=standing][data-status=resolved]").waitFor();
  await startSweep(stage(), "sweep-surveys");
  const mail = await until("the survey in the customer's mailbox", async () =>
    (await receivedBy(stage().sandbox, person)).find((one) => one.text.includes("/survey/")),
  );
  const path = /\/survey\/[0-9a-f]{40}/.exec(mail.text)?.[0];
  if (path === undefined) throw new Error("the mail has no link");
  return new URL(path, stage().app.origin).href;
}
