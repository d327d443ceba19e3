// Once a day: which sending domains are looked at again?
import { inShopBySql } from "#app/data/db.server.ts";
import { listInstalledShopsAcrossShops } from "#app/data/records/retention.server.ts";
import { listSendingDomains } from "#app/data/records/sending-domains.server.ts";
import { recheckSendingDomainJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** A sweep over all shops, harmless to repeat: looking twice finds the same. */
export async function recheckSendingDomains(needs: Pick<Deps, "db" | "enqueue">): Promise<void> {
  for (const shopId of await listInstalledShopsAcrossShops(needs.db))
    await inShopBySql(needs.db, shopId, async (tx) => {
      for (const { id, validAt, lostAt } of await listSendingDomains(tx, shopId))
        if (validAt !== null || lostAt !== null)
          await needs.enqueue(tx, recheckSendingDomainJob, { shopId, sendingDomainId: id });
    });
}
