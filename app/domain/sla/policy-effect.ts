/** What does a change of hours or targets do to the tickets that are open? */
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Clock } from "./clock.ts";

export type PolicyEffect = {
  /** Tickets that are open now. */
  readonly open: number;
  /** Tickets that were reckoned through: those due first, where there are very many. */
  readonly looked: number;
  readonly earlier: number;
  readonly later: number;
  /** Due until the end of today, which they were not. */
  readonly dueToday: number;
  /** Overdue at once, which they were not. */
  readonly overdue: number;
};

/** The next due instant of a ticket, without and with the change; null where nothing is due. */
export type DueBeforeAndAfter = {
  readonly before: Instant | null;
  readonly after: Instant | null;
};

/** What a ticket owes next. */
export function nextDue(clocks: readonly Clock[]): Instant | null {
  const dues = clocks.flatMap(({ dueAt, metAt, cancelledAt }) =>
    dueAt === null || metAt !== null || cancelledAt !== null ? [] : [dueAt],
  );
  return dues.length === 0 ? null : (Math.min(...dues) as Instant);
}

/** `endOfToday`: the first instant of tomorrow in the shop's zone. */
export function policyEffect(
  tickets: readonly DueBeforeAndAfter[],
  { now, endOfToday, open }: { now: Instant; endOfToday: Instant; open: number },
): PolicyEffect {
  const count = (is: (ticket: { before: number; after: number }) => boolean) =>
    tickets.filter(({ before, after }) => is({ before: before ?? NEVER, after: after ?? NEVER }))
      .length;
  const isToday = (due: number) => due >= now && due < endOfToday;
  return {
    open,
    looked: tickets.length,
    earlier: count(({ before, after }) => after < before),
    later: count(({ before, after }) => after > before),
    dueToday: count(({ before, after }) => isToday(after) && !isToday(before)),
    overdue: count(({ before, after }) => after < now && before >= now),
  };
}

const NEVER = Infinity;
