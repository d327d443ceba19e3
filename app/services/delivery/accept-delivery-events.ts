// The mail provider reports what became of our mail: keep each report once, and let a job apply it.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  saveDeliveryEvents,
  type DeliveryEventRow,
} from "#app/data/records/delivery-events.server.ts";
import { shopExists } from "#app/data/records/shops.server.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import { applyDeliveryEventsJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

export type ReportedEvent = Omit<DeliveryEventRow, "id"> & { readonly shopId: ShopId };

/** Reports may repeat and come in any order. Those of a shop that is gone are left out. */
export async function acceptDeliveryEvents(
  needs: Pick<Deps, "db" | "clock" | "newId" | "enqueue">,
  events: readonly ReportedEvent[],
): Promise<void> {
  const receivedAt = needs.clock();
  for (const shopId of new Set(events.map((event) => event.shopId))) {
    const rows = events
      .filter((event) => event.shopId === shopId)
      .map(({ shopId: _, ...event }) => ({ ...event, id: needs.newId<string>() }));
    await inShopBySql(needs.db, shopId, async (tx) => {
      if (!(await shopExists(tx, shopId))) return;
      const fresh = await saveDeliveryEvents(tx, shopId, rows, receivedAt);
      if (fresh === 0) return;
      const messages = new Set<MessageId>(rows.map((row) => row.messageId));
      for (const messageId of messages)
        await needs.enqueue(tx, applyDeliveryEventsJob, { shopId, messageId });
    });
  }
}
