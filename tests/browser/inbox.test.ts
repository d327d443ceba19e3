import { describe, expect, it } from "vitest";
import { memberOf } from "#tests/e2e/open-desk.ts";
import { readRows } from "#tests/e2e/read-rows.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

/** Tickets that fill one page, the newest first and due first. They have no mail: their clocks end with the first change. */
const fillInbox = (count: number) =>
  readRows(
    stage().ownerUrl,
    `insert into "Ticket" ("shopId", "id", "number", "mailboxId", "subject", "status", "customerName", "customerAddress", "openedAt",
       "preview", "newestAt", "dueKind", "dueAt", "readBy", "category")
     select m."shopId", gen_random_uuid(), 6000 + n, m."id", 'Question ' || n, 'open', 'Customer ' || n, 'c' || n || '@post.example',
       now() - n * interval '1 hour', 'Hello, I have a question about a ring.', now() - n * interval '1 hour', 'first-reply',
       now() + n * interval '1 hour', now() + n * interval '1 hour', case when n % 3 = 0 then 'returns_refunds' else 'other' end
     from "Mailbox" m, generate_series(1, $1::int) n where m."shopId" = (select "id" from "Shop" where "domain" = $2)
     returning "id"`,
    [count, stage().mejurn.domain],
  );

describe("triage of a full inbox", () => {
  it("goes by keyboard alone: walk, pick, tag, close, undo, filter, save, find a command", async () => {
    await fillInbox(24);
    const agent = await stage().openApp({ as: memberOf(stage().mejurn, "agent") });
    const { page, app } = agent;
    const rows = app.locator("[data-test=ticket-row]");
    const press = (key: string) => page.keyboard.press(key);
    const focused = () => app.locator("a.loupe-row:focus").getAttribute("data-number");
    await rows.nth(23).waitFor();
    await app.locator("main").click({ position: { x: 5, y: 5 } });

    // Walk and pick: three rows, the last with Shift.
    await press("j");
    expect(await focused()).toBe("MJ-6001");
    await press("x");
    await press("j");
    await press("j");
    await press("Shift+X");
    await app.getByText("3 selected").waitFor();
    await keepScreen(agent, "inbox-picked");

    // Tag them.
    await press("t");
    await app.getByLabel("Add tags").fill("Rush, Ring");
    await app.getByRole("button", { name: "Save", exact: true }).click();
    await app.locator("[data-test=tags]").nth(2).waitFor();
    expect(await app.locator("[data-test=tags]").count()).toBe(3);

    // Close two and have them back.
    await rows.first().focus();
    await press("x");
    await press("j");
    await press("x");
    await press("e");
    await app.locator('[data-number="MJ-6004"]').waitFor({ state: "detached" });
    await press("z");
    await app.locator('[data-number="MJ-6004"]').waitFor();

    // A filter is an address; saved, it is a view with its count.
    await app.getByRole("button", { name: "Filter", exact: true }).click();
    await app.getByLabel("Category").selectOption({ label: "Returns and refunds" });
    await app.getByText("8 tickets").waitFor();
    await press("Escape");
    await app.getByRole("button", { name: "Save as view" }).click();
    await app.getByLabel("Name", { exact: true }).fill("Returns");
    await app.getByRole("button", { name: "Save", exact: true }).click();
    const saved = app.locator("[data-saved]", { hasText: "Returns" });
    await saved.getByText("8").waitFor();
    await keepScreen(agent, "inbox-saved-view");

    // Views by their letters, help, and the palette.
    await app.locator("main").click({ position: { x: 5, y: 5 } });
    await press("g");
    await press("m");
    await app.locator('[data-view="mine"][aria-current=page]').waitFor();
    await press("?");
    await app.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    await keepScreen(agent, "inbox-keys");
    await press("Escape");
    await app.getByRole("dialog").waitFor({ state: "detached" });
    await press("Control+k");
    await app.getByRole("combobox", { name: /Type what you want/ }).fill("6007");
    await app.getByRole("option", { name: /Open ticket 6007/ }).waitFor();
    await keepScreen(agent, "inbox-palette");
    await press("Enter");
    await app.getByText("Question 7").first().waitFor();
  });

  it("fits a phone, with its views as one choice", async () => {
    const phone = await stage().openApp({ size: { width: 390, height: 844 } });
    const { app } = phone;
    await app.locator("[data-test=ticket-row]").first().waitFor();
    await keepScreen(phone, "inbox-phone");
    expect(await overflow(phone)).toBe(0);

    await app.getByLabel("View", { exact: true }).selectOption({ value: "/app?view=spam" });
    await app.getByText("Nothing is marked as spam.").waitFor();
  });
});
