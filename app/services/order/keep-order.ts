// What Shopify says of an order now: kept, and told to all who look at one of its tickets.
import { announceChange } from "#app/data/changes.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { lockTicketsOfOrder } from "#app/data/records/held-orders.server.ts";
import { listTicketsOfOrder, saveStateOfOrder } from "#app/data/records/linked-tickets.server.ts";
import { findOrderCopy, saveOrderCopies } from "#app/data/records/order-copies.server.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { orderStateWords } from "#app/domain/order/order-state-words.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

/**
 * A step; locks the order's tickets, then its copy, as every step does that writes both. Where our copy is newer by Shopify's own
 * clock it stays, and what tickets say of the order too.
 */
export async function keepOrder(
  tx: Tx,
  shopId: ShopId,
  facts: OrderFacts,
  at: Instant,
): Promise<void> {
  await lockTicketsOfOrder(tx, shopId, facts.id);
  await saveOrderCopies(tx, shopId, [facts], at);
  const kept = (await findOrderCopy(tx, shopId, facts.id))?.facts ?? facts;
  await saveStateOfOrder(tx, shopId, kept.id, { name: kept.name, state: orderStateWords(kept) });
  for (const ticketId of await listTicketsOfOrder(tx, shopId, facts.id))
    await announceChange(tx, shopId, ticketId);
}
