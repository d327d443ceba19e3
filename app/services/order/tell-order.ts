// What Shopify says of an order now: our copy follows, what happened is told once, and tickets that waited for it come back.
import type { Tx } from "#app/data/db.server.ts";
import { lockTicketsOfOrder } from "#app/data/records/held-orders.server.ts";
import { findOrderCopy, saveOrderDetails } from "#app/data/records/order-copies.server.ts";
import {
  dateOrderEvents,
  listOrderEventKeys,
  saveOrderEvents,
} from "#app/data/records/order-events.server.ts";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderEvent } from "#app/domain/order/order-event.ts";
import { orderEventsOf } from "#app/domain/order/order-events.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";
import { tellRules } from "#app/services/occasion/tell-rules.ts";
import { wakeForEvent } from "#app/services/ticket/wake-for-event.ts";
import { keepOrder } from "./keep-order.ts";
import { watchLabels } from "./watch-labels.ts";

type Needs = Pick<Deps, "clock" | "newId" | "openCalendar" | "enqueue">;

export type OrderToTell = {
  readonly facts: OrderFacts;
  /** Null where they were not asked for. */
  readonly details: OrderDetails | null;
  /** When Shopify was asked: what came after it is not in the answer. */
  readonly askedAt: Instant;
  /** What a webhook told by itself, and when it happened. */
  readonly told?: { readonly events: readonly OrderEvent[]; readonly at: Instant };
};

/**
 * A step of a transaction; locks the order's tickets and its copy. An answer that is older than our copy changes none of it, and
 * tells what is news all the same. Twice changes nothing.
 */
export async function tellOrder(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { facts, details, askedAt, told }: OrderToTell,
): Promise<void> {
  const ticketIds = await lockTicketsOfOrder(tx, shopId, facts.id);
  const copy = await findOrderCopy(tx, shopId, facts.id);
  const known = await listOrderEventKeys(tx, shopId, facts.id);
  await keepOrder(tx, shopId, facts, askedAt);
  const isNewer = copy === null || copy.facts.updatedAt <= facts.updatedAt;
  if (details && isNewer) await saveOrderDetails(tx, shopId, facts.id, details, askedAt);

  const events = orderEventsOf(facts, {
    details,
    before: isNewer ? (copy?.facts ?? null) : null,
    known,
    told: told?.events ?? [],
    // Of an order that nobody has watched until now, Shopify's own clock says when it changed last.
    asOf: known.length === 0 ? instantOf(new Date(facts.updatedAt)) : (told?.at ?? askedAt),
  });
  const fresh = await saveOrderEvents(tx, shopId, facts.id, { events, seenAt: needs.clock() });
  if (told) await dateOrderEvents(tx, shopId, facts.id, told.events);
  const news = events.filter(({ key }) => fresh.has(key));
  const key = `${facts.id} ${facts.updatedAt}`;
  for (const ticketId of ticketIds) {
    await wakeForEvent(needs, tx, shopId, { ticketId, orderName: facts.name, news });
    if (news.length > 0) await tellRules(needs, tx, shopId, { ticketId, what: ["order"], key });
  }
  await watchLabels(needs, tx, shopId, facts);
}
