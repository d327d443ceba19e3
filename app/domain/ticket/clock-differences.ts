import { changedFields } from "#app/domain/mail/changed-fields.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import type { TicketDue } from "./ticket-due.ts";

/** Do a ticket's stored clocks say what follows from its history? */

export type StoredClocks = { readonly clocks: readonly Clock[]; readonly due: TicketDue };

export type ClockDifference = {
  /** Of the clock; null for what the inbox shows of all of them. */
  readonly key: string | null;
  /** `clock` where a whole one is missing, or should not be there. */
  readonly column: string;
  readonly stored: unknown;
  readonly computed: unknown;
};

/** Of a pause that lasts the length, and the words about it, grow by themselves. */
const GROWING: readonly string[] = ["pausedMinutes", "trace"] satisfies (keyof Clock)[];

/** Both as they stand at `now`: a due instant that has passed since a row was written is a miss all the same. */
export function clockDifferences(
  stored: StoredClocks,
  computed: StoredClocks,
  now: Instant,
): readonly ClockDifference[] {
  const kept = new Map(stored.clocks.map((clock) => [clock.key, asOf(clock, now)]));
  const wanted = new Map(computed.clocks.map((clock) => [clock.key, clock]));
  const gone = [...kept.keys()].filter((key) => !wanted.has(key));
  return [
    ...gone.map((key) => ({ key, column: "clock", stored: "there", computed: "not there" })),
    ...computed.clocks.flatMap((clock) => {
      const { key } = clock;
      const row = kept.get(key);
      if (!row) return [{ key, column: "clock", stored: "not there", computed: "there" }];
      return fieldsThatDiffer(row, clock)
        .filter(({ column }) => clock.state !== "paused" || !GROWING.includes(column))
        .map((one) => ({ key, ...one }));
    }),
    ...fieldsThatDiffer(stored.due, putOff(computed.due, stored.due, now)).map((one) => ({
      key: null,
      ...one,
    })),
  ];
}

/** What has come up waits for the sweep: it looks at the ticket within the minute, or has put it off until the shop opens. */
const putOff = (computed: TicketDue, { alertAt }: TicketDue, now: Instant): TicketDue =>
  alertAt !== null && (alertAt <= now || (computed.alertAt !== null && computed.alertAt <= now))
    ? { ...computed, alertAt }
    : computed;

function asOf(clock: Clock, now: Instant): Clock {
  const { state, dueAt, steps } = clock;
  if (state !== "running" || dueAt === null || dueAt >= now) return clock;
  return {
    ...clock,
    state: "missed",
    missedAt: dueAt,
    steps: [...steps, { at: dueAt, kind: "missed" }],
  };
}

const fieldsThatDiffer = <Row extends object>(
  stored: Row,
  computed: Row,
): { column: string; stored: unknown; computed: unknown }[] =>
  changedFields(stored, computed).map((column) => ({
    column,
    stored: stored[column],
    computed: computed[column],
  }));
