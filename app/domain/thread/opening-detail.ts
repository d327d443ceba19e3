import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { ThreadDecision } from "./decide-thread.ts";
import { proposalReasons } from "./proposal-reasons.ts";

/** Why did a mail open a ticket of its own, as the ticket's history tells it? */

export type Opening = Exclude<ThreadDecision, { kind: "join" }>;

/** `number`: that of the ticket that the mail names, for people; `from` the sender's address. */
export function openingDetail(
  decision: Opening,
  { number, from }: { readonly number: string; readonly from: string },
): TicketEventDetail {
  switch (decision.kind) {
    case "new":
      return { kind: "opened", because: decision.because };
    case "stranger": {
      const reasons = proposalReasons(decision, { ticket: number, from });
      return { kind: "stranger", number, by: decision.by, reasons };
    }
    case "follow-up":
      return decision.because === "another-order"
        ? { kind: "follow-up", number, order: decision.order }
        : { kind: "follow-up", number };
  }
}
