import { describe, expect, it } from "vitest";
import { memberOf } from "#tests/e2e/open-desk.ts";
import type { AppPage } from "./open-stage.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const phone = { width: 390, height: 844 };
const subject = "My parcel has not arrived";
const rows = ({ app }: AppPage) => app.locator("[data-test=ticket-row]", { hasText: subject });

describe("a mail and its targets", () => {
  it("is due, sleeps, is looked into, and is resolved with a reason, its trace at hand", async () => {
    await stage().write(stage().customer(0), {
      subject,
      text: "Hello,\n\nmy parcel has not arrived and it is two weeks late. Where is it?\n\nThanks",
    });
    const visit = await stage().openApp({ as: memberOf(stage().mejurn, "agent") });
    const { app, page } = visit;
    await rows(visit).waitFor();
    expect(await rows(visit).locator("[data-test=due]").innerText()).toMatch(/^Reply by .*, in /);
    await rows(visit).locator("[data-test=urgent]").waitFor();
    expect(await overflow(visit)).toBe(0);
    await keepScreen(visit, "targets-inbox");

    await rows(visit).click();
    const standing = app.locator("[data-test=standing]");
    await standing.locator("[data-test=triage][data-urgency=urgent]").waitFor();
    await standing.getByText("Why?").click();
    await standing
      .getByText(/Not arrived/)
      .first()
      .waitFor();

    // By keyboard alone.
    await standing.locator("[data-test=snooze] summary").focus();
    await page.keyboard.press("Enter");
    // Past the events of its order to the first time.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await standing.locator("[data-test=snoozed]").waitFor();
    await app.getByLabel("Inbox").first().click();
    await app.getByText("No tickets wait for an answer.").waitFor();
    await app.locator("[data-view=snoozed]").click();
    await rows(visit).locator("[data-test=snoozed-until]").waitFor();
    await keepScreen(visit, "targets-snoozed");
    await rows(visit).click();
    await standing.getByRole("button", { name: "Wake" }).click();
    await standing.locator("[data-test=snooze]").waitFor();

    await standing.getByText("Put under investigation").click();
    await standing.getByLabel("What is looked into?").fill("Where the carrier left the parcel");
    await standing.getByRole("button", { name: "Investigate" }).click();
    await standing.locator("[data-test=investigating]").waitFor();
    const clocks = app.locator("[data-test=clocks]");
    await clocks.locator("[data-kind=update][data-state=running]").waitFor();

    await clocks.getByText("Set an own due date").click();
    await clocks.getByLabel("Due", { exact: true }).fill(inThreeDays());
    await clocks.getByLabel("Reason").fill("The carrier answers within three days");
    await clocks.getByRole("button", { name: "Set due date" }).click();
    await clocks.locator("[data-test=own-due]").waitFor();
    await clocks.locator("[data-kind=first-reply]").getByText("What happened").click();
    await clocks
      .getByText(/Due anew: own due date, until .*, by /)
      .first()
      .waitFor();
    await clocks.locator("[data-kind=first-reply]").getByText("Why this time?").click();
    expect(await overflow(visit)).toBe(0);
    await keepScreen(visit, "targets-ticket");

    await standing.getByRole("button", { name: "Resolve" }).click();
    const why = app.getByLabel("Why does the customer’s message get no answer?");
    await why.fill("Answered on the telephone");
    await visit.frame().evaluate(async () => {
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
    });
    await keepScreen(visit, "targets-reason");
    await app.getByRole("dialog").getByRole("button", { name: "Resolve" }).click();
    await app.locator("[data-test=standing][data-status=resolved]").waitFor();
    await clocks.locator("[data-kind=first-reply][data-state=cancelled]").waitFor();
    await app.getByText(/set this ticket to resolved: Answered on the telephone/).waitFor();
  });

  it("fits a phone, where everything can be pressed as well", async () => {
    const agent = memberOf(stage().mejurn, "agent");
    const visit = await stage().openApp({ as: agent, path: "/app?view=all", size: phone });
    const { app } = visit;
    await rows(visit).waitFor();
    expect(await overflow(visit)).toBe(0);
    await keepScreen(visit, "targets-inbox");

    await rows(visit).click();
    const standing = app.locator("[data-test=standing]");
    await standing.getByRole("button", { name: "Open again" }).click();
    await app.locator("[data-test=standing][data-status=open]").waitFor();
    await standing.getByText("Snooze", { exact: true }).first().click();
    await standing.getByText("Put under investigation").click();
    await standing.getByRole("button", { name: /^Category/ }).click();
    await app.getByRole("menuitem", { name: "Feedback and complaints" }).click();
    await standing.locator("[data-category=feedback_complaints]").waitFor();
    await standing.getByText(/^Corrected by /).waitFor();
    expect(await overflow(visit)).toBe(0);
    await keepScreen(visit, "targets-ticket");

    await standing.getByRole("button", { name: "Mark as spam" }).click();
    await standing.getByRole("button", { name: "This is no spam" }).click();
    await standing.getByRole("button", { name: "Mark as spam" }).waitFor();
  });

  it("shows one agent at once what another did with the ticket", async () => {
    await stage().write(stage().customer(1), { subject: "Two of us", text: "Which size is it?" });
    const owner = await stage().openApp();
    await owner.app.locator("[data-test=ticket-row]", { hasText: "Two of us" }).click();
    const standing = owner.app.locator("[data-test=standing]");
    await standing.getByRole("button", { name: "Wait for the customer" }).waitFor();
    const path = new URL(owner.page.url()).pathname.replace(/^.*\/apps\/loupe/, "");
    const agent = await stage().openApp({ as: memberOf(stage().mejurn, "agent"), path });
    await agent.app.getByRole("button", { name: "Wait for the customer" }).click();
    await agent.app.locator("[data-test=standing][data-status=waiting]").waitFor();

    await owner.app.locator("[data-test=standing][data-status=waiting]").waitFor();
    expect(await standing.getByRole("button", { name: "Set to open" }).count()).toBe(1);
  });
});

/** As a browser writes a field for date and time. */
const inThreeDays = (): string =>
  new Date(Date.now() + 3 * 24 * 3_600_000).toISOString().slice(0, 16);
