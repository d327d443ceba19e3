/** How many targets were kept, and what could make that figure look better than it is? */
import { clockKinds, type ClockKind } from "#app/domain/sla/clock-kind.ts";

/** Days that a report looks back; clocks count by when they started, all else by when it happened. */
export const reportPeriods = [7, 30, 90] as const;
export type ReportPeriod = (typeof reportPeriods)[number];

/** What became of a clock, judged by its instants alone. */
export const clockOutcomes = ["met", "missed", "running", "cancelled"] as const;
export type ClockOutcome = (typeof clockOutcomes)[number];

/** What stands beside the attainment figure, so that nobody can flatter it. */
export const honestyFigures = [
  "resolved-unanswered",
  "paused-without-question",
  "urgency-lowered-late",
  "late-spam",
] as const;
export type HonestyFigure = (typeof honestyFigures)[number];

const promiseFigures = ["promises-kept", "promises-broken"] as const;
export type PromiseFigure = (typeof promiseFigures)[number];

/** A figure's name as it stands in an address: "first-reply.missed", "late-spam", "cause:Overlooked". */
export type FigureName = string;

export type Counted = { readonly figure: FigureName; readonly count: number };

export type AttainmentLine = {
  readonly kind: ClockKind;
  readonly attainment: number | null;
} & Readonly<Record<ClockOutcome, number>>;

export type HonestyReport = {
  readonly lines: readonly AttainmentLine[];
  /** Of all kinds together; null without a clock that was met or missed. */
  readonly attainment: number | null;
  readonly beside: Readonly<Record<HonestyFigure, number>>;
  readonly promises: Readonly<Record<PromiseFigure, number>>;
  /** The most frequent first. */
  readonly causes: readonly { readonly cause: string; readonly count: number }[];
};

const CAUSE = "cause:";
export const clockFigure = (kind: ClockKind, outcome: ClockOutcome): FigureName =>
  `${kind}.${outcome}`;
export const causeFigure = (cause: string): FigureName => `${CAUSE}${cause}`;

/** Puts counts into the places where a person reads them; figures that nobody counted are 0. */
export function honestyReport(counted: readonly Counted[]): HonestyReport {
  const counts = new Map(counted.map(({ figure, count }) => [figure, count]));
  const of = (figure: FigureName) => counts.get(figure) ?? 0;
  const lines = clockKinds.map((kind): AttainmentLine => {
    const [met, missed, running, cancelled] = clockOutcomes.map((outcome) =>
      of(clockFigure(kind, outcome)),
    ) as [number, number, number, number];
    return { kind, met, missed, running, cancelled, attainment: attainmentOf(met, missed) };
  });
  const sum = (outcome: "met" | "missed") => lines.reduce((all, line) => all + line[outcome], 0);
  const causes = counted
    .filter(({ figure }) => figure.startsWith(CAUSE))
    .map(({ figure, count }) => ({ cause: figure.slice(CAUSE.length), count }))
    .toSorted((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1));
  return {
    lines,
    attainment: attainmentOf(sum("met"), sum("missed")),
    beside: {
      "resolved-unanswered": of("resolved-unanswered"),
      "paused-without-question": of("paused-without-question"),
      "urgency-lowered-late": of("urgency-lowered-late"),
      "late-spam": of("late-spam"),
    },
    promises: {
      "promises-kept": of("promises-kept"),
      "promises-broken": of("promises-broken"),
    },
    causes,
  };
}

/** In per cent with one decimal, cut and never rounded up: 99.96 is not 100. Null where nothing was met or missed. */
export function attainmentOf(met: number, missed: number): number | null {
  const judged = met + missed;
  return judged === 0 ? null : Math.floor((met * 1_000) / judged) / 10;
}

const LONGEST_CAUSE = 400;

/** The figure that an address names; null for what is none. */
export function readFigure(name: string | null): FigureName | null {
  if (name === null) return null;
  const isClock = clockKinds.some((kind) =>
    clockOutcomes.some((outcome) => name === clockFigure(kind, outcome)),
  );
  const isNamed = [...honestyFigures, ...promiseFigures].some((figure) => figure === name);
  const isCause = name.startsWith(CAUSE) && name.length <= LONGEST_CAUSE;
  return isClock || isNamed || isCause ? name : null;
}

/** The period that an address names; 30 days for anything else. */
export const readPeriod = (days: string | null): ReportPeriod =>
  reportPeriods.find((period) => String(period) === days) ?? 30;
