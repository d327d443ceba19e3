// Before a reply goes: are our copies of the ticket's orders young enough to compare with what its writer saw?
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { listCopyAges } from "#app/data/records/copy-freshness.server.ts";
import { FRESH_MS } from "#app/domain/order/copy-age.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";
import { refreshOrder } from "#app/services/order/refresh-order.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "enqueue" | "shopify" | "log">;

/** So long a person waits for Shopify at the most; then the copy that we have is compared. */
const WAIT_MS = 2_000;

/**
 * Asks Shopify for orders whose copy is older than a minute. Never throws for what Shopify does. Returns how old the oldest
 * copy is that could not be made young: since when nothing is known; null when all are young.
 */
export async function refreshOrders(
  needs: Needs,
  { shopId, ticketId }: { readonly shopId: ShopId; readonly ticketId: TicketId },
): Promise<Instant | null> {
  const ages = (tx: Tx) => listCopyAges(tx, shopId, ticketId);
  const isOld = ({ fetchedAt }: { fetchedAt: Instant }) => needs.clock() - fetchedAt >= FRESH_MS;
  const old = (await inShopBySql(needs.db, shopId, ages)).filter(isOld);
  if (old.length === 0) return null;
  await within(
    WAIT_MS,
    old.map(({ orderGid }) =>
      refreshOrder(needs, { shopId, orderGid }).catch((error: unknown) => {
        // The send is compared with the copy, and says how old it is.
        needs.log.info("order-not-refreshed", { shopId, orderGid, reason: String(error) });
      }),
    ),
  );
  const still = (await inShopBySql(needs.db, shopId, ages)).filter(isOld);
  return still.reduce<Instant | null>(
    (oldest, { fetchedAt }) => (oldest === null || fetchedAt < oldest ? fetchedAt : oldest),
    null,
  );
}

async function within(limitMs: number, work: readonly Promise<void>[]): Promise<void> {
  const waiting: { timer?: NodeJS.Timeout } = {};
  const limit = new Promise<void>((resolve) => {
    waiting.timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([Promise.all(work), limit]);
  clearTimeout(waiting.timer);
}
