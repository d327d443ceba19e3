/** How many targets were kept, and what could make that figure look better than it is? */
import { clockKinds, type ClockKind } from "#app/domain/sla/clock-kind.ts";
import {
  causeIn,
  clockFigure,
  clockOutcomes,
  type ClockOutcome,
  type FigureName,
  type HonestyFigure,
  type PromiseFigure,
} from "./figure.ts";

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
    .flatMap(({ figure, count }) => {
      const cause = causeIn(figure);
      return cause === null || count === 0 ? [] : [{ cause, count }];
    })
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
