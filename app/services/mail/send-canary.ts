// Sends one canary to the support address; the way is open if it comes back through the forwarding.
import { inShopBySql } from "#app/data/db.server.ts";
import { findCanaryToSend } from "#app/data/records/canaries.server.ts";
import { findMailSettings } from "#app/data/records/mail-settings.server.ts";
import { BACK_WITHIN_MS, canaryMessageId } from "#app/domain/mail/canary.ts";
import { composeOwnMail } from "#app/domain/mail/compose-own-mail.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { CanaryId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

const SUBJECT = "Loupe canary";
const TEXT =
  "Loupe sends this mail every hour to see that mail to your support address reaches it. Nobody has to answer it, and Loupe makes no ticket of it. The mail settings in Loupe switch it off.";

/**
 * Sending it twice does no harm: both carry the same token. One that is back, too old to be judged by, or not wanted any
 * more is not sent. Throws TemporaryFault when the provider is away.
 */
export async function sendCanary(
  needs: Pick<Deps, "db" | "clock" | "mailer" | "settings" | "log">,
  input: { shopId: ShopId; canaryId: CanaryId },
): Promise<void> {
  const { shopId, canaryId } = input;
  const found = await inShopBySql(needs.db, shopId, async (tx) => ({
    canary: await findCanaryToSend(tx, shopId, canaryId),
    settings: await findMailSettings(tx, shopId),
  }));
  const { canary, settings } = found;
  if (!canary || canary.backAt !== null || !settings.canary) return;
  if (needs.clock() - canary.sentAt > BACK_WITHIN_MS) return;
  const mail = composeOwnMail({
    supportAddress: canary.supportAddress,
    messageId: canaryMessageId(canary.token, needs.settings.receivingDomain),
    subject: SUBJECT,
    text: TEXT,
  });
  const outcome = await needs.mailer.send({ ...mail, customArgs: {} });
  if (outcome.kind === "later" || outcome.kind === "unknown") throw new TemporaryFault(outcome.why);
  if (outcome.kind === "refused")
    needs.log.warn("canary-refused", { shopId, canaryId, why: outcome.why });
}
