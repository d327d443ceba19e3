/** In which order did a ticket's events reach it, and which of them count? */
import type { Instant } from "#app/domain/shared/instant.ts";
import type { SlaEvent } from "./sla-event.ts";

/** When the ticket got to know of an event: a message that was moved here later has an earlier receipt. */
export const happenedAt = (event: SlaEvent): Instant =>
  event.kind === "customer-message" ? (event.joinedAt ?? event.at) : event.at;

/**
 * The events up to and including `upTo` in the order in which they happened; at one instant, in the order given. A ticket that
 * was taken for spam and restored since has its clocks as if it never had been.
 */
export function orderEvents(events: readonly SlaEvent[], upTo: Instant): readonly SlaEvent[] {
  const ordered = events
    .filter((event) => happenedAt(event) <= upTo)
    .sort((one, other) => happenedAt(one) - happenedAt(other));

  const restored = ordered.findLastIndex(({ kind }) => kind === "not-spam");
  return ordered.filter(
    ({ kind }, index) => index > restored || (kind !== "spam" && kind !== "not-spam"),
  );
}
