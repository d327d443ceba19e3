/** What a report shows. */
import type { FigureName } from "./figure.ts";

export type FigureCount = {
  readonly figure: FigureName;
  readonly count: number;
  /** The sum of their values, such as hundredths of the shop's currency. */
  readonly total: number;
};

/** Of the period, and of the one before it; what nobody counted is left out. */
export type CountedFigures = {
  readonly now: readonly FigureCount[];
  readonly before: readonly FigureCount[];
};

export type SeriesStep = {
  /** First and last day, `2026-10-05`. */
  readonly from: string;
  readonly until: string;
  readonly opened: number;
  readonly received: number;
  readonly replied: number;
  /** On the desk when the last day was over, or now. */
  readonly backlog: number;
};

/** Minutes, as `cutMinutes` tells them apart; none of them lies between two that there were. */
export type Times = {
  readonly count: number;
  /** Of the time in which the shop was open. */
  readonly median: number;
  readonly p90: number;
  /** On the clock on the wall; null where no table shows it. */
  readonly elapsedMedian: number | null;
  readonly elapsedP90: number | null;
};

export const timeDimensions = ["all", "category", "agent", "weekday", "hour"] as const;
export type TimeDimension = (typeof timeDimensions)[number];

/** `of`: a category, a member's id, 1 (Monday) to 7, or 0 to 23; empty for all. */
export type TimesOf = Times & { readonly by: TimeDimension; readonly of: string };

export type CountedTicket = {
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly customer: string;
  /** When it happened, ISO 8601 in UTC. */
  readonly at: string;
  /** Who, why, or what was said; empty where the figure says it all. */
  readonly words: string;
  /** Open minutes of a time; null for what is none. */
  readonly minutes: number | null;
};

/** What a report can be narrowed to. */
export type ReportChoices = {
  readonly agents: readonly { readonly id: string; readonly name: string }[];
  readonly mailboxes: readonly { readonly id: string; readonly name: string }[];
  readonly tags: readonly { readonly id: string; readonly name: string }[];
};

/** Stands for nobody where a member's id would stand. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";

/** How often this was counted. */
export const countOf = (figures: readonly FigureCount[], name: FigureName): number =>
  figures.find(({ figure }) => figure === name)?.count ?? 0;

/** The sum of its values. */
export const totalOf = (figures: readonly FigureCount[], name: FigureName): number =>
  figures.find(({ figure }) => figure === name)?.total ?? 0;
