// The owner wants proof that mail to the support address reaches Loupe.
import { inShopBySql } from "#app/data/db.server.ts";
import { findFirstMailbox, findMailbox, saveMailbox } from "#app/data/records/mailboxes.server.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { MailboxId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import { sendTestMailJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** To the first mailbox unless told otherwise. Each request makes a new test mail; only the newest one proves the way. Throws Refusal. */
export async function requestTestMail(
  needs: Pick<Deps, "db" | "clock" | "newToken" | "enqueue">,
  { shopId, role, mailboxId }: { shopId: ShopId; role: Role; mailboxId?: MailboxId },
): Promise<void> {
  if (!may(role, "settings"))
    throw new Refusal("not-allowed", "Only the shop's owner can send the test mail.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    const mailbox =
      mailboxId === undefined
        ? await findFirstMailbox(tx, shopId)
        : await findMailbox(tx, shopId, mailboxId);
    if (mailboxId !== undefined && (!mailbox || mailbox.removedAt))
      throw new Refusal("not-found", "This mailbox is not here any more.");
    if (!mailbox) throw new Refusal("invalid", "Enter your support address first.");
    const { shopId: _, ...kept } = mailbox;
    await saveMailbox(tx, shopId, {
      ...kept,
      testToken: needs.newToken(),
      testSentAt: dateOf(needs.clock()),
      provenAt: null,
    });
    await needs.enqueue(tx, sendTestMailJob, { shopId, mailboxId: mailbox.id });
  });
}
