import { say } from "#app/domain/words/words.ts";

/** When is the shop open? The settings of one shop, as its owner states them and as a calendar file holds them. */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

export const weekdayNames = {
  mon: say("Monday"),
  tue: say("Tuesday"),
  wed: say("Wednesday"),
  thu: say("Thursday"),
  fri: say("Friday"),
  sat: say("Saturday"),
  sun: say("Sunday"),
} as const satisfies Record<Weekday, string>;

/** Wall-clock times `HH:MM`, open included, close excluded; `24:00` only as a close. */
export type OpenHours = readonly [open: string, close: string];

/** Hours that replace those of the week on one date. */
export type SpecialOpening = {
  readonly date: string;
  readonly hours: readonly OpenHours[];
  /** Whether the date is a business day. */
  readonly counts: boolean;
};

/** A public holiday on one local date of one region; they come in as data. */
export type PublicHoliday = {
  readonly date: string;
  readonly name: string;
  readonly region: string;
};

/** `same_time`: due at the wall-clock time of the effective receipt; `close_of_day`: due at that day's last closing. */
export const dayEndings = ["same_time", "close_of_day"] as const;
export type DayEnding = (typeof dayEndings)[number];

/** Dates are ISO 8601 calendar dates in the shop's zone. Only `validateCalendar` makes one from outside data. */
export type Calendar = {
  /** An IANA name such as `America/New_York`. */
  readonly timeZone: string;
  readonly hours: Readonly<Record<Weekday, readonly OpenHours[]>>;
  readonly holidays: {
    readonly regions: readonly string[];
    readonly closed: readonly string[];
    readonly open: readonly SpecialOpening[];
    /**
     * Public holidays on which the shop works as on any day of the week: a date, or a date and a region as in `2026-10-12 US` where
     * only that region's holiday is struck.
     */
    readonly struck?: readonly string[];
  };
  readonly holidayDates: readonly PublicHoliday[];
  readonly dayEnds: DayEnding;
  /** With `close_of_day`: count from the date of the effective receipt even when mail came after closing on a business day. */
  readonly afterHours?: "next_day";
};

/** Monday to Friday 09:00 to 17:00 in the given IANA zone, no public holidays, due at the same time of day. */
export function defaultCalendar(timeZone: string): Calendar {
  const officeHours: readonly OpenHours[] = [["09:00", "17:00"]];

  return {
    timeZone,
    hours: {
      mon: officeHours,
      tue: officeHours,
      wed: officeHours,
      thu: officeHours,
      fri: officeHours,
      sat: [],
      sun: [],
    },
    holidays: { regions: [], closed: [], open: [] },
    holidayDates: [],
    dayEnds: "same_time",
  };
}
