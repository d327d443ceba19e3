import type { Instant } from "#app/domain/shared/instant.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { Category } from "#app/domain/triage/category.ts";
import type { Triaged } from "#app/domain/triage/triage.ts";
import type { TicketEventDetail } from "./event-words.ts";
import { urgencyWords } from "./raised-urgency.ts";

/** The state of the order is known now: what does that change about a ticket? */

type Standing = {
  readonly category: Category;
  readonly urgency: Urgency;
  readonly unansweredSince: Instant | null;
  /** An agent said how urgent the ticket is. */
  readonly isCorrected: boolean;
};

type JudgedAgain = {
  readonly at: Instant;
  readonly isFirst: boolean;
  readonly before: Triaged;
  readonly after: Triaged;
};

/**
 * The category follows the ticket's first message, as long as it still is what triage made of that. A message that turns out to be
 * urgent makes the ticket so while it is the oldest that waits; nothing is ever lowered, and an agent's word stands.
 */
export function triagedAgain(
  ticket: Standing,
  messages: readonly JudgedAgain[],
): {
  readonly category: Category;
  readonly urgency: Urgency;
  readonly details: readonly TicketEventDetail[];
} {
  const details: TicketEventDetail[] = [];
  const first = messages.find(({ isFirst }) => isFirst);
  const follows = first !== undefined && first.before.category === ticket.category;
  const category = follows ? first.after.category : ticket.category;
  if (category !== ticket.category)
    details.push({ kind: "category", from: ticket.category, to: category, by: "Loupe" });

  const { unansweredSince } = ticket;
  const urgent = messages.find(
    ({ at, after }) =>
      after.urgency === "urgent" && unansweredSince !== null && at === unansweredSince,
  );
  if (!urgent || ticket.urgency === "urgent" || ticket.isCorrected)
    return { category, urgency: ticket.urgency, details };

  const because = urgencyWords(urgent.after);
  details.push({ kind: "urgency", from: "general", to: "urgent", by: "Loupe", because });
  return { category, urgency: "urgent", details };
}
