// A member of the staff has heard enough of a ticket.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { removeFollower } from "#app/data/records/followers.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";
import type { AgentsStep } from "./change-ticket.ts";

/** Twice changes nothing. Throws Refusal "not-allowed". */
export async function unfollowTicket(
  needs: Pick<Deps, "db">,
  { shopId, ticketId, by }: AgentsStep,
): Promise<void> {
  if (!may(by.role, "read"))
    throw new Refusal("not-allowed", "You can't read this shop's tickets.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    if (await removeFollower(tx, shopId, ticketId, by.id))
      await announceChange(tx, shopId, ticketId);
  });
}
