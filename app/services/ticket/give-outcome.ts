// What came of the complaint on a ticket: kept with it.
import type { Tx } from "#app/data/db.server.ts";
import {
  findOpenComplaint,
  listRepliesSince,
  saveComplaintAnswer,
} from "#app/data/records/complaints.server.ts";
import { answerOfComplaint, type WantedAnswer } from "#app/domain/complaint/answer-of-complaint.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { AgentsStep } from "./change-ticket.ts";

/**
 * A step of a transaction, with the ticket locked. Returns the line of its history. Throws Refusal: "conflict" where no complaint is
 * open, or nobody has told the customer; "invalid" for an outcome that is none or too many words.
 */
export async function giveOutcome(
  tx: Tx,
  { shopId, ticketId, by }: AgentsStep,
  { wanted, at }: { readonly wanted: WantedAnswer; readonly at: Instant },
): Promise<TicketEventDetail> {
  const complaint = await findOpenComplaint(tx, shopId, ticketId);
  if (!complaint) throw new Refusal("conflict", "No complaint is open on this ticket.");
  const replies = await listRepliesSince(tx, shopId, ticketId, complaint.openedAt);
  const answer = answerOfComplaint(wanted, replies);
  await saveComplaintAnswer(tx, shopId, complaint.id, { ...answer, at });
  return { kind: "complaint", step: "answered", by: by.name, outcome: answer.outcome };
}
