import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { assignTicket } from "#app/services/ticket/assign-ticket.ts";
import { freeTickets } from "#app/services/ticket/free-tickets.ts";
import { aTicket } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aMember } from "#tests/support/a-member.ts";
import { anUnansweredTicket } from "./a-ticket-to-work-on.ts";

const house = useHouse();

describe("freeing the tickets of somebody who can't work on them any more", () => {
  it("leaves the others' alone, and is done once", async () => {
    const { shop, step, ticket } = await anUnansweredTicket(house);
    const others = await aTicket(house, shop);
    const jo = await aMember(house, shop);
    await assignTicket(house.deps, { ...step, to: jo.id });
    await assignTicket(house.deps, { ...step, ticketId: others.id, to: shop.owner.id });
    const free = () =>
      inShopBySql(house.deps.db, shop.id, (tx) =>
        freeTickets(house.deps, tx, { shopId: shop.id, member: jo, by: shop.owner }),
      );

    expect([await free(), await free()]).toEqual([1, 0]);

    const look = lookAt(house, shop);
    expect((await look.ticket(ticket.id)).assigneeId).toBeNull();
    expect((await look.ticket(others.id)).assigneeId).toBe(shop.owner.id);
  });
});
