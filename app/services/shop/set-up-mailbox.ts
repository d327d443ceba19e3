// The owner says which address customers write to; Loupe gives it an unguessable address to forward to.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  findFirstMailbox,
  findMailboxOfAddress,
  saveMailbox,
} from "#app/data/records/mailboxes.server.ts";
import { saveSetUpMark } from "#app/data/records/workspace-settings.server.ts";
import { readSupportAddress } from "#app/domain/mail/support-address.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { MailboxId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";

/** Naming another address later keeps the receiving address; the way must be proven again. Throws Refusal. */
export async function setUpMailbox(
  needs: Pick<Deps, "db" | "clock" | "newId" | "newToken" | "settings">,
  input: { shopId: ShopId; role: Role; supportAddress: string },
): Promise<void> {
  if (!may(input.role, "settings"))
    throw new Refusal("not-allowed", "Only the shop's owner can change the support address.");
  const address = readSupportAddress(input.supportAddress, needs.settings.receivingDomain);
  await inShopBySql(needs.db, input.shopId, async (tx) => {
    const known = await findFirstMailbox(tx, input.shopId);
    const taken = await findMailboxOfAddress(tx, input.shopId, address);
    if (taken !== null && taken.id !== known?.id)
      throw new Refusal("conflict", "Another mailbox of this shop has this address.");
    const fresh = {
      id: needs.newId<MailboxId>(),
      token: needs.newToken(),
      createdAt: dateOf(needs.clock()),
      testToken: null,
      testSentAt: null,
      provenAt: null,
      removedAt: null,
      replacedById: null,
    };
    const { shopId: _, ...kept } = known ?? { shopId: input.shopId, ...fresh };
    const moved = known !== null && known.address !== address;
    await saveMailbox(tx, input.shopId, {
      ...kept,
      address,
      ...(moved ? { testToken: null, testSentAt: null, provenAt: null } : {}),
    });
    // What was said of the way of the old address says nothing of the new one.
    if (moved)
      for (const step of ["forwarding", "test"] as const)
        await saveSetUpMark(tx, input.shopId, { step, mark: null });
  });
}
