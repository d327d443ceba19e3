// The shop has one more address that customers write to.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { addMailboxRow, lockMailboxes, reviveMailbox } from "#app/data/records/mailboxes.server.ts";
import { MOST_MAILBOXES, readSupportAddress } from "#app/domain/mail/support-address.ts";
import type { MailboxId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";

/**
 * One that was removed is the shop's again, under its receiving address of then. Throws Refusal: "not-allowed", "invalid" as
 * `readSupportAddress`, "conflict" when the shop has the address, or too many.
 */
export async function addMailbox(
  needs: Pick<Deps, "db" | "clock" | "newId" | "newToken" | "settings">,
  { shopId, role, address: typed }: { shopId: ShopId; role: Role; address: string },
): Promise<void> {
  if (!may(role, "settings"))
    throw new Refusal("not-allowed", "Only the shop’s owner adds mailboxes.");
  const address = readSupportAddress(typed, needs.settings.receivingDomain);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const all = await lockMailboxes(tx, shopId);
    const known = all.find((mailbox) => mailbox.address === address);
    if (all.filter(({ removedAt }) => removedAt === null).length >= MOST_MAILBOXES)
      throw new Refusal(
        "conflict",
        say("A shop has at most {most, number} mailboxes.", { most: MOST_MAILBOXES }),
      );
    if (known?.removedAt) await reviveMailbox(tx, shopId, known.id);
    else {
      const id = needs.newId<MailboxId>();
      const token = needs.newToken();
      if (!(await addMailboxRow(tx, shopId, { id, address, token, at: needs.clock() })))
        throw new Refusal("conflict", "Another mailbox of this shop has this address.");
    }
    await announceChange(tx, shopId, null);
  });
}
