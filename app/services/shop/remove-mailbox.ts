// Customers shall not write to an address any more: another mailbox takes its place, and no mail is lost.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { lockMailboxes, replaceMailbox } from "#app/data/records/mailboxes.server.ts";
import type { MailboxId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

export type RemoveMailbox = {
  readonly shopId: ShopId;
  readonly role: Role;
  readonly mailboxId: MailboxId;
  /** Has its tickets from then on, and mail that its host still forwards. */
  readonly replacedBy: MailboxId;
};

/** Throws Refusal: "not-allowed", "not-found" when either is gone, "invalid" for a mailbox and itself. */
export async function removeMailbox(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, role, mailboxId, replacedBy }: RemoveMailbox,
): Promise<void> {
  if (!may(role, "settings"))
    throw new Refusal("not-allowed", "Only the shop’s owner removes mailboxes.");
  if (mailboxId === replacedBy)
    throw new Refusal("invalid", "Choose another mailbox that takes its place.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    const mailboxes = (await lockMailboxes(tx, shopId)).filter(
      ({ removedAt }) => removedAt === null,
    );
    const has = (id: MailboxId) => mailboxes.some((mailbox) => mailbox.id === id);
    if (!has(mailboxId) || !has(replacedBy))
      throw new Refusal("not-found", "This mailbox is not here any more.");
    await replaceMailbox(tx, shopId, { removed: mailboxId, by: replacedBy, at: needs.clock() });
    await announceChange(tx, shopId, null);
  });
}
