import { describe, expect, it } from "vitest";

import { explainDates } from "#app/domain/sla/explain-dates.ts";
import { parseLocalDate } from "#app/domain/sla/local-date.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { sayTrace } from "#app/domain/sla/say-trace.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { anOpenCalendar, at, neverOpen } from "./a-calendar.ts";
import { saidTrace } from "./said-trace.ts";

describe("the dates on the way to a due instant", () => {
  it("names closed weekdays together and holidays one by one", () => {
    const calendar = anOpenCalendar({
      holidayDates: [
        { date: "2026-05-25", name: "Memorial Day", region: "US" },
        { date: "2026-05-25", name: "Pfingstmontag", region: "DE" },
      ],
    });

    const steps = explainDates(calendar, at("2026-05-22T16:52"), friday, dateOf("2026-05-27"));

    expect(inPlainEnglish(sayTrace(steps))).toEqual([
      { at: "2026-05-23T00:00:00-04:00", says: "Saturday and Sunday closed" },
      {
        at: "2026-05-25T00:00:00-04:00",
        says: "Mon 25 May public holiday (Memorial Day, US; Pfingstmontag, DE)",
      },
    ]);
  });

  it("names the shop's own closures as one and its special openings with their hours", () => {
    const calendar = anOpenCalendar({
      holidays: {
        closed: ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-05"],
        open: [
          { date: "2027-01-02", hours: [["10:00", "12:00"]], counts: true },
          {
            date: "2027-01-03",
            hours: [
              ["10:00", "12:00"],
              ["20:00", "24:00"],
            ],
            counts: false,
          },
        ],
      },
    });

    const words = wordsOf(calendar, "2026-12-29T10:00-05:00", "2026-12-29", "2027-01-06");

    expect(words).toEqual([
      "Wed 30 Dec to Fri 1 Jan 2027 closed by the shop",
      "Sat 2 Jan 2027 special opening 10:00-12:00",
      "Sun 3 Jan 2027 special opening 10:00-12:00 and 20:00-24:00, not a business day",
      "Tue 5 Jan 2027 closed by the shop",
    ]);
  });

  it("says that a date was left out by the zone", () => {
    const calendar = anOpenCalendar({ timeZone: "Pacific/Apia" });

    const words = wordsOf(calendar, "2011-12-29T10:00-10:00", "2011-12-29", "2012-01-02");

    expect(words).toEqual(["Fri 30 Dec left out by the time zone", "Saturday and Sunday closed"]);
  });

  it("starts no step before the receipt", () => {
    const saturday = explainDates(
      anOpenCalendar(),
      at("2026-05-23T11:00"),
      dateOf("2026-05-23"),
      dateOf("2026-05-25"),
    );

    expect(inPlainEnglish(sayTrace(saturday))).toEqual([
      { at: "2026-05-23T11:00:00-04:00", says: "Saturday and Sunday closed" },
    ]);
  });

  it("names the ends of a closed time of a week and more", () => {
    const calendar = anOpenCalendar({ hours: neverOpen });

    const words = wordsOf(calendar, "2026-05-22T10:00", "2026-05-22", "2026-06-10");

    expect(words).toEqual(["Fri 22 May to Wed 10 Jun closed"]);
  });

  it("sums up what would be too long to read", () => {
    const words = wordsOf(anOpenCalendar(), "2026-05-22T10:00", "2026-05-22", "2028-05-22");

    expect(words).toHaveLength(41);
    expect(words.at(-1)).toBe("and so on, until Mon 22 May 2028");
  });
});

const dateOf = (text: string) => parseLocalDate(text) as LocalDate;
const friday = dateOf("2026-05-22");

const wordsOf = (calendar: OpenCalendar, since: string, from: string, to: string) =>
  saidTrace(explainDates(calendar, at(since), dateOf(from), dateOf(to)));
