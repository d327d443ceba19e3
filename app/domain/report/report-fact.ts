/** What is one thing that a report counts? */
import type { Instant } from "#app/domain/shared/instant.ts";
import type { FigureName } from "./figure.ts";

export type ReportFact = {
  readonly figure: FigureName;
  /** The instant that puts it into a period; its day and hour are those of the shop's zone. */
  readonly at: Instant;
  /** Whose work it was; null for nobody's. */
  readonly agentId: string | null;
  /** Open minutes of a time, hundredths of an amount of money; else null. */
  readonly value: number | null;
  /** Minutes on the clock on the wall, of a time alone. */
  readonly elapsed: number | null;
  /** Of what is still owed: late from then on; null where it is paused. */
  readonly until: Instant | null;
  /** The event, promise or message that it is about. */
  readonly refId: string | null;
};

type Known = Pick<ReportFact, "figure" | "at"> & Partial<ReportFact>;

/** A fact of which only what matters is said. */
export const aFact = (known: Known): ReportFact => ({
  agentId: null,
  value: null,
  elapsed: null,
  until: null,
  refId: null,
  ...known,
});
