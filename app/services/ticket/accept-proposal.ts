// "Yes, it belongs here": a stranger's mail goes to the ticket that it names, and its sender takes part from now on.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { findParticipant } from "#app/data/records/participants.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { findMerge } from "#app/data/records/ticket-moves.server.ts";
import {
  findProposal,
  lockTicketsToMove,
  type LockedTicket,
} from "#app/data/records/tickets.server.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { carryOutMerge, type Merged } from "./carry-out-merge.ts";
import { mustMayMerge, type MovingAgent } from "./moving-agent.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar">;

export type AcceptProposal = {
  readonly shopId: ShopId;
  /** The stranger's own ticket. */
  readonly ticketId: TicketId;
  readonly by: MovingAgent;
};

const DECIDED = say("Somebody has decided this meanwhile. Reload the page.");

/**
 * Accepting twice changes nothing. Undone like any merge. Throws Refusal: "not-allowed", "not-found", "conflict" when the
 * question was decided otherwise.
 */
export async function acceptProposal(
  needs: Needs,
  { shopId, ticketId, by }: AcceptProposal,
): Promise<Merged> {
  mustMayMerge(by);
  return inShopBySql(needs.db, shopId, async (tx) => {
    const shop = await getShop(tx, shopId);
    const proposal = await findProposal(tx, shopId, ticketId);
    const ids = proposal ? [ticketId, proposal.goesTo] : [ticketId];
    const locked = await lockTicketsToMove(tx, shopId, ids);
    const from = locked.find((one) => one.ticketId === ticketId);
    if (!from) throw new Refusal("not-found", "This ticket is not here.");
    const to = locked.find((one) => one.ticketId === proposal?.goesTo);
    if (from.mergedIntoId !== null) return alreadyAccepted(tx, shopId, from);
    const stands = from.proposedId === proposal?.proposedId && to?.mergedIntoId === null;
    if (!to || !stands || to === from) throw new Refusal("conflict", DECIDED);

    const address = addressKey(from.customerAddress);
    const known = await findParticipant(tx, shopId, to.ticketId, address);
    const merged = await carryOutMerge(needs, tx, shopId, { shop, from, to, by });
    if (known?.state !== "accepted")
      await saveTicketEvents(tx, shopId, [
        {
          id: needs.newId(),
          ticketId: to.ticketId,
          actor: by.id,
          detail: { kind: "participant-accepted", address, by: by.name },
          at: needs.clock(),
        },
      ]);
    return merged;
  });
}

/** The same answer twice, or two agents who both say yes. */
async function alreadyAccepted(tx: Tx, shopId: ShopId, from: LockedTicket): Promise<Merged> {
  const merge = await findMerge(tx, shopId, from.ticketId);
  if (!merge) throw new Refusal("conflict", DECIDED);
  return { moveId: merge.moveId, into: merge.toId };
}
