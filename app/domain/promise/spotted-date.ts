import type { Captured } from "./match-pattern.ts";
import type { Meaning } from "./language.ts";

/** A day or a length of time, as a text names it. */
export type SpottedDay = { readonly means: Meaning; readonly captured: Captured };

/** A date in a text: tokens `from` up to, not including, `end`. */
export type SpottedDate = {
  readonly from: number;
  readonly end: number;
  /** Of several ("Monday or Tuesday") the latest counts. */
  readonly days: readonly SpottedDay[];
  /** Minutes past midnight, "end" for the end of the working day, null where no time is named. */
  readonly time: number | "end" | null;
  /** "Before Friday": up to its beginning. */
  readonly before: boolean;
};
