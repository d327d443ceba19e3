import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { listSlaEvents } from "#app/data/records/sla-events.server.ts";
import { HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import { planClocks } from "#app/services/sla/plan-clocks.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("planning a ticket's clocks", () => {
  it("writes nothing, and counts what another machine's clock reports of the next minute as happened", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const before = await lookAt(house, shop).clocks(ticket.id);
    const later = (house.clock() + HOUR_MS) as Instant;

    const planned = await inShop(house.deps.db, shop.id, async (tx) => {
      const events = await listSlaEvents(tx, shop.id, ticket.id);
      if (!events) throw new Error("the ticket is not there");
      const detail = { kind: "status", from: "open", to: "resolved", by: "Ann" } as const;
      const resolved = { eventId: "z", ticketId: ticket.id, at: later, detail };
      return planClocks(house.deps, tx, shop.id, {
        ...events,
        events: [...events.events, resolved],
      });
    });

    expect(planned.clocks).toMatchObject([{ state: "cancelled", cancelledAt: later }]);
    expect(planned.due.dueAt).toBeNull();
    expect(await lookAt(house, shop).clocks(ticket.id)).toEqual(before);
  });

  it("finds nothing recorded on another shop's ticket", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);

    const events = await inShop(house.deps.db, other.id, (tx) =>
      listSlaEvents(tx, other.id, ticket.id),
    );

    expect(events).toBeNull();
  });
});
