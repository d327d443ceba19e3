// Somebody looks at a ticket: which of the copies beside it are old, and must be fetched anew?
import { inShopBySql } from "#app/data/db.server.ts";
import { claimOldCustomer, claimOldOrders } from "#app/data/records/copy-freshness.server.ts";
import { FRESH_MS } from "#app/domain/order/copy-age.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { refreshCustomerJob, refreshOrderJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** At most once a minute for each order and customer, however many people look at it. Returns how much is being fetched. */
export async function requestRefresh(
  needs: Pick<Deps, "db" | "clock" | "enqueue">,
  { shopId, ticketId }: { readonly shopId: ShopId; readonly ticketId: TicketId },
): Promise<number> {
  const at = needs.clock();
  const claim = { ticketId, at, fetchedUpTo: (at - FRESH_MS) as Instant };
  return inShopBySql(needs.db, shopId, async (tx) => {
    const [orders, customerGid] = await Promise.all([
      claimOldOrders(tx, shopId, claim),
      claimOldCustomer(tx, shopId, claim),
    ]);
    for (const orderGid of orders) await needs.enqueue(tx, refreshOrderJob, { shopId, orderGid });
    if (customerGid !== null) await needs.enqueue(tx, refreshCustomerJob, { shopId, customerGid });
    return orders.length + (customerGid === null ? 0 : 1);
  });
}
