/** Which clocks follow from what happened to a ticket? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { applyEvent, noteMisses } from "./apply-event.ts";
import type { Clock } from "./clock.ts";
import { orderEvents } from "./order-events.ts";
import type { SlaEvent } from "./sla-event.ts";
import { emptyRecord } from "./ticket-record.ts";
import type { TicketRecord } from "./ticket-record.ts";
import { writeClock } from "./write-clock.ts";

/**
 * Every clock of a ticket as it stands at `upTo`, in the order in which they started. `events` in any order, those of one instant
 * in the order in which they happened; what lies after `upTo` is not looked at. Until the first `policy` event, that one holds.
 *
 * `resolution` measures the first resolution: once met it stays as it was judged, and a reopened ticket starts no second one;
 * the time after it counts in the total of `resolutionTimes`. Throws Refusal when a calendar or target can't be reckoned with, and
 * an Error without any `policy` event.
 */
export function replayClocks(events: readonly SlaEvent[], upTo: Instant): readonly Clock[] {
  const ticket = replayTicket(events, upTo);
  return ticket.clocks
    .map((clock) => writeClock(clock, ticket.pauses, upTo))
    .sort((one, other) => one.startedAt - other.startedAt);
}

/** What the ticket's events come to by `upTo`. Throws as `replayClocks` does. */
export function replayTicket(events: readonly SlaEvent[], upTo: Instant): TicketRecord {
  const policy = orderEvents(events, Infinity as Instant).find(({ kind }) => kind === "policy");
  if (policy?.kind !== "policy") throw new Error("No policy is among the ticket's events.");

  const ticket = emptyRecord(policy.policy);
  for (const event of orderEvents(events, upTo)) applyEvent(ticket, event);
  noteMisses(ticket, upTo);
  return ticket;
}
