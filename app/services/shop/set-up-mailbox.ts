// The owner says which address customers write to; Loupe gives it an unguessable address to forward to.
import { inShop } from "#app/data/db.server.ts";
import { findFirstMailbox, saveMailbox } from "#app/data/records/mailboxes.server.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { isEmailAddress } from "#app/domain/reply/email-address.ts";
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
  const address = addressKey(input.supportAddress);
  if (!isEmailAddress(address))
    throw new Refusal(
      "invalid",
      "Enter the address that your customers write to, such as support@yourstore.com.",
    );
  if (address.endsWith(`@${needs.settings.receivingDomain}`))
    throw new Refusal(
      "invalid",
      "This is Loupe's own address. Enter the address that your customers write to.",
    );
  await inShop(needs.db, input.shopId, async (tx) => {
    const known = await findFirstMailbox(tx, input.shopId);
    const fresh = {
      id: needs.newId<MailboxId>(),
      token: needs.newToken(),
      createdAt: dateOf(needs.clock()),
      testToken: null,
      testSentAt: null,
      provenAt: null,
    };
    const { shopId: _, ...kept } = known ?? { shopId: input.shopId, ...fresh };
    const moved = known !== null && known.address !== address;
    await saveMailbox(tx, input.shopId, {
      ...kept,
      address,
      ...(moved ? { testToken: null, testSentAt: null, provenAt: null } : {}),
    });
  });
}
