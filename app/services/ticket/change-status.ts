// An agent gives a ticket another status.
import { listExplainedClocks } from "#app/data/records/miss-causes.server.ts";
import { findSlaSettings } from "#app/data/records/sla-settings.server.ts";
import type { WantedAnswer } from "#app/domain/complaint/answer-of-complaint.ts";
import { changeOfStatus, isDone } from "#app/domain/ticket/change-of-status.ts";
import { missesWithoutCause, readCause } from "#app/domain/ticket/miss-cause.ts";
import type { TicketState } from "#app/domain/ticket/ticket-state.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import {
  changeTicket,
  type AgentsStep,
  type ChangeNeeds,
  type TicketAtHand,
} from "./change-ticket.ts";
import { giveOutcome } from "./give-outcome.ts";

export type ChangeStatus = AgentsStep & {
  readonly to: TicketStatus;
  /** The status that the agent saw. */
  readonly seen: TicketStatus;
  /** Why it is done although a customer's message has no answer. */
  readonly reason?: string;
  /** Why its targets were missed: one of the list, or words of the agent's own. */
  readonly cause?: string;
  /** What came of the complaint that is open on it, given along. */
  readonly complaint?: WantedAnswer | null;
};

/**
 * The same status again changes nothing. Throws Refusal as `changeTicket` does; "conflict" when somebody else changed the status
 * meanwhile, or a complaint on it has no outcome, "reason-wanted" when it would be done with a message unanswered and no reason, or a target missed and no cause,
 * "invalid" for words that are too long.
 */
export function changeStatus(needs: ChangeNeeds, input: ChangeStatus): Promise<void> {
  const { shopId, ticketId, to, seen, reason = "", by } = input;
  return changeTicket(needs, input, async (ticket) => {
    const { tx, now } = ticket;
    const given = input.complaint && isDone(to) && ticket.state.complaint ? input.complaint : null;
    const outcome = given && (await giveOutcome(tx, input, { wanted: given, at: now }));
    const state: TicketState = outcome ? { ...ticket.state, complaint: "answered" } : ticket.state;
    const unexplained = isDone(to) ? await unexplainedMisses(ticket, shopId, ticketId) : [];
    const { settings } = await findSlaSettings(tx, shopId);
    const cause = readCause(input.cause ?? "", settings.missCauses);
    const wanted = { to, seen, reason, cause, by: by.name };
    const change = changeOfStatus(state, wanted, { unexplained, now });
    return change && outcome ? { ...change, events: [outcome, ...change.events] } : change;
  });
}

/** Keys of its missed clocks that nobody gave a cause of. */
export async function unexplainedMisses(
  { tx, clocks }: TicketAtHand,
  shopId: AgentsStep["shopId"],
  ticketId: AgentsStep["ticketId"],
): Promise<readonly string[]> {
  return missesWithoutCause(await clocks(), await listExplainedClocks(tx, shopId, ticketId));
}
