import type { Instant } from "#app/domain/shared/instant.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import type { ClockAlert } from "#app/domain/ticket/ticket-history.ts";
import { clockAlerts, untold } from "./clock-alerts.ts";

/** When does a ticket want attention next: a warning, a miss, the opening after it, the end of a snooze? */

type Given = {
  /** What people were told already, whenever that was. */
  readonly alerts: readonly ClockAlert[];
  readonly snoozedUntil: Instant | null;
  readonly calendar: OpenCalendar;
};

/** `owed`: the clocks that are neither met nor cancelled. Null when nothing is to come. Throws Refusal. */
export const nextAlertAt = (owed: readonly Clock[], given: Given): Instant | null =>
  earliest(times(owed, given));

/**
 * When to look again at a ticket that was looked at now and of which something is left to say: a miss is one only after its due
 * instant, and what comes up while the shop is closed waits. Throws Refusal.
 */
export function lookAgainAt(owed: readonly Clock[], given: Given, now: Instant): Instant {
  const openAt = given.calendar.openAtOrAfter(now);
  const again = openAt === now ? ((now + MINUTE_MS) as Instant) : openAt;
  const later = times(owed, given).filter((at) => at > now);
  return earliest([...later, again]) ?? again;
}

function times(
  owed: readonly Clock[],
  { alerts, snoozedUntil, calendar }: Given,
): readonly Instant[] {
  const tellAts = owed.flatMap((clock) =>
    untold(clockAlerts(clock, calendar), alerts).map(({ at }) => at),
  );
  return snoozedUntil === null ? tellAts : [...tellAts, snoozedUntil, ...wakingDues(owed)];
}

/** A snoozed ticket comes back at a due instant, whether the shop is open then or not. */
const wakingDues = (owed: readonly Clock[]): readonly Instant[] =>
  owed.flatMap(({ dueAt, missedAt }) => (dueAt !== null && missedAt === null ? [dueAt] : []));

const earliest = (instants: readonly Instant[]): Instant | null =>
  instants.reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null);
