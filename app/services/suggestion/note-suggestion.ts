// An agent took a suggested answer as the beginning of theirs, or does not want it: the history says so.
import { isInboundOfTicket } from "#app/data/records/suggestions.server.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { UsualQuestion } from "#app/domain/suggestion/question.ts";
import {
  changeTicket,
  type AgentsStep,
  type ChangeNeeds,
} from "#app/services/ticket/change-ticket.ts";

export type NoteSuggestion = AgentsStep & {
  readonly messageId: MessageId;
  readonly question: UsualQuestion;
  /** A dismissed one does not come up for this message again, whoever looks. */
  readonly step: "used" | "dismissed";
};

/** Throws Refusal: "not-allowed" for those who only read, "not-found", "conflict" as every step on a ticket. */
export async function noteSuggestion(
  needs: ChangeNeeds,
  { messageId, question, step, ...at }: NoteSuggestion,
): Promise<void> {
  await changeTicket(
    needs,
    at,
    async ({ tx, state }) => {
      if (!(await isInboundOfTicket(tx, at.shopId, { ticketId: at.ticketId, messageId })))
        throw new Refusal("not-found", "This message is not on this ticket any more.");
      const by = at.by.name;
      return {
        state,
        events: [{ kind: "suggestion", step, question, message: messageId, by }],
      };
    },
    { permission: "reply" },
  );
}
