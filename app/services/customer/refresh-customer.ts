// Our copy of a customer is old: what does Shopify say now?
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { markCustomerGone } from "#app/data/records/copy-freshness.server.ts";
import { findCustomerCopy, saveCustomerCopies } from "#app/data/records/customer-copies.server.ts";
import { listTicketsOfCustomer } from "#app/data/records/linked-tickets.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { FRESH_MS } from "#app/domain/order/copy-age.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

/**
 * Leaves a copy alone that is young already. Where Shopify can't be asked the old copy stays, and shows its age. Throws
 * TemporaryFault while Shopify throttles or is away.
 */
export async function refreshCustomer(
  needs: Pick<Deps, "db" | "clock" | "shopify" | "log">,
  { shopId, customerGid }: { readonly shopId: ShopId; readonly customerGid: string },
): Promise<void> {
  const { shop, copy } = await inShopBySql(needs.db, shopId, async (tx) => ({
    shop: await getShop(tx, shopId),
    copy: await findCustomerCopy(tx, shopId, customerGid),
  }));
  if (copy && needs.clock() - copy.fetchedAt < FRESH_MS) return;

  const asked = await needs.shopify.readCustomer(shop.domain, customerGid);
  const at = needs.clock();
  if (asked.kind === "unavailable") {
    needs.log.info("customer-not-refreshed", { shopId, customerGid, trouble: asked.trouble });
    return;
  }

  await inShopBySql(needs.db, shopId, async (tx) => {
    const ticketIds = await listTicketsOfCustomer(tx, shopId, customerGid);
    // Erased or unlinked while Shopify was asked: nobody's to keep.
    if (ticketIds.length === 0) return;
    if (asked.value) await saveCustomerCopies(tx, shopId, [asked.value], at);
    else await markCustomerGone(tx, shopId, customerGid, at);
    for (const ticketId of ticketIds) await announceChange(tx, shopId, ticketId);
  });
}
