// Which changes of hours or targets are not through all tickets? Their job may be lost, so they get another one.
import { inShopBySql } from "#app/data/db.server.ts";
import { listPolicyChangesAcrossShops } from "#app/data/records/policy-changes.server.ts";
import { recomputeClocksJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** A sweep over all shops, harmless to repeat: two jobs of one change share its tickets. */
export async function requeuePolicyChanges(
  needs: Pick<Deps, "db" | "enqueue" | "log">,
): Promise<void> {
  const unfinished = await listPolicyChangesAcrossShops(needs.db);
  for (const { shopId, policyChangeId } of unfinished)
    await inShopBySql(needs.db, shopId, (tx) =>
      needs.enqueue(tx, recomputeClocksJob, { shopId, policyChangeId }),
    );
  if (unfinished.length > 0)
    needs.log.info("policy-changes-requeued", { changes: unfinished.length });
}
