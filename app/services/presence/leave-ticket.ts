// Somebody has closed a ticket's page: nobody waits until they are forgotten.
import { announcePresence } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { findLastSeen, removePresence } from "#app/data/records/presences.server.ts";
import type { Deps } from "#app/services/deps.ts";
import type { BePresent } from "./be-present.ts";

/** Who has the ticket open in another tab has not left it. Twice changes nothing. */
export function leaveTicket(
  needs: Pick<Deps, "db">,
  { shopId, ticketId, by, tabId }: Omit<BePresent, "doing">,
): Promise<void> {
  return inShopBySql(needs.db, shopId, async (tx) => {
    const wasThere = await removePresence(tx, shopId, ticketId, { memberId: by.id, tabId });
    if (!wasThere || (await findLastSeen(tx, shopId, ticketId, by.id)) !== null) return;
    const { id: memberId, name } = by;
    await announcePresence(tx, shopId, { ticketId, memberId, name, doing: "left" });
  });
}
