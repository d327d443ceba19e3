// An agent says that two tickets are one problem: the messages of the one go to the other.
import { inShopBySql } from "#app/data/db.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { findMerge } from "#app/data/records/ticket-moves.server.ts";
import { lockTicketsToMove } from "#app/data/records/tickets.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { carryOutMerge, type Merged } from "./carry-out-merge.ts";
import { mustMayMerge, type MovingAgent } from "./moving-agent.ts";

export type MergeTickets = {
  readonly shopId: ShopId;
  /** The ticket that ends. */
  readonly ticketId: TicketId;
  /** The ticket that goes on. */
  readonly into: TicketId;
  readonly by: MovingAgent;
};

/**
 * The same merge again changes nothing and names the first. Throws Refusal: "not-allowed", "not-found", "invalid" for a
 * ticket and itself, "conflict" when one of the two was merged elsewhere meanwhile.
 */
export async function mergeTickets(
  needs: Pick<Deps, "db" | "clock" | "newId" | "openCalendar">,
  { shopId, ticketId, into, by }: MergeTickets,
): Promise<Merged> {
  mustMayMerge(by);
  if (ticketId === into)
    throw new Refusal("invalid", "A ticket can't be merged into itself. Choose another one.");
  return inShopBySql(needs.db, shopId, async (tx) => {
    const shop = await getShop(tx, shopId);
    const locked = await lockTicketsToMove(tx, shopId, [ticketId, into]);
    const from = locked.find((one) => one.ticketId === ticketId);
    const to = locked.find((one) => one.ticketId === into);
    if (!from || !to) throw new Refusal("not-found", "This ticket is not here.");
    if (from.mergedIntoId !== null) {
      const merge = await findMerge(tx, shopId, ticketId);
      if (merge?.toId === into) return { moveId: merge.moveId, into };
    }
    const gone = [from, to].find((one) => one.mergedIntoId !== null);
    if (gone)
      throw new Refusal(
        "conflict",
        say("{number} was merged into another ticket meanwhile. Reload the page.", {
          number: ticketNumber(shop.ticketPrefix, gone.number),
        }),
      );
    return carryOutMerge(needs, tx, shopId, { shop, from, to, by });
  });
}
