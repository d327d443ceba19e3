import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { readTicketActions } from "#app/data/pages/ticket-actions.server.ts";
import { saveSlaSettings } from "#app/data/records/sla-settings.server.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { defaultSlaSettings } from "#app/domain/sla/sla-settings.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { investigateTicket } from "#app/services/ticket/investigate-ticket.ts";
import { setOwnDue } from "#app/services/ticket/set-own-due.ts";
import { snoozeTicket } from "#app/services/ticket/snooze-ticket.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const read = (shop: TestShop, ticketId: TicketId) =>
  readTicketActions(house.deps.db, shop.id, {
    ticketId,
    now: house.clock(),
    openCalendar: house.deps.openCalendar,
  });

async function atHand() {
  const shop = await aShop(house);
  const general = { from: "jo@post.example", subject: "Rings", text: "Do you make gold rings?" };
  const ticket = await aTicket(house, shop, general);
  return { shop, ticket, step: { shopId: shop.id, ticketId: ticket.id, by: shop.owner } };
}

describe("the forms beside a ticket", () => {
  it("begin with how it stands, and with times of the shop's calendar", async () => {
    const { shop, ticket } = await atHand();

    const actions = await read(shop, ticket.id);

    expect(actions).toMatchObject({
      status: "open",
      isSpam: false,
      asksReason: true,
      asksCause: false,
      asksOutcome: false,
      snoozedUntil: null,
      investigating: null,
      hearBy: "2026-11-25T15:00:00.000Z",
      ownDue: null,
      urgency: "general",
      timeZone: "America/New_York",
    });
    expect(actions?.causes).toContain("Overlooked");
    expect(actions?.snoozePresets.map(({ key, at }) => [key, at])).toEqual([
      ["in-3-hours", "2026-11-23T18:00:00.000Z"],
      ["next-day", "2026-11-24T14:00:00.000Z"],
      ["next-monday", "2026-11-30T14:00:00.000Z"],
    ]);
  });

  it("show what agents set", async () => {
    const { shop, ticket, step } = await atHand();
    await snoozeTicket(house.deps, { ...step, until: "in-3-hours" });
    await investigateTicket(house.deps, { ...step, what: "The alloy", until: "" });
    await setOwnDue(house.deps, { ...step, until: "2026-11-24T12:00", reason: "A birthday" });

    expect(await read(shop, ticket.id)).toMatchObject({
      snoozedUntil: "2026-11-23T18:00:00.000Z",
      investigating: { what: "The alloy", until: "2026-11-25T15:00:00.000Z", by: "Marlen Vogt" },
      ownDue: { at: "2026-11-24T17:00:00.000Z", reason: "A birthday" },
    });
  });

  it("ask for the cause of a miss as soon as it is one, the owner's own among them, until it is given", async () => {
    const { shop, ticket, step } = await atHand();
    const settings = { ...defaultSlaSettings, missCauses: ["Stock-taking"] };
    await inShopBySql(house.deps.db, shop.id, (tx) =>
      saveSlaSettings(tx, shop.id, settings, { at: house.clock(), by: shop.owner.id }),
    );

    // Nothing has touched the ticket since it came in on Monday.
    house.clock.moveTo("2026-11-25T15:00:01.000Z");
    const late = await read(shop, ticket.id);
    expect(late).toMatchObject({ asksReason: true, asksCause: true });
    expect(late?.causes.at(-1)).toBe("Stock-taking");

    const why = { reason: "Answered by phone", cause: "Overlooked" };
    await changeStatus(house.deps, { ...step, to: "resolved", seen: "open", ...why });
    await changeStatus(house.deps, { ...step, to: "open", seen: "resolved" });
    expect(await read(shop, ticket.id)).toMatchObject({ asksCause: false });
  });

  it("are not there for another shop's ticket", async () => {
    const { ticket } = await atHand();
    const theirs = await aShop(house);

    expect(await read(theirs, ticket.id)).toBeNull();
  });
});
