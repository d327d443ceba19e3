// What have webhooks missed of the orders that concern us? Those that changed at Shopify since the last time are compared.
import { inShopBySql } from "#app/data/db.server.ts";
import { listHeldOrders, findHeldOrder } from "#app/data/records/held-orders.server.ts";
import {
  findChangedUpTo,
  listStaleOrders,
  saveOrderSync,
} from "#app/data/records/order-syncs.server.ts";
import { removeAppliedWebhooks } from "#app/data/records/shop-webhooks.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { compareFrom } from "#app/domain/order/compare-from.ts";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, instantOf, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { reconcileOrdersJob, refreshOrderJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { tellOrder } from "./tell-order.ts";
import { watchLabels } from "./watch-labels.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "shopify" | "enqueue" | "log">;

/** Where to go on: changed since then (ISO 8601), after that cursor. */
export type ReconcileFrom = { readonly since: string; readonly after: string | null };
type Which = { readonly shopId: ShopId; readonly from?: ReconcileFrom | undefined };

/** A job has two minutes, and a page takes a second or two with what it finds; the rest is the next job's. */
const PAGES_OF_A_JOB = 20;
/** Shopify repeats a webhook for four hours; what is older names no delivery that may still come. */
const KEEP_WEBHOOKS_MS = 30 * DAY_MS;

/**
 * Running it again finds nothing more. What a page told is kept with the page, so that a run that stopped begins behind it.
 * Throws TemporaryFault while Shopify throttles or is away.
 */
export async function reconcileOrders(needs: Needs, { shopId, from }: Which): Promise<void> {
  const { shop, changedUpTo } = await inShopBySql(needs.db, shopId, async (tx) => ({
    shop: await getShop(tx, shopId),
    changedUpTo: await findChangedUpTo(tx, shopId),
  }));
  if (shop.uninstalledAt) return;
  const { domain } = shop;
  const since =
    from?.since ??
    isoOf(
      compareFrom({ changedUpTo, installedAt: instantOf(shop.installedAt), now: needs.clock() }),
    );
  let after = from?.after ?? null;
  for (let page = 1; page <= PAGES_OF_A_JOB; page += 1) {
    const askedAt = needs.clock();
    const asked = await needs.shopify.listChangedOrders(domain, { since, after });
    if (asked.kind === "unavailable") {
      const sync = { changedUpTo: instantIn(since), lookedAt: askedAt, found: 0 };
      await inShopBySql(needs.db, shopId, (tx) =>
        saveOrderSync(tx, shopId, { ...sync, trouble: asked.trouble }),
      );
      return;
    }
    const { orders, next } = asked.value;
    await comparePage(needs, { shopId, domain, since, askedAt }, orders);
    after = next;
    if (after === null) return finish(needs, shopId);
  }
  await inShopBySql(needs.db, shopId, (tx) =>
    needs.enqueue(tx, reconcileOrdersJob, { shopId, from: { since, after } }),
  );
}

type PageOf = {
  readonly shopId: ShopId;
  readonly domain: string;
  readonly since: string;
  readonly askedAt: Instant;
};

async function comparePage(
  needs: Needs,
  { shopId, domain, since, askedAt }: PageOf,
  orders: readonly OrderFacts[],
): Promise<void> {
  const gids = orders.map(({ id }) => id);
  const held = await inShopBySql(needs.db, shopId, (tx) => listHeldOrders(tx, shopId, gids));
  let found = 0;
  for (const facts of orders) {
    if (!held.has(facts.id)) {
      // A label of an order that nobody asked about is watched all the same.
      await inShopBySql(needs.db, shopId, (tx) => watchLabels(needs, tx, shopId, facts));
      continue;
    }
    const known = await inShopBySql(needs.db, shopId, (tx) => findHeldOrder(tx, shopId, facts.id));
    if (known?.copy && known.copy.facts.updatedAt >= facts.updatedAt) continue;
    found += 1;
    const details = known?.isLinked ? await detailsOf(needs, domain, facts.id) : null;
    await inShopBySql(needs.db, shopId, (tx) =>
      tellOrder(needs, tx, shopId, { facts, details, askedAt }),
    );
  }
  const last = orders.at(-1)?.updatedAt ?? since;
  await inShopBySql(needs.db, shopId, (tx) =>
    saveOrderSync(tx, shopId, {
      changedUpTo: instantIn(last),
      lookedAt: askedAt,
      found,
      trouble: null,
    }),
  );
  if (found > 0) needs.log.info("orders-reconciled", { shopId, found });
}

async function detailsOf(
  { shopify }: Pick<Deps, "shopify">,
  domain: string,
  orderGid: string,
): Promise<OrderDetails | null> {
  const asked = await shopify.readOrderDetails(domain, orderGid);
  return asked.kind === "answer" ? asked.value : null;
}

/** Carriers' scans need not change an order by Shopify's clock: what people work on is looked at once a day whatever that says. */
function finish(needs: Needs, shopId: ShopId): Promise<void> {
  const now = needs.clock();
  return inShopBySql(needs.db, shopId, async (tx) => {
    await removeAppliedWebhooks(tx, shopId, (now - KEEP_WEBHOOKS_MS) as Instant);
    for (const orderGid of await listStaleOrders(tx, shopId, (now - DAY_MS) as Instant))
      await needs.enqueue(tx, refreshOrderJob, { shopId, orderGid });
  });
}

const instantIn = (iso: string): Instant => instantOf(new Date(iso));
