// Has a label really had no scan for as long as the owner says? Then it gets a ticket, once.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { findFirstMailbox } from "#app/data/records/mailboxes.server.ts";
import { saveOrderCopies } from "#app/data/records/order-copies.server.ts";
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import {
  endParcelWatches,
  findParcelWatch,
  lockParcelWatch,
  markParcelTold,
  putOffParcelWatch,
} from "#app/data/records/parcel-watches.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { labelsOf } from "#app/domain/order/labels-of.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { unscannedAt } from "#app/domain/order/unscanned-at.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";
import { openLabelTicket } from "./open-label-ticket.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "shopify" | "enqueue" | "log">;
type Which = { readonly shopId: ShopId; readonly fulfillmentGid: string };

/**
 * Shopify is asked first: its webhook may not have reached us. Running it twice opens one ticket. Throws TemporaryFault while Shopify
 * throttles or is away.
 */
export async function checkLabel(needs: Needs, which: Which): Promise<void> {
  const { shopId, fulfillmentGid } = which;
  const found = await inShopBySql(needs.db, shopId, async (tx) => {
    const watch = await findParcelWatch(tx, shopId, fulfillmentGid);
    if (!watch) return null;
    const [shop, settings] = await Promise.all([
      getShop(tx, shopId),
      findOrderSettings(tx, shopId),
    ]);
    return { watch, shop, days: settings.unscannedLabelDays };
  });
  if (!found) return;
  const putOff = (lookAt: Instant | null) =>
    inShopBySql(needs.db, shopId, (tx) => putOffParcelWatch(tx, shopId, fulfillmentGid, lookAt));
  // The owner does not want to know any more.
  if (found.days === null) return putOff(null);

  const asked = await needs.shopify.readOrder(found.shop.domain, found.watch.orderGid);
  const now = needs.clock();
  if (asked.kind === "unavailable") {
    needs.log.info("label-not-checked", { shopId, trouble: asked.trouble });
    return putOff((now + DAY_MS) as Instant);
  }
  const facts = asked.value;
  if (facts === null) return putOff(null);
  await inShopBySql(needs.db, shopId, (tx) =>
    decide(needs, tx, which, { facts, days: found.days ?? 0, now }),
  );
}

type Seen = { readonly facts: OrderFacts; readonly days: number; readonly now: Instant };

async function decide(
  needs: Needs,
  tx: Tx,
  { shopId, fulfillmentGid }: Which,
  { facts, days, now }: Seen,
): Promise<void> {
  const label = labelsOf(facts, now).unscanned.find((one) => one.fulfillmentGid === fulfillmentGid);
  if (!label) return endParcelWatches(tx, shopId, { fulfillmentGids: [fulfillmentGid], at: now });
  const { calendar, calendarVersion } = await getPolicy(tx, shopId);
  const open = needs.openCalendar(shopId, calendarVersion, calendar);
  const dueAt = unscannedAt(open, label.labelAt, days);
  if (dueAt > now) return putOffParcelWatch(tx, shopId, fulfillmentGid, dueAt);
  // Before it is set up there is no inbox that anybody looks into.
  if (!(await findFirstMailbox(tx, shopId)))
    return putOffParcelWatch(tx, shopId, fulfillmentGid, (now + DAY_MS) as Instant);
  // The order's copy is locked before the watch, as everywhere.
  await saveOrderCopies(tx, shopId, [facts], now);
  const watch = await lockParcelWatch(tx, shopId, fulfillmentGid);
  if (!watch) return;
  const ticketId = await openLabelTicket(needs, tx, shopId, { facts, label, days, open, now });
  await markParcelTold(tx, shopId, fulfillmentGid, ticketId);
}
