// Everything of a ticket that a merge or a split could touch, as it lies in the database.
import { inShop } from "#app/data/db.server.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import type { TestShop, TestTicket } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

/** Rows in a fixed order; the history is left out, because it only grows. */
export const everythingOf = (house: TestHouse, shop: TestShop, ticketId: TicketId) =>
  inShop(house.deps.db, shop.id, async (tx) => ({
    ticket: await tx.ticket.findUniqueOrThrow({
      where: { shopId_id: { shopId: shop.id, id: ticketId } },
    }),
    messages: await tx.message.findMany({ where: { ticketId }, orderBy: { id: "asc" } }),
    clocks: await tx.slaClock.findMany({ where: { ticketId }, orderBy: { key: "asc" } }),
    participants: await tx.participant.findMany({
      where: { ticketId },
      orderBy: { address: "asc" },
    }),
    orders: await tx.orderLink.findMany({ where: { ticketId }, orderBy: { orderGid: "asc" } }),
    link: await tx.customerLink.findMany({ where: { ticketId } }),
  }));

/** Makes one ticket ask whether it belongs to the other, as a stranger's mail does. */
export const asksAbout = (
  house: TestHouse,
  shop: TestShop,
  asking: Pick<TestTicket, "id">,
  about: Pick<TestTicket, "id" | "number">,
  reasons: readonly string[] = ["It answers a message of MJ-1001"],
) =>
  inShop(house.deps.db, shop.id, async (tx) => {
    await tx.ticket.update({
      where: { shopId_id: { shopId: shop.id, id: asking.id } },
      data: { proposedId: about.id },
    });
    const detail = { kind: "stranger", number: `MJ-${about.number}`, by: "in-reply-to", reasons };
    await tx.ticketEvent.create({
      data: {
        shopId: shop.id,
        id: house.deps.newId<string>(),
        ticketId: asking.id,
        kind: "stranger",
        actor: "customer",
        detail: structuredClone(detail),
        at: new Date(house.clock()),
      },
    });
  });

/** A member of the shop's staff who may only read. */
export const aReader = (shop: TestShop) => ({ ...shop.owner, role: "read-only" }) as const;
