import type { Instant } from "#app/domain/shared/instant.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import { defaultCalendar } from "#app/domain/sla/calendar.ts";
import { compileCalendar } from "#app/domain/sla/open-calendar.ts";
import type { TicketState } from "#app/domain/ticket/ticket-state.ts";
import { aClock } from "./a-clock.ts";

/** The instant of an ISO 8601 text. */
export const at = (iso: string): Instant => Date.parse(iso) as Instant;

/** Monday to Friday 09:00 to 17:00 in New York. */
export const inNewYork = compileCalendar(defaultCalendar("America/New_York"));

/** An open ticket whose customer has an answer, unless told otherwise. */
export const aState = (given: Partial<TicketState> = {}): TicketState => ({
  status: "open",
  resolvedAt: null,
  closedAt: null,
  unansweredSince: null,
  snoozedUntil: null,
  snoozedFor: null,
  investigating: null,
  ownDue: null,
  category: "other",
  urgency: "general",
  spamAt: null,
  ...given,
});

/** A first reply that is owed, unless told otherwise. */
export const aClockOf = (given: Partial<Clock> = {}): Clock =>
  aClock({
    startedAt: at("2026-11-23T15:00:00Z"),
    dueAt: at("2026-11-25T15:00:00Z"),
    readBy: at("2026-11-25T15:00:00Z"),
    warnAts: [at("2026-11-24T19:00:00Z"), at("2026-11-25T14:00:00Z")],
    ...given,
  });

/** The words of a Refusal that `work` throws, with its kind in front; fails when it throws none. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    const { kind, message } = error as { kind: string; message: string };
    return `${kind}: ${message}`;
  }
  throw new Error("it was not refused");
}
