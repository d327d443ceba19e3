// The owner wants no more mail of a sender, or of a whole domain, to become tickets.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { findFirstMailbox } from "#app/data/records/mailboxes.server.ts";
import { lockMailSettings, saveMailSettings } from "#app/data/records/mail-settings.server.ts";
import { MOST_ENTRIES, readSender } from "#app/domain/mail/mail-settings.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";

/**
 * `sender` is an address, or a domain as `@example.com`. Blocking twice is blocking once. Throws Refusal: "not-allowed",
 * "invalid" for what is neither and for the shop's own address, "conflict" when the list is full.
 */
export async function blockSender(
  needs: Pick<Deps, "db" | "clock">,
  input: { shopId: ShopId; member: { id: MemberId; role: Role }; sender: string },
): Promise<void> {
  const { shopId, member } = input;
  if (!may(member.role, "settings"))
    throw new Refusal("not-allowed", "Only the shop's owner can block senders.");
  const sender = readSender(input.sender);
  if (sender === null)
    throw new Refusal("invalid", "Enter an address, or a domain such as @example.com.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    const kept = await lockMailSettings(tx, shopId);
    if (kept === null) throw new Refusal("not-found", "This shop is not known.");
    const mailbox = await findFirstMailbox(tx, shopId);
    if (sender === mailbox?.address)
      throw new Refusal("invalid", "This is your own support address.");
    const { blockedSenders } = kept.settings;
    if (blockedSenders.includes(sender)) return;
    if (blockedSenders.length >= MOST_ENTRIES)
      throw new Refusal("conflict", "The list of blocked senders is full. Block a domain instead.");
    const settings = { ...kept.settings, blockedSenders: [...blockedSenders, sender] };
    await saveMailSettings(tx, shopId, settings, { at: needs.clock(), by: member.id });
    await announceChange(tx, shopId, null);
  });
}
