import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { Triaged } from "#app/domain/triage/triage.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import type { TicketEventDetail } from "./event-words.ts";

/** Does a later message make a ticket urgent by itself? */

/**
 * Only upwards, and only where nothing older waits: an older message was promised its own target, so a person decides. Null when
 * the urgency stays.
 */
export function raisedUrgency(
  ticket: { readonly urgency: Urgency; readonly hasUnanswered: boolean },
  message: Triaged,
): Extract<TicketEventDetail, { kind: "urgency" }> | null {
  if (ticket.urgency === "urgent" || message.urgency === "general" || ticket.hasUnanswered)
    return null;
  return {
    kind: "urgency",
    from: ticket.urgency,
    to: "urgent",
    by: "Loupe",
    because: urgencyWords(message),
  };
}

/** Why a message is urgent, as the ticket's history says it. */
export function urgencyWords({ because }: Triaged): Words {
  const said = because.map(({ words }) => words).filter((words) => words !== "");
  return said.length === 0
    ? say("the state of the order")
    : say("the customer wrote {words}", { words: said.map((words) => `“${words}”`).join(", ") });
}
