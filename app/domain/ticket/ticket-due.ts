import type { Instant } from "#app/domain/shared/instant.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { nextAlertAt } from "#app/domain/alert/next-alert-at.ts";
import type { ClockAlert } from "./ticket-history.ts";

/** What the inbox shows of a ticket's clocks, and when they want attention next? */

export type TicketDue = {
  readonly dueKind: ClockKind | null;
  readonly dueAt: Instant | null;
  readonly readBy: Instant | null;
  /** From when on the due one is shown in amber; it stays so when it is late. */
  readonly warnAt: Instant | null;
  /** When the sweep looks at the ticket next. */
  readonly alertAt: Instant | null;
};

/** Still owed, in time or late. */
export const isOwed = ({ metAt, cancelledAt }: Clock): boolean =>
  metAt === null && cancelledAt === null;

/** The clock that is due first of those that are still owed; one that is paused is not due. */
export function ticketDue(
  clocks: readonly Clock[],
  given: {
    readonly alerts: readonly ClockAlert[];
    readonly snoozedUntil: Instant | null;
    readonly calendar: OpenCalendar;
  },
): TicketDue {
  const owed = clocks.filter(isOwed);
  const due = owed.reduce<Clock | null>(
    (first, clock) =>
      clock.dueAt !== null && (first === null || clock.dueAt < (first.dueAt ?? Infinity))
        ? clock
        : first,
    null,
  );
  return {
    dueKind: due?.kind ?? null,
    dueAt: due?.dueAt ?? null,
    readBy: due?.readBy ?? null,
    warnAt: due?.warnAts[0] ?? due?.dueAt ?? null,
    alertAt: nextAlertAt(owed, given),
  };
}
