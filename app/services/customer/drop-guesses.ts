// The customer of a ticket changes: orders that were only guessed of somebody else are none of it.
import type { Tx } from "#app/data/db.server.ts";
import {
  deleteOrderLinksOf,
  listOrderLinks,
  type StoredOrderLink,
} from "#app/data/records/links.server.ts";
import { isGuess } from "#app/domain/order/leading-order.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { showLeadingOrder } from "./show-leading-order.ts";

export type Dropping = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  /** Whether the order is somebody else's. Guests' orders have no customer. */
  readonly isOthers: (customerGid: string) => boolean;
  /** Who decided it. */
  readonly by: string;
};

/** A step of a transaction. Orders that were named or chosen stay. Returns what happened, for the ticket's history. */
export async function dropGuesses(
  tx: Tx,
  { shopId, ticketId, isOthers, by }: Dropping,
): Promise<readonly TicketEventDetail[]> {
  const links = await listOrderLinks(tx, shopId, ticketId);
  const guessed = links.filter((link) => isGuess(link) && isOf(isOthers, link));
  const orders = await deleteOrderLinksOf(
    tx,
    shopId,
    ticketId,
    guessed.map(({ orderGid }) => orderGid),
  );
  if (orders.length > 0) await showLeadingOrder(tx, shopId, ticketId);
  return orders.map((order) => ({ kind: "order-unlinked", order, by }));
}

function isOf(wanted: Dropping["isOthers"], { facts }: StoredOrderLink): boolean {
  const customerGid = facts?.customerId ?? null;
  return customerGid !== null && wanted(customerGid);
}
