// Shopify could not be asked for so long that no attempt is left: say so beside the thread.
import { announceChange } from "#app/data/changes.server.ts";
import { inShop } from "#app/data/db.server.ts";
import {
  findTicketToLink,
  hasCustomerLink,
  saveCustomerLink,
} from "#app/data/records/links.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

/** What an earlier mail of the ticket found stays; nothing for a ticket that is gone. */
export async function giveUpLinking(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, ticketId }: { shopId: ShopId; ticketId: TicketId },
  why: string,
): Promise<void> {
  await inShop(needs.db, shopId, async (tx) => {
    if (!(await findTicketToLink(tx, shopId, ticketId))) return;
    if (await hasCustomerLink(tx, shopId, ticketId)) return;
    await saveCustomerLink(tx, shopId, ticketId, { state: "unavailable", why }, needs.clock());
    await announceChange(tx, shopId, ticketId);
  });
}
