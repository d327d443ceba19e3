// An agent says what came of a complaint, and which reply told the customer.
import {
  changeTicket,
  type AgentsStep,
  type ChangeNeeds,
} from "#app/services/ticket/change-ticket.ts";
import { giveOutcome } from "#app/services/ticket/give-outcome.ts";
import type { WantedAnswer } from "#app/domain/complaint/answer-of-complaint.ts";

export type AnswerComplaint = AgentsStep & WantedAnswer;

/**
 * Given again it is changed, until the complaint is closed. Throws Refusal as `changeTicket` does; "conflict" where no complaint is
 * open, or nobody has told the customer; "invalid" for an outcome that is none or too many words.
 */
export function answerComplaint(needs: ChangeNeeds, input: AnswerComplaint): Promise<void> {
  return changeTicket(needs, input, async ({ tx, state, now }) => {
    const event = await giveOutcome(tx, input, { wanted: input, at: now });
    return { state: { ...state, complaint: "answered" }, events: [event] };
  });
}
