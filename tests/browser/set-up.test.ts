import { describe, expect, it } from "vitest";
import { memberOf } from "#tests/e2e/open-desk.ts";
import { findBarriers } from "./find-barriers.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import type { AppPage } from "./open-stage.ts";
import { useStage } from "./use-stage.ts";

const phone = { width: 390, height: 844 };

// The browser itself reports the page that the door refuses to somebody who is blocked.
const stage = useStage({ setUp: false, expectedComplaints: /status of 403/ });

describe("the owner opening Loupe for the first time", () => {
  it("goes through the guide, leaves it, comes back, and stands before the inbox", async () => {
    const { dns, sendgrid } = stage().sandbox;
    dns.set("rings.example", "MX", ["aspmx.l.google.com"]);
    const first = await stage().openApp();
    const { page, app } = first;
    await app.getByRole("heading", { name: "Set up Loupe" }).waitFor();
    expect(page.url()).toMatch(/\/apps\/loupe\/app\/setup/);
    await keepScreen(first, "set-up-first");

    await app.getByRole("textbox", { name: "Support address" }).fill("no address");
    await app.getByRole("button", { name: "Continue" }).click();
    await app.getByText("Enter the address that your customers write to").waitFor();
    await app.getByRole("textbox", { name: "Support address" }).fill("help@rings.example");
    const go = app.getByRole("button", { name: "Continue" });
    await expect.poll(() => go.isEnabled()).toBe(true);
    await page.keyboard.press("Enter");
    const receiving = app.locator("[data-test=receiving-address]");
    await receiving.waitFor();
    const address = await receiving.innerText();
    expect(address).toMatch(/@in\.loupe\.example$/);
    await app.getByText("Open Apps, Google Workspace, Gmail, then Routing.").waitFor();
    await keepScreen(first, "set-up-forwarding");

    sendgrid.forward("help@rings.example", address);
    await app.getByRole("button", { name: "I have set this up" }).click();
    await app.getByRole("button", { name: "Send a test mail" }).click();
    await app.locator("[data-test=test-mail][data-state=arrived]").waitFor();

    await app.getByRole("button", { name: "Show the records to publish" }).click();
    await app.locator("[data-test=dns-record]").nth(3).waitFor();
    await keepScreen(first, "set-up-domain");
    const values = (test: string) => app.locator(`[data-test=${test}]`).allInnerTexts();
    const [hosts, targets] = [await values("dns-host"), await values("dns-value")];
    hosts.slice(0, 3).forEach((host, index) => dns.set(host, "CNAME", [targets[index] ?? ""]));
    await app.getByRole("button", { name: "Later" }).click();

    const small = await stage().openApp({ size: phone });
    await small.app.getByText("Authenticate your sending domain").waitFor();
    await keepScreen(small, "inbox-set-up-unfinished");
    await small.app.getByRole("link", { name: "Go on where you left it" }).click();
    await small.app.locator("[data-test=test-mail][data-state=arrived]").waitFor();
    await small.app
      .getByRole("button", { name: "Open step: Authenticate your sending domain" })
      .click();
    await small.app.getByRole("button", { name: "Check the records" }).click();
    await small.app.getByText("5 of 6 steps done").or(small.app.getByText("4 of 6")).waitFor();
    expect(await overflow(small)).toBe(0);
    expect(await findBarriers(small)).toEqual([]);
    await keepScreen(small, "set-up-proven");

    await app.getByRole("button", { name: "These are right" }).click();
    await app.getByRole("button", { name: "That is fine" }).click();
    await app.getByText("6 of 6 steps done").waitFor();
    await keepScreen(first, "set-up-proven");
    await app.locator("[data-test=setup-done] button").click();
    await app.getByText("The set-up is done.").waitFor();
    await visitPath(first, "/app");
    await app.getByText("No tickets wait for an answer.").waitFor();
    await app.getByText("Mail to help@rings.example shows up here by itself.").waitFor();
    await keepScreen(first, "inbox-empty");
  });

  it("adds a mailbox, looks through the settings and lets nobody in who is blocked", async () => {
    const agent = memberOf(stage().mejurn, "agent");
    const theirs = await stage().openApp({ as: agent, path: "/app/team" });
    await theirs.app.getByText("Only the owner changes roles.").waitFor();
    expect(await theirs.app.getByRole("button", { name: /^Change the role/ }).count()).toBe(0);

    const visit = await stage().openApp({ path: "/app/settings" });
    const { app, page } = visit;
    await app.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    await app.getByText("Authenticated").waitFor();
    await keepScreen(visit, "settings");
    await app.getByRole("link", { name: /Mailboxes/ }).click();
    await app.getByRole("textbox", { name: "Support address" }).fill("care@rings.example");
    await page.keyboard.press("Enter");
    const care = app.locator("[data-test=mailbox][data-address='care@rings.example']");
    await care.getByText("Not proven").waitFor();
    await keepScreen(visit, "mailboxes");
    await app.getByRole("button", { name: "Remove care@rings.example" }).click();
    await app.getByText("Its tickets stay, and are answered from help@rings.example.").waitFor();
    await keepScreen(visit, "mailbox-remove");
    await app.getByRole("button", { name: "Remove mailbox" }).click();
    await care.waitFor({ state: "detached" });

    await visitPath(visit, "/app/team");
    const name = `${agent.firstName} ${agent.lastName}`;
    await app.getByRole("button", { name: `Set when ${name} is away` }).click();
    await app.getByLabel("First day back").fill(inTwoDays());
    await app.getByRole("button", { name: "Save" }).click();
    await app.getByText(/^Away, back on/).waitFor();
    await app.getByRole("button", { name: `Change the role of ${name}` }).click();
    await app.getByText("Blocked", { exact: true }).click();
    await keepScreen(visit, "team-role");
    await app.getByRole("button", { name: "Block", exact: true }).click();
    await app.locator("[data-test=member][data-role=blocked]").waitFor();
    await keepScreen(visit, "team");
    const again = await stage().openApp({ as: agent });
    await again.app.getByText("The shop's owner has blocked you in Loupe.").waitFor();

    const small = await stage().openApp({ size: phone, path: "/app/settings" });
    const titles = { settings: "Settings", mailboxes: "Mailboxes", team: "Team", tags: "Tags" };
    const all = { ...titles, "sending-domain": "Sending domain" };
    const barriers: string[] = [];
    for (const [path, title] of Object.entries(all)) {
      await visitPath(small, `/app/${path}`);
      await small.app.getByRole("heading", { level: 1, name: title }).waitFor();
      barriers.push(...(await findBarriers(small)).map((one) => `${path}: ${one}`));
      if ((await overflow(small)) !== 0) barriers.push(`${path} is wider than a phone`);
      await keepScreen(small, path);
    }
    expect(barriers).toEqual([]);
  });
});

/** Goes to another page as a link within the app does. */
const visitPath = ({ frame }: AppPage, path: string): Promise<void> =>
  frame().evaluate((to) => {
    const { __remixRouter } = globalThis as unknown as {
      __remixRouter: { navigate(to: string): Promise<void> };
    };
    return __remixRouter.navigate(to);
  }, path);

const DAY_MS = 24 * 3_600_000;
/** Not today in any zone. */
const inTwoDays = (): string => new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
