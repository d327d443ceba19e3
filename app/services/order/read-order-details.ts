// Somebody opens an order: the rest of it, as young as can be had.
import { inShopBySql } from "#app/data/db.server.ts";
import { findOrderCopy, saveOrderDetails } from "#app/data/records/order-copies.server.ts";
import { isOrderOfTicket } from "#app/data/records/linked-tickets.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { areDetailsFresh } from "#app/domain/order/copy-age.ts";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import { isWithinReach } from "#app/domain/order/order-reach.ts";
import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";
import { askNow } from "./ask-now.ts";

/** What there is to show, how old it is (ISO 8601), and what kept Shopify from answering now. */
export type ReadDetails = {
  readonly details: OrderDetails | null;
  readonly fetchedAt: string | null;
  readonly trouble: ShopifyTrouble | "gone" | null;
};

/** Throws Refusal when the order is not linked to this ticket of the shop. */
export async function readOrderDetails(
  needs: Pick<Deps, "db" | "clock" | "shopify" | "log">,
  input: { readonly shopId: ShopId; readonly ticketId: TicketId; readonly orderGid: string },
): Promise<ReadDetails> {
  const { shopId, ticketId, orderGid } = input;
  const { isLinked, copy, shop } = await inShopBySql(needs.db, shopId, async (tx) => {
    const [linked, stored, row] = await Promise.all([
      isOrderOfTicket(tx, shopId, { ticketId, orderGid }),
      findOrderCopy(tx, shopId, orderGid),
      getShop(tx, shopId),
    ]);
    return { isLinked: linked, copy: stored, shop: row };
  });
  if (!isLinked) throw new Refusal("not-found", "This order is not linked to this ticket.");
  const stored = {
    details: copy?.details ?? null,
    fetchedAt: copy?.detailsFetchedAt ? isoOf(copy.detailsFetchedAt) : null,
  };
  if (copy && areDetailsFresh(copy.detailsFetchedAt, copy.facts.updatedAt, needs.clock()))
    return { ...stored, trouble: null };

  const asked = await askNow(needs, () => needs.shopify.readOrderDetails(shop.domain, orderGid));
  const at = needs.clock();
  if (asked.kind === "unavailable") return { ...stored, trouble: asked.trouble };
  const { value: details } = asked;
  if (details === null) return { ...stored, trouble: whyNot(copy, shop.scopes, at) };
  await inShopBySql(needs.db, shopId, (tx) => saveOrderDetails(tx, shopId, orderGid, details, at));
  return { details, fetchedAt: isoOf(at), trouble: null };
}

/** An order that Shopify does not show is too old for the app to see, or gone. */
const whyNot = (
  copy: { readonly facts: { readonly createdAt: string } } | null,
  scopes: readonly string[],
  now: Instant,
): "sixty-days" | "gone" =>
  copy && !isWithinReach(copy.facts.createdAt, scopes, now) ? "sixty-days" : "gone";
