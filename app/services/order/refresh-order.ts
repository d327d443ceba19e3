// Our copy of an order is old: what does Shopify say now?
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { markOrderGone } from "#app/data/records/copy-freshness.server.ts";
import { listTicketsOfOrder } from "#app/data/records/linked-tickets.server.ts";
import { findOrderCopy } from "#app/data/records/order-copies.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { FRESH_MS } from "#app/domain/order/copy-age.ts";
import { isWithinReach } from "#app/domain/order/order-reach.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";
import { tellOrder } from "./tell-order.ts";

/**
 * Leaves a copy alone that is young already. Where Shopify can't be asked the old copy stays, and shows its age. Throws
 * TemporaryFault while Shopify throttles or is away.
 */
export async function refreshOrder(
  needs: Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "enqueue" | "shopify" | "log">,
  { shopId, orderGid }: { readonly shopId: ShopId; readonly orderGid: string },
): Promise<void> {
  const { shop, copy } = await inShopBySql(needs.db, shopId, async (tx) => ({
    shop: await getShop(tx, shopId),
    copy: await findOrderCopy(tx, shopId, orderGid),
  }));
  if (copy && needs.clock() - copy.fetchedAt < FRESH_MS) return;

  const askedAt = needs.clock();
  const asked = await needs.shopify.readOrder(shop.domain, orderGid);
  const at = needs.clock();
  if (asked.kind === "unavailable") {
    needs.log.info("order-not-refreshed", { shopId, orderGid, trouble: asked.trouble });
    return;
  }

  const { value: facts } = asked;
  // One that is merely out of the app's reach is not gone.
  const isGone = facts === null && copy && isWithinReach(copy.facts.createdAt, shop.scopes, at);
  await inShopBySql(needs.db, shopId, async (tx) => {
    // Erased or unlinked while Shopify was asked: nobody's to keep.
    if ((await listTicketsOfOrder(tx, shopId, orderGid)).length === 0) return;
    if (facts) await tellOrder(needs, tx, shopId, { facts, details: null, askedAt });
    else if (isGone) await tellItIsGone(tx, shopId, orderGid, at);
  });
}

async function tellItIsGone(tx: Tx, shopId: ShopId, orderGid: string, at: Instant): Promise<void> {
  await markOrderGone(tx, shopId, orderGid, at);
  for (const ticketId of await listTicketsOfOrder(tx, shopId, orderGid))
    await announceChange(tx, shopId, ticketId);
}
