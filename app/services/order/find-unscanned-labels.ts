// Which labels have waited for a scan for too long? A job looks at each of them.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  listUnscannedLabelsAcrossShops,
  putOffParcelWatch,
} from "#app/data/records/parcel-watches.server.ts";
import { HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import { checkLabelJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** A job that came to nothing is started again after it. */
const AGAIN_AFTER_MS = 2 * HOUR_MS;

/** A sweep over all shops, harmless to repeat: each label is put off in the transaction that starts its job. */
export async function findUnscannedLabels(
  needs: Pick<Deps, "db" | "clock" | "enqueue">,
): Promise<void> {
  const now = needs.clock();
  const again = (now + AGAIN_AFTER_MS) as Instant;
  for (const { shopId, fulfillmentGid } of await listUnscannedLabelsAcrossShops(needs.db, now))
    await inShopBySql(needs.db, shopId, async (tx) => {
      await putOffParcelWatch(tx, shopId, fulfillmentGid, again);
      await needs.enqueue(tx, checkLabelJob, { shopId, fulfillmentGid });
    });
}
