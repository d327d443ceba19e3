import type { Instant } from "#app/domain/shared/instant.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { isOwed } from "#app/domain/ticket/ticket-due.ts";
import type { ClockAlert } from "#app/domain/ticket/ticket-history.ts";
import { clockAlerts, untold, type ComingAlert } from "./clock-alerts.ts";
import type { NoticeKind } from "./notice.ts";

/** Of which of a ticket's clocks are people told now? */

export type Telling = {
  readonly kind: NoticeKind;
  /** What is due, or was; that which is due first leads. */
  readonly clocks: readonly ClockKind[];
  /** Of the first. */
  readonly dueAt: Instant;
  readonly readBy: Instant;
};

export type DueAlerts = {
  /** One of a kind at the most, however many clocks there are. */
  readonly tellings: readonly Telling[];
  /** What is said with this, or not worth saying any more: it does not come up again. */
  readonly settled: readonly ClockAlert[];
  /** The clocks whose miss comes up for the first time. */
  readonly missed: readonly (Clock & { readonly dueAt: Instant })[];
};

const NOTHING: DueAlerts = { tellings: [], settled: [], missed: [] };

type Given = {
  readonly told: readonly ClockAlert[];
  readonly calendar: OpenCalendar;
  readonly now: Instant;
};

/**
 * Nothing while the shop is closed. Who looks late says once how things stand now: of a miss no warning any more, and the miss
 * not twice at once. Throws Refusal.
 */
export function dueAlerts(clocks: readonly Clock[], given: Given): DueAlerts {
  if (given.calendar.openAtOrAfter(given.now) !== given.now) return NOTHING;
  const said = clocks
    .filter(isOwed)
    .filter(hasDue)
    .sort((one, other) => one.dueAt - other.dueAt)
    .flatMap((clock) => {
      const due = dueOf(clock, given);
      const kind = kindOf(due);
      return kind === null ? [] : [{ clock, due, kind }];
    });
  const kinds = [...new Set(said.map(({ kind }) => kind))];
  return {
    tellings: kinds.map((kind) =>
      tellingOf(
        kind,
        said.filter((one) => one.kind === kind).map(({ clock }) => clock),
      ),
    ),
    settled: said.flatMap(({ due }) => due.map(({ clockKey, kind }) => ({ clockKey, kind }))),
    missed: said.filter(({ kind }) => kind === "missed").map(({ clock }) => clock),
  };
}

type DueClock = Clock & { readonly dueAt: Instant };

const hasDue = (clock: Clock): clock is DueClock => clock.dueAt !== null;

/** Met means `metAt <= dueAt`: at the due instant itself nothing is missed yet. */
const dueOf = (clock: DueClock, { told, calendar, now }: Given): readonly ComingAlert[] =>
  untold(clockAlerts(clock, calendar), told).filter(
    ({ at, kind }) => at <= now && (!isMiss(kind) || clock.dueAt < now),
  );

const isMiss = (kind: ComingAlert["kind"]): boolean => kind === "missed" || kind === "missed-again";

function kindOf(due: readonly ComingAlert[]): NoticeKind | null {
  const kinds = due.map(({ kind }) => kind);
  if (kinds.includes("missed")) return "missed";
  if (kinds.includes("missed-again")) return "missed-again";
  return kinds.length > 0 ? "warning" : null;
}

function tellingOf(kind: NoticeKind, clocks: readonly DueClock[]): Telling {
  const [first] = clocks;
  if (!first) throw new Error("nobody is told of nothing");
  const { dueAt, readBy } = first;
  return {
    kind,
    clocks: [...new Set(clocks.map((clock) => clock.kind))],
    dueAt,
    readBy: readBy ?? dueAt,
  };
}
