// An agent says what a request is about, or how urgent it is: triage was wrong.
import { findMessageToLabel, saveCorrectedTriage } from "#app/data/records/triage-labels.server.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import { correctionOfTriage, hasWarned } from "#app/domain/ticket/correction-of-triage.ts";
import type { Category } from "#app/domain/triage/category.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds } from "./change-ticket.ts";

export type CorrectTriage = AgentsStep & {
  /** Null leaves it as it is. */
  readonly category: Category | null;
  readonly urgency: Urgency | null;
  /** The customer's message that the agent looked at; null for the ticket's first. */
  readonly messageId: MessageId | null;
};

/**
 * Kept with the message; the ticket's clocks are aimed anew from their receipt. What the ticket is already changes nothing.
 * Throws Refusal as `changeTicket` does; "not-found" for a message that is not the customer's on this ticket.
 */
export function correctTriage(needs: ChangeNeeds, input: CorrectTriage): Promise<void> {
  const { shopId, ticketId, category, urgency } = input;
  return changeTicket(needs, input, async ({ tx, state, now, clocks }) => {
    const messageId = await findMessageToLabel(tx, shopId, ticketId, input.messageId);
    if (messageId === null) throw new Refusal("not-found", "This message is not here.");
    const by = input.by.name;
    const late = hasWarned(await clocks(), now);
    const change = correctionOfTriage(state, { category, urgency, by }, { late });
    if (change)
      await saveCorrectedTriage(tx, shopId, messageId, {
        category: change.state.category,
        urgency: change.state.urgency,
        by,
        at: now,
      });
    return change;
  });
}
