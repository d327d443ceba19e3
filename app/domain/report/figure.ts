/** Which figures are there, and which stored facts does each of them count? */
import { actionKinds } from "#app/domain/action/action-kind.ts";
import { clockKinds, type ClockKind } from "#app/domain/sla/clock-kind.ts";

/** A figure's name as it stands in an address and in a fact: "first-reply.missed", "late-spam", "cause:Overlooked". */
export type FigureName = string;

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

export const promiseFigures = ["promises-kept", "promises-broken"] as const;
export type PromiseFigure = (typeof promiseFigures)[number];

/** How long something took. Each counts on the day on which the customer began to wait. */
export const timeFigures = ["time:first-reply", "time:resolution", "time:total"] as const;
export type TimeFigure = (typeof timeFigures)[number];

/** Tickets, mail and surveys. */
export const plainFigures = [
  "opened",
  "received",
  "replied",
  "backlog-in",
  "backlog-out",
  "asked",
  "answered",
  "complaint",
  "bounced",
  "order-touched",
] as const;
export type PlainFigure = (typeof plainFigures)[number];

export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];

/** What is still owed; whether it runs or is missed depends on when one looks. */
export const owedFigure = (kind: ClockKind): FigureName => `${kind}.owed`;
/** A promise whose day has not come, or has passed without a word. */
export const OWED_PROMISES: FigureName = "promises-owed";

/** Figures with a word behind them that the shop or its agents chose. */
const CAUSE = "cause:";
const CORRECTION = "correction:";
const OUTCOME = "outcome:";

export const clockFigure = (kind: ClockKind, outcome: ClockOutcome): FigureName =>
  `${kind}.${outcome}`;
export const causeFigure = (cause: string): FigureName => `${CAUSE}${cause}`;
export const correctionFigure = (cause: string): FigureName => `${CORRECTION}${cause}`;
export const outcomeFigure = (outcome: string): FigureName => `${OUTCOME}${outcome}`;
export const ratingFigure = (rating: Rating): FigureName => `rating:${rating}`;
export const actionFigure = (kind: string): FigureName => `action:${kind}`;

/** The words behind a figure of this sort; null for any other figure. */
export const causeIn = (figure: FigureName): string | null => behind(figure, CAUSE);
export const correctionIn = (figure: FigureName): string | null => behind(figure, CORRECTION);
export const outcomeIn = (figure: FigureName): string | null => behind(figure, OUTCOME);
export const actionIn = (figure: FigureName): string | null => behind(figure, "action:");

const behind = (figure: FigureName, begins: string): string | null =>
  figure.startsWith(begins) ? figure.slice(begins.length) : null;

const fixedFigures: ReadonlySet<FigureName> = new Set<FigureName>([
  ...clockKinds.flatMap((kind) => clockOutcomes.map((outcome) => clockFigure(kind, outcome))),
  ...honestyFigures,
  ...promiseFigures,
  ...timeFigures,
  ...plainFigures,
  ...ratings.map(ratingFigure),
  ...actionKinds.map(actionFigure),
]);

/** As long as a cause may be written, with some room. */
const LONGEST_FIGURE = 400;

/** The figure that an address names; null for what is none. */
export function readFigure(name: string | null): FigureName | null {
  if (name === null || name.length > LONGEST_FIGURE) return null;
  const isWorded = [CAUSE, CORRECTION, OUTCOME].some(
    (begins) => name.startsWith(begins) && name.length > begins.length,
  );
  return fixedFigures.has(name) || isWorded ? name : null;
}

/** Which stored facts a figure counts. `late`: only those whose instant has passed; `early`: only the others. */
export type FigureFacts = {
  readonly figure: FigureName;
  readonly owed: "all" | "late" | "early";
};

/** The facts that make up a figure at reading. */
export function factsBehind(figure: FigureName): readonly FigureFacts[] {
  const settled = { figure, owed: "all" } as const;
  if (figure === "promises-broken") return [settled, { figure: OWED_PROMISES, owed: "late" }];
  for (const kind of clockKinds) {
    if (figure === clockFigure(kind, "missed"))
      return [settled, { figure: owedFigure(kind), owed: "late" }];
    if (figure === clockFigure(kind, "running"))
      return [{ figure: owedFigure(kind), owed: "early" }];
  }
  return [settled];
}
