import { isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { targetFor, type Targets } from "#app/domain/sla/default-targets.ts";
import { dueAt as dueAtOf } from "#app/domain/sla/due.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { readBy } from "#app/domain/sla/read-by.ts";
import { warnAts } from "#app/domain/sla/warn-at.ts";

/** By when is a mail to be answered that could not be read yet? */

export type ParkedDue = {
  readonly dueAt: Instant;
  readonly readBy: Instant;
  /** From when on it is shown in amber. */
  readonly warnAt: Instant;
};

/** As screens carry it, ISO 8601. */
export type ParkedDueView = { readonly [Field in keyof ParkedDue]: string };

export const parkedDueView = (due: ParkedDue | null): ParkedDueView | null =>
  due && { dueAt: isoOf(due.dueAt), readBy: isoOf(due.readBy), warnAt: isoOf(due.warnAt) };

/**
 * A first reply is owed from its receipt on, as to a general mail: what it says is not known. Null where the shop sets no such target.
 * Throws Refusal when the shop's hours or targets can't be reckoned with.
 */
export function parkedDue(
  calendar: OpenCalendar,
  targets: Targets,
  receivedAt: Instant,
): ParkedDue | null {
  const target = targetFor(targets, "general", "first-reply");
  if (target === null) return null;
  const dueAt = dueAtOf(calendar, receivedAt, target);
  const since = { startedAt: receivedAt, dueAt, pausedMs: 0, resumedAt: null };
  return {
    dueAt,
    readBy: readBy(calendar, receivedAt, dueAt),
    warnAt: warnAts(calendar, since)[0] ?? dueAt,
  };
}

/** Of several parked mails, the oldest first: how many are late, and by when the next of the others is to be answered. */
export function parkedStanding(
  calendar: OpenCalendar,
  targets: Targets,
  receivedAts: readonly Instant[],
  now: Instant,
): { readonly overdue: number; readonly next: ParkedDue | null } {
  const dues = receivedAts.map((at) => parkedDue(calendar, targets, at));
  const isLate = (due: ParkedDue | null) => due !== null && due.dueAt < now;
  return { overdue: dues.filter(isLate).length, next: dues.find((due) => !isLate(due)) ?? null };
}
