// A member of the staff wants to hear of what happens on a ticket.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { saveFollower } from "#app/data/records/followers.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";
import type { AgentsStep } from "./change-ticket.ts";

/** Whoever may read may follow; twice changes nothing. Throws Refusal "not-allowed" or "not-found". */
export async function followTicket(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, ticketId, by }: AgentsStep,
): Promise<void> {
  if (!may(by.role, "read"))
    throw new Refusal("not-allowed", "You can't read this shop's tickets.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    const follower = { memberId: by.id, at: needs.clock() };
    const { isHere, isNew } = await saveFollower(tx, shopId, ticketId, follower);
    if (!isHere) throw new Refusal("not-found", "This ticket is not here.");
    if (isNew) await announceChange(tx, shopId, ticketId);
  });
}
