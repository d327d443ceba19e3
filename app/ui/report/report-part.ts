/** What the parts of a report are made of. */
import type {
  CountedFigures,
  CountedTicket,
  ReportChoices,
  SeriesStep,
  TimesOf,
} from "#app/domain/report/report-view.ts";

export type ReportView = {
  readonly figures: CountedFigures;
  readonly series: readonly SeriesStep[];
  readonly firstReplies: readonly TimesOf[];
  readonly resolutions: readonly TimesOf[];
  readonly timesBefore: {
    readonly firstReplies: TimesOf | null;
    readonly resolutions: TimesOf | null;
  };
  readonly tickets: readonly CountedTicket[];
  /** Parked mails among the first replies; they have no ticket. */
  readonly parked: { readonly missed: number; readonly running: number };
  /** Tickets that are not counted anew yet. */
  readonly waiting: number;
  readonly versions: { readonly policy: number; readonly calendar: number };
};

export type ReportPartProps = {
  readonly view: ReportView;
  readonly choices: ReportChoices;
  /** The shop's, ISO 4217. */
  readonly currency: string;
};
