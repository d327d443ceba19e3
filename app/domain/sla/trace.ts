import type { Words } from "#app/domain/words/words.ts";

/** One step of how a due instant came about: when (ISO 8601 with the shop's offset), and what it is about. */
export type TraceStep = TraceFact & { readonly at: string };

/** A date such as `2026-05-22`, and one with a time such as `2026-05-22T16:52`: both on the shop's wall. */
type OnTheWall = string;
/** A time of day such as `16:52`. */
type Clock = string;

export type TraceFact =
  /** The clock started: with mail, or with what somebody did. */
  | { readonly kind: "started"; readonly by: ClockStart; readonly on: OnTheWall }
  | {
      readonly kind: "closed-week" | "closed-by-shop";
      readonly from: OnTheWall;
      readonly to: OnTheWall;
    }
  | {
      readonly kind: "holiday";
      readonly on: OnTheWall;
      readonly holidays: readonly { readonly name: string; readonly region: string }[];
    }
  | {
      readonly kind: "special-opening";
      readonly on: OnTheWall;
      /** Such as `09:00-12:00`. */
      readonly hours: readonly string[];
      /** As a business day. */
      readonly counts: boolean;
    }
  | { readonly kind: "skipped-by-zone"; readonly on: OnTheWall }
  | { readonly kind: "and-so-on"; readonly until: OnTheWall }
  | { readonly kind: "counted-from-receipt" | "counted-from-opening"; readonly on: OnTheWall }
  | { readonly kind: "before-opening" | "after-closing" | "in-break"; readonly clock: Clock }
  /** `clock`: the first opening, the last closing, or the time that daylight saving skips. */
  | {
      readonly kind: "target";
      readonly target: string;
      readonly how: "plain" | "open-or-closed" | "close-of-day";
    }
  | {
      readonly kind: "target";
      readonly target: string;
      readonly how: "not-before" | "not-after" | "skipped-hour";
      readonly clock: Clock;
    }
  /** `people`: the last open moment before, where people are shown that one. */
  | { readonly kind: "due"; readonly on: OnTheWall; readonly people: OnTheWall | null }
  | { readonly kind: "paused"; readonly on: OnTheWall }
  | { readonly kind: "resumed"; readonly on: OnTheWall; readonly openMinutes: number }
  | { readonly kind: "not-due-while-paused" }
  | { readonly kind: "own-due" | "hear-by"; readonly on: OnTheWall }
  | { readonly kind: "versions"; readonly policy: number; readonly calendar: number };

export type ClockStart = "mail" | "loupe" | "investigation" | "promise";

/** As steps were kept once: a sentence in English. */
export type OldTraceStep = { readonly at: string; readonly says: string };

/** A step as people read it. */
export type SaidTraceStep = { readonly at: string; readonly says: Words };
