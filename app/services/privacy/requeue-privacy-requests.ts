// Which requests are not carried out? Their job may be lost, or was given up, so they get another one.
import { inShopBySql } from "#app/data/db.server.ts";
import { listPrivacyRequestsAcrossShops } from "#app/data/records/privacy-requests.server.ts";
import { carryOutPrivacyRequestJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** A sweep over all shops, harmless to repeat: a second job of one request finds it done, or goes on with it. */
export async function requeuePrivacyRequests(
  needs: Pick<Deps, "db" | "enqueue" | "log">,
): Promise<void> {
  const open = await listPrivacyRequestsAcrossShops(needs.db);
  for (const which of open)
    await inShopBySql(needs.db, which.shopId, (tx) =>
      needs.enqueue(tx, carryOutPrivacyRequestJob, which),
    );
  if (open.length > 0) needs.log.info("privacy-requests-requeued", { requests: open.length });
}
