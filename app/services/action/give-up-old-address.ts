// The mail provider could not be asked for so long that no attempt is left: an agent has to tell the old address.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { claimOldAddress } from "#app/data/records/shopify-actions.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import type { ShopId, ShopifyActionId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

/** Says so on the ticket, unless the mail may have gone out. */
export async function giveUpOldAddress(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  { shopId, actionId }: { readonly shopId: ShopId; readonly actionId: ShopifyActionId },
  reason: string,
): Promise<void> {
  await inShopBySql(needs.db, shopId, async (tx) => {
    const found = await claimOldAddress(tx, shopId, actionId);
    if (!found) return;
    const { ticketId, address } = found;
    const detail = { kind: "old-address-not-told", address, reason } as const;
    await saveTicketEvents(tx, shopId, [
      { id: needs.newId(), ticketId, actor: "loupe", detail, at: needs.clock() },
    ]);
    await announceChange(tx, shopId, ticketId);
  });
}
