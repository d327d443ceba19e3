// Sends a mail to the support address; when it comes back through forwarding, the way is proven.
import { inShopBySql } from "#app/data/db.server.ts";
import { findMailbox } from "#app/data/records/mailboxes.server.ts";
import { composeOwnMail } from "#app/domain/mail/compose-own-mail.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { MailboxId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

const SUBJECT = "Loupe test mail";
const TEXT =
  "This mail proves that mail to your support address reaches Loupe. Nobody has to answer it, and Loupe makes no ticket of it.";

/** Sending it twice does no harm: both carry the same token. Throws TemporaryFault when the provider is away. */
export async function sendTestMail(
  needs: Pick<Deps, "db" | "mailer" | "settings" | "log">,
  { shopId, mailboxId }: { shopId: ShopId; mailboxId: MailboxId },
): Promise<void> {
  const mailbox = await inShopBySql(needs.db, shopId, (tx) => findMailbox(tx, shopId, mailboxId));
  if (!mailbox?.testToken || mailbox.provenAt) return;
  const mail = composeOwnMail({
    supportAddress: mailbox.address,
    messageId: `<test.${mailbox.testToken}@${needs.settings.receivingDomain}>`,
    subject: SUBJECT,
    text: TEXT,
  });
  const outcome = await needs.mailer.send({ ...mail, customArgs: {} });
  if (outcome.kind === "later" || outcome.kind === "unknown") throw new TemporaryFault(outcome.why);
  if (outcome.kind === "refused")
    needs.log.warn("test-mail-refused", { shopId, mailboxId, why: outcome.why });
}
