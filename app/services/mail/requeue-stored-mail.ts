// Which mail has waited too long to be read? Its job may be lost, so it gets another one.
import { inShopBySql } from "#app/data/db.server.ts";
import { listStoredMailAcrossShops } from "#app/data/records/inbound-emails.server.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { processInboundEmailJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** Longer than all attempts of a job take together; a second job for the same mail finds nothing to do. */
const WAITED_TOO_LONG_MS = 15 * MINUTE_MS;

/** A sweep over all shops, harmless to repeat. */
export async function requeueStoredMail(
  needs: Pick<Deps, "db" | "clock" | "enqueue" | "log">,
): Promise<void> {
  const before = (needs.clock() - WAITED_TOO_LONG_MS) as Instant;
  const waiting = await listStoredMailAcrossShops(needs.db, before);
  for (const { shopId, inboundEmailId } of waiting)
    await inShopBySql(needs.db, shopId, (tx) =>
      needs.enqueue(tx, processInboundEmailJob, { shopId, inboundEmailId }),
    );
  if (waiting.length > 0) needs.log.warn("stored-mail-requeued", { mails: waiting.length });
}
