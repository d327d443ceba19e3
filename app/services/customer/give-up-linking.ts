// Shopify could not be asked for so long that no attempt is left: say so beside the thread.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { findCustomerLink, saveCustomerLink } from "#app/data/records/links.server.ts";
import { findTicketToLink } from "#app/data/records/ticket-to-link.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { tellNewTicket } from "#app/services/flow/tell-new-ticket.ts";

/** What an earlier mail of the ticket found stays; nothing for a ticket that is gone. */
export async function giveUpLinking(
  needs: Pick<Deps, "db" | "clock" | "newId" | "enqueue">,
  { shopId, ticketId }: { shopId: ShopId; ticketId: TicketId },
  why: string,
): Promise<void> {
  await inShopBySql(needs.db, shopId, async (tx) => {
    if (!(await findTicketToLink(tx, shopId, ticketId))) return;
    const link = await findCustomerLink(tx, shopId, ticketId);
    if (link && link.state !== "unavailable") return;
    const found = { state: "unavailable", trouble: "unreachable", why } as const;
    await saveCustomerLink(tx, shopId, ticketId, found, needs.clock());
    await tellNewTicket(needs, tx, shopId, ticketId);
    await announceChange(tx, shopId, ticketId);
  });
}
