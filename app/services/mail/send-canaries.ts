// Which support addresses get a canary this hour? A job sends each.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  deleteCanariesBefore,
  listProvenMailboxesAcrossShops,
  saveCanary,
} from "#app/data/records/canaries.server.ts";
import { findMailSettings } from "#app/data/records/mail-settings.server.ts";
import { NEXT_AFTER_MS } from "#app/domain/mail/canary.ts";
import type { CanaryId, MailboxId, ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { sendCanaryJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "newToken" | "enqueue">;

/** Nobody asks what became of older ones. */
const KEEP_MS = 28 * DAY_MS;

/** A sweep over all shops; run again within the hour it does nothing. Shops that switched the canary off get none. */
export async function sendCanaries(needs: Needs): Promise<void> {
  for (const mailbox of await listProvenMailboxesAcrossShops(needs.db)) await start(needs, mailbox);
}

function start(needs: Needs, of: { shopId: ShopId; mailboxId: MailboxId }): Promise<void> {
  const { shopId, mailboxId } = of;
  return inShopBySql(needs.db, shopId, async (tx) => {
    const { canary } = await findMailSettings(tx, shopId);
    if (!canary) return;
    const at = needs.clock();
    const canaryId = needs.newId<CanaryId>();
    const fresh = await saveCanary(tx, shopId, {
      id: canaryId,
      mailboxId,
      token: needs.newToken(),
      at,
      unlessAfter: (at - NEXT_AFTER_MS) as Instant,
    });
    if (!fresh) return;
    await needs.enqueue(tx, sendCanaryJob, { shopId, canaryId });
    await deleteCanariesBefore(tx, shopId, (at - KEEP_MS) as Instant);
  });
}
