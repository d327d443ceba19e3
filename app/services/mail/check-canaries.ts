// Which canaries did not come back in time? Their shops' pages say so, and the log does.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import {
  listProvenMailboxesAcrossShops,
  markCanariesWarned,
} from "#app/data/records/canaries.server.ts";
import { BACK_WITHIN_MS } from "#app/domain/mail/canary.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";

/** A sweep over all shops: each lost canary is logged once. */
export async function checkCanaries(needs: Pick<Deps, "db" | "clock" | "log">): Promise<void> {
  const at = needs.clock();
  const before = (at - BACK_WITHIN_MS) as Instant;
  for (const { shopId, mailboxId } of await listProvenMailboxesAcrossShops(needs.db)) {
    const lost = await inShopBySql(needs.db, shopId, async (tx) => {
      const marked = await markCanariesWarned(tx, shopId, mailboxId, { before, at });
      if (marked > 0) await announceChange(tx, shopId, null);
      return marked;
    });
    if (lost > 0) needs.log.error("canary-lost", { shopId, mailboxId, canaries: lost });
  }
}
