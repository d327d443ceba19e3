// Time has passed: shops with rules that wait for it get a look at their tickets.
import { inShopBySql } from "#app/data/db.server.ts";
import { listInstalledShopsAcrossShops } from "#app/data/records/retention.server.ts";
import { hasRulesOf } from "#app/data/records/rules.server.ts";
import { runTimeRulesJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** A sweep over all shops, harmless to repeat. */
export async function sweepRules(needs: Pick<Deps, "db" | "enqueue">): Promise<void> {
  for (const shopId of await listInstalledShopsAcrossShops(needs.db))
    await inShopBySql(needs.db, shopId, async (tx) => {
      if (await hasRulesOf(tx, shopId, "time-passes"))
        await needs.enqueue(tx, runTimeRulesJob, { shopId });
    });
}
