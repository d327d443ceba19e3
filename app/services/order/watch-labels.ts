// Which labels of an order has no carrier scanned yet, and when do we look at them again?
import type { Tx } from "#app/data/db.server.ts";
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import { endParcelWatches, saveParcelWatch } from "#app/data/records/parcel-watches.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import { labelsOf } from "#app/domain/order/labels-of.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { unscannedAt } from "#app/domain/order/unscanned-at.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

/** A step of a transaction. Twice changes nothing. Throws Refusal when the shop's hours can't be reckoned with. */
export async function watchLabels(
  needs: Pick<Deps, "clock" | "openCalendar">,
  tx: Tx,
  shopId: ShopId,
  facts: OrderFacts,
): Promise<void> {
  const now = needs.clock();
  const { settled, unscanned } = labelsOf(facts, now);
  await endParcelWatches(tx, shopId, { fulfillmentGids: settled, at: now });
  if (unscanned.length === 0) return;
  const { unscannedLabelDays: days } = await findOrderSettings(tx, shopId);
  if (days === null) return;
  const { calendar, calendarVersion } = await getPolicy(tx, shopId);
  const open = needs.openCalendar(shopId, calendarVersion, calendar);
  for (const { fulfillmentGid, labelAt } of unscanned)
    await saveParcelWatch(tx, shopId, {
      fulfillmentGid,
      orderGid: facts.id,
      orderName: facts.name,
      labelAt,
      lookAt: unscannedAt(open, labelAt, days),
    });
}
