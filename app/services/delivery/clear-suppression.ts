// An agent knows that an address takes mail again: forget that it did not, here and at the mail provider.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { clearSuppressionOf, listTicketsOfAddress } from "#app/data/records/suppressions.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

export type ClearSuppression = {
  readonly shopId: ShopId;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
  readonly address: string;
};

/**
 * Twice does nothing more. Throws Refusal: "not-allowed", "not-found" for an address that this shop never suppressed, "conflict" while
 * the mail provider can't be asked.
 */
export async function clearSuppression(
  needs: Pick<Deps, "db" | "clock" | "newId" | "unsuppress" | "log">,
  { shopId, by, address }: ClearSuppression,
): Promise<void> {
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  const key = addressKey(address);
  const tickets = await inShopBySql(needs.db, shopId, (tx) =>
    listTicketsOfAddress(tx, shopId, key),
  );
  // Nobody else's list is touched for an address that this shop knows nothing of.
  if (tickets === null || !isEmailAddress(key))
    throw new Refusal("not-found", "Mail to this address is not stopped.");
  await forget(needs, key);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const at = needs.clock();
    if (!(await clearSuppressionOf(tx, shopId, key, { at, by: by.id }))) return;
    const detail = { kind: "suppression-cleared", address: key, by: by.name } as const;
    await saveTicketEvents(
      tx,
      shopId,
      tickets.map((ticketId) => ({
        id: needs.newId<string>(),
        ticketId,
        actor: by.id,
        detail,
        at,
      })),
    );
    for (const ticketId of tickets) await announceChange(tx, shopId, ticketId);
  });
}

async function forget(
  { unsuppress, log }: Pick<Deps, "unsuppress" | "log">,
  address: string,
): Promise<void> {
  try {
    await unsuppress(address);
  } catch (error) {
    if (!(error instanceof TemporaryFault) && !(error instanceof PermanentFault)) throw error;
    log.warn("suppression-not-cleared", { reason: error.message });
    throw new Refusal("conflict", "The mail provider could not be told. Try again in a moment.");
  }
}
