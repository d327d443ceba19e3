// Shopify asks to erase a shop, 48 hours after it removed the app: all of it goes but numbers a month.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  emptyTable,
  eraseShop,
  listTablesToEmpty,
  markShopRedacted,
  removalHeard,
  saveAnonymousFigures,
} from "#app/data/records/erased-shops.server.ts";
import {
  markPrivacyRequestDone,
  type OpenPrivacyRequest,
} from "#app/data/records/privacy-requests.server.ts";
import { getShop, type ShopRow } from "#app/data/records/shops.server.ts";
import type { PrivacyRequestId, ShopId } from "#app/domain/shared/ids.ts";
import { say } from "#app/domain/words/words.ts";
import { eraseAllJobs } from "#app/queue/erase-jobs.server.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "db" | "clock" | "blobs" | "shopify" | "log">;
type Which = { readonly shopId: ShopId; readonly privacyRequestId: PrivacyRequestId };

/** A ticket takes its thread, clocks and history with it. */
const TICKETS_AT_A_TIME = 200;
const ROWS_AT_A_TIME = 5_000;

/**
 * Nothing is erased of a shop that has the app, or had it when Shopify asked: then it was installed again since. Rows go before blobs and the shop's own row last,
 * so that a run that was broken off is found again. Throws TemporaryFault while Shopify or the blob store is away.
 */
export async function redactShop(
  needs: Needs,
  which: Which,
  request: OpenPrivacyRequest,
): Promise<void> {
  const { shopId, privacyRequestId } = which;
  const shop = await inShopBySql(needs.db, shopId, (tx) => getShop(tx, shopId));
  if (shop.redactedAt === null && !(await isGone(needs, shop, request))) {
    const trouble = say("The app is installed again: nothing was erased.");
    await inShopBySql(needs.db, shopId, (tx) =>
      markPrivacyRequestDone(tx, shopId, privacyRequestId, {
        at: needs.clock(),
        progress: {},
        trouble,
      }),
    );
    return;
  }

  await inShopBySql(needs.db, shopId, async (tx) => {
    if (await markShopRedacted(tx, shopId, needs.clock())) await saveAnonymousFigures(tx, shopId);
    await eraseAllJobs(tx, shopId);
  });
  const tables = await inShopBySql(needs.db, shopId, (tx) => listTablesToEmpty(tx));
  for (const table of tables) {
    const limit = table === "Ticket" ? TICKETS_AT_A_TIME : ROWS_AT_A_TIME;
    while ((await remove(needs, shopId, table, limit)) === limit);
  }
  await needs.blobs.removeAll(shopId);
  await inShopBySql(needs.db, shopId, async (tx) => {
    await eraseShop(tx, shopId, privacyRequestId);
    await eraseAllJobs(tx, shopId);
    await markPrivacyRequestDone(tx, shopId, privacyRequestId, {
      at: needs.clock(),
      progress: {},
    });
  });
  needs.log.info("shop-redacted", { shopId });
}

const remove = ({ db }: Needs, shopId: ShopId, table: string, limit: number): Promise<number> =>
  inShopBySql(db, shopId, (tx) => emptyTable(tx, shopId, table, limit));

/** That the app was removed may have gone unheard; Shopify no longer answers us then. */
async function isGone(
  { db, shopify }: Needs,
  { id, domain, uninstalledAt }: ShopRow,
  { receivedAt }: OpenPrivacyRequest,
): Promise<boolean> {
  const heard = await inShopBySql(db, id, (tx) => removalHeard(tx, id, receivedAt));
  if (heard === "after") return false;
  if (heard === "before" && uninstalledAt !== null) return true;
  const answer = await shopify.readShop(domain);
  return answer.kind === "unavailable" && answer.trouble === "uninstalled";
}
