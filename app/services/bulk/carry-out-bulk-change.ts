// A change of many tickets goes on where it stands: ticket by ticket, forth or, once it was undone, back.
import { inShopBySql } from "#app/data/db.server.ts";
import { findMemberToAssign } from "#app/data/records/assignees.server.ts";
import {
  lockBulkChange,
  saveBulkTickets,
  type StoredBulkChange,
} from "#app/data/records/bulk-changes.server.ts";
import { readStandings } from "#app/data/records/ticket-standings.server.ts";
import { withTickets, type BulkTicket } from "#app/domain/bulk/bulk-change.ts";
import { isSameStanding } from "#app/domain/bulk/ticket-standing.ts";
import type { BulkChangeId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import type { ActingAgent, ChangeNeeds } from "#app/services/ticket/change-ticket.ts";
import { applyStep } from "./apply-step.ts";
import { takeBackStep } from "./take-back-step.ts";

type Which = { readonly shopId: ShopId; readonly bulkChangeId: BulkChangeId };

/** What a process that dies has not written down: these are looked at once more, and found done. */
const AT_A_TIME = 20;

/** Ends when nothing of it is left to do. Run again, or twice at once, it does no ticket a second time. */
export async function carryOutBulkChange(
  needs: ChangeNeeds,
  { shopId, bulkChangeId }: Which,
): Promise<void> {
  for (;;) {
    const begun = await beginSome(needs, { shopId, bulkChangeId });
    if (begun === null || begun.tickets.length === 0) return;
    const tried: Tried[] = [];
    for (const ticket of begun.tickets) tried.push(await tryOne(needs, shopId, begun, ticket));
    await keepOutcome(needs, { shopId, bulkChangeId }, begun, tried);
  }
}

type Begun = Pick<StoredBulkChange, "step"> & {
  readonly by: ActingAgent;
  readonly isUndo: boolean;
  readonly tickets: readonly BulkTicket[];
};
type Tried = { readonly ticketId: string; readonly refusal: Refusal | null };

/** Writes down how the next tickets stand before anything is done to them. */
function beginSome(needs: ChangeNeeds, { shopId, bulkChangeId }: Which): Promise<Begun | null> {
  return inShopBySql(needs.db, shopId, async (tx) => {
    const change = await lockBulkChange(tx, shopId, bulkChangeId);
    if (!change) return null;
    const by = await findMemberToAssign(tx, shopId, change.memberId);
    if (!by) return null;
    const isUndo = change.undoneAt !== null;
    const { step } = change;
    if (isUndo) {
      const done = change.tickets.filter(({ state }) => state === "done").slice(0, AT_A_TIME);
      return { step, by, isUndo, tickets: done };
    }
    const next = change.tickets
      .filter(({ state }) => state === "waiting" || state === "begun")
      .slice(0, AT_A_TIME);
    const standings = await readStandings(
      tx,
      shopId,
      next.map(({ ticketId }) => ticketId),
    );
    const tickets = next.map((ticket): BulkTicket => {
      const was = ticket.was ?? standings.get(ticket.ticketId);
      return was
        ? { ...ticket, state: "begun", was }
        : { ...ticket, state: "refused", words: say("This ticket is not here.") };
    });
    await saveBulkTickets(tx, shopId, bulkChangeId, withTickets(change.tickets, tickets));
    return { step, by, isUndo, tickets };
  });
}

async function tryOne(
  needs: ChangeNeeds,
  shopId: ShopId,
  { step, by, isUndo }: Begun,
  { ticketId, state, was, became }: BulkTicket,
): Promise<Tried> {
  const ticket = { shopId, ticketId: ticketId as TicketId, by };
  try {
    if (isUndo && was && became) await takeBackStep(needs, { ...ticket, step, was, became });
    else if (state === "begun" && was)
      await applyStep(needs, { ...ticket, seen: was.status }, step);
    return { ticketId, refusal: null };
  } catch (error) {
    if (error instanceof Refusal) return { ticketId, refusal: error };
    throw error;
  }
}

/** What became of them is read off the tickets: another run may have been faster. */
function keepOutcome(
  needs: ChangeNeeds,
  { shopId, bulkChangeId }: Which,
  { step, isUndo }: Begun,
  tried: readonly Tried[],
): Promise<void> {
  return inShopBySql(needs.db, shopId, async (tx) => {
    const change = await lockBulkChange(tx, shopId, bulkChangeId);
    if (!change) return;
    const ids = tried.map(({ ticketId }) => ticketId);
    const standings = await readStandings(tx, shopId, ids);
    const outcome = change.tickets
      .filter(
        ({ ticketId, state }) => ids.includes(ticketId) && state === (isUndo ? "done" : "begun"),
      )
      .map((ticket): BulkTicket => {
        const refusal = tried.find(({ ticketId }) => ticketId === ticket.ticketId)?.refusal ?? null;
        const became = standings.get(ticket.ticketId);
        const { was } = ticket;
        if (isUndo)
          return refusal
            ? { ...ticket, state: "kept", words: refusal.words }
            : { ...ticket, state: "undone" };
        if (refusal)
          return {
            ...ticket,
            state: "refused",
            words: refusal.words,
            ...(refusal.kind === "reason-wanted" ? { wantsReason: true } : {}),
          };
        if (!was || !became || isSameStanding(step, was, became))
          return { ...ticket, state: "same" };
        return { ...ticket, state: "done", became };
      });
    await saveBulkTickets(tx, shopId, bulkChangeId, withTickets(change.tickets, outcome));
  });
}
