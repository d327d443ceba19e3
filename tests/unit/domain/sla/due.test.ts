import { describe, expect, it } from "vitest";

import { isoOf } from "#app/domain/shared/instant.ts";
import { dateCountedFrom, dueAt, effectiveReceipt } from "#app/domain/sla/due.ts";
import { parseLocalDate } from "#app/domain/sla/local-date.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { parseTarget } from "#app/domain/sla/target.ts";
import { anOpenCalendar, at, neverOpen } from "./a-calendar.ts";

const fridayOff = { holidays: { closed: ["2026-05-22"] } };

describe("the due instant of the published table", () => {
  it.each([
    // Monday; due Wednesday
    ["2026-05-18T10:00", "2 business days", {}, "2026-05-20T10:00", "2026-05-20T17:00"],
    // Friday; due Monday
    ["2026-05-22T16:30", "1 business day", {}, "2026-05-25T16:30", "2026-05-25T17:00"],
    // Saturday; due Tuesday
    ["2026-05-23T11:00", "1 business day", {}, "2026-05-26T09:00", "2026-05-26T17:00"],
    // Friday after closing; due Tuesday at the same time, Monday at the close of day
    ["2026-05-22T20:00", "1 business day", {}, "2026-05-26T09:00", "2026-05-25T17:00"],
    // Thursday, Friday is a holiday; due Monday
    ["2026-05-21T15:00", "1 business day", fridayOff, "2026-05-25T15:00", "2026-05-25T17:00"],
  ])("of mail received %s with %s %j is %s, or %s at close of day", (...row) => {
    const [received, target, settings, sameTime, closeOfDay] = row;

    const bySameTime = dueOf(anOpenCalendar(settings), received, target);
    const byCloseOfDay = dueOf(
      anOpenCalendar({ ...settings, dayEnds: "close_of_day" }),
      received,
      target,
    );

    expect([bySameTime, byCloseOfDay]).toEqual([isoOf(at(sameTime)), isoOf(at(closeOfDay))]);
  });
});

describe("the effective receipt", () => {
  it.each([
    ["2026-05-22T09:00", "2026-05-22T09:00"], // Friday, at the opening
    ["2026-05-22T16:59:59.999", "2026-05-22T16:59:59.999"], // Friday, the last open moment
    ["2026-05-22T17:00", "2026-05-25T09:00"], // Friday at closing; Monday
    ["2026-05-22T08:59", "2026-05-22T09:00"], // Friday, before the opening
    ["2026-05-24T12:00", "2026-05-25T09:00"], // Sunday; Monday
  ])("of mail received %s is %s", (received, effective) => {
    const instant = effectiveReceipt(anOpenCalendar(), at(received));

    expect(isoOf(instant)).toBe(isoOf(at(effective)));
  });

  it("is the end of the break for mail in a break", () => {
    const calendar = anOpenCalendar({ hours: { tue: lunchBreak } });

    const instant = effectiveReceipt(calendar, at("2026-05-26T12:00")); // Tuesday

    expect(isoOf(instant)).toBe(isoOf(at("2026-05-26T13:00")));
  });
});

describe("business days that end at the same time", () => {
  it("keep the seconds of the receipt", () => {
    const due = dueOf(anOpenCalendar(), "2026-05-18T10:00:30.123", "1 business day"); // Monday

    expect(due).toBe(isoOf(at("2026-05-19T10:00:30.123")));
  });

  it.each([
    // Monday 09:00; Tuesday opens at 10:00
    ["2026-05-18T09:00", "2026-05-19T10:00"],
    // Monday 16:30; Tuesday closes at 16:00
    ["2026-05-18T16:30", "2026-05-19T16:00"],
    // Monday 12:30; Tuesday has a break until 13:00, which does not move it
    ["2026-05-18T12:30", "2026-05-19T12:30"],
  ])("are kept within the hours of their day: %s is due %s", (received, expected) => {
    const calendar = anOpenCalendar({
      hours: {
        tue: [
          ["10:00", "12:00"],
          ["13:00", "16:00"],
        ],
      },
    });

    const due = dueOf(calendar, received, "1 business day");

    expect(due).toBe(isoOf(at(expected)));
  });

  it("fall at the wall-clock time also when daylight saving begins in between", () => {
    // Friday; Monday after the clocks went forward
    const due = dueOf(anOpenCalendar(), "2026-03-06T10:00-05:00", "1 business day");

    expect(due).toBe(isoOf(at("2026-03-09T10:00-04:00")));
  });

  it("fall an hour later when daylight saving skips their time", () => {
    const calendar = anOpenCalendar({
      hours: { sat: [["00:00", "24:00"]], sun: [["00:00", "24:00"]] },
    });

    const due = dueOf(calendar, "2026-03-07T02:30-05:00", "1 business day"); // Saturday; Sunday

    expect(due).toBe(isoOf(at("2026-03-08T03:30-04:00")));
  });

  it("fall at the first of two equal times when daylight saving repeats theirs", () => {
    const calendar = anOpenCalendar({
      hours: { sat: [["00:00", "24:00"]], sun: [["00:00", "24:00"]] },
    });

    const due = dueOf(calendar, "2026-10-31T01:30-04:00", "1 business day"); // Saturday; Sunday

    expect(due).toBe(isoOf(at("2026-11-01T01:30-04:00")));
  });

  it("pass over a date that the zone left out", () => {
    const calendar = anOpenCalendar({ timeZone: "Pacific/Apia" });

    // Thursday; Friday 30 December did not exist in Samoa; Monday
    const due = dueOf(calendar, "2011-12-29T10:00-10:00", "1 business day");

    expect(due).toBe(isoOf(at("2012-01-02T10:00+14:00")));
  });

  it("count a special opening unless the shop says otherwise", () => {
    const saturday = { date: "2026-05-23", hours: [["10:00", "12:00"]] } as const;
    const counted = anOpenCalendar({ holidays: { open: [{ ...saturday, counts: true }] } });
    const uncounted = anOpenCalendar({ holidays: { open: [{ ...saturday, counts: false }] } });

    // Friday; Saturday at the latest closing, or Monday
    expect(dueOf(counted, "2026-05-22T15:00", "1 business day")).toBe(
      isoOf(at("2026-05-23T12:00")),
    );
    expect(dueOf(uncounted, "2026-05-22T15:00", "1 business day")).toBe(
      isoOf(at("2026-05-25T15:00")),
    );
  });

  it("start within a special opening even if it is no business day", () => {
    const calendar = anOpenCalendar({
      holidays: { open: [{ date: "2026-05-23", hours: [["10:00", "12:00"]], counts: false }] },
    });

    const due = dueOf(calendar, "2026-05-23T11:00", "1 business day"); // Saturday; Monday

    expect(due).toBe(isoOf(at("2026-05-25T11:00")));
  });
});

describe("business days that end at the close of day", () => {
  const settings = { dayEnds: "close_of_day" } as const;

  it("count from the next opening's date when the shop wants that for mail after hours", () => {
    const calendar = anOpenCalendar({ ...settings, afterHours: "next_day" });

    const due = dueOf(calendar, "2026-05-22T20:00", "1 business day"); // Friday; Tuesday

    expect(due).toBe(isoOf(at("2026-05-26T17:00")));
  });

  it("may end at midnight", () => {
    const calendar = anOpenCalendar({ ...settings, hours: { tue: [["18:00", "24:00"]] } });

    const due = dueOf(calendar, "2026-05-18T10:00", "1 business day"); // Monday; Tuesday

    expect(due).toBe(isoOf(at("2026-05-20T00:00")));
  });

  it.each([
    ["2026-05-22T20:00", "2026-05-22"], // Friday after closing
    ["2026-05-23T11:00", "2026-05-25"], // Saturday; Monday
    ["2026-05-25T07:00", "2026-05-25"], // Monday before the opening
  ])("count mail received %s after %s", (received, date) => {
    const counted = dateCountedFrom(anOpenCalendar(settings), at(received));

    expect(counted).toBe(parseLocalDate(date));
  });
});

describe("targets in open time and in elapsed time", () => {
  it.each([
    ["2026-05-18T09:00", "8 business hours", "2026-05-18T17:00"], // Monday, not Tuesday 09:00
    ["2026-05-22T16:00", "4 business hours", "2026-05-25T12:00"], // Friday; Monday
    ["2026-05-23T11:00", "90 business minutes", "2026-05-25T10:30"], // Saturday; Monday
    ["2026-05-23T11:00", "24 hours", "2026-05-24T11:00"], // Saturday; Sunday
  ])("from %s end after %s at %s", (received, target, expected) => {
    const due = dueOf(anOpenCalendar(), received, target);

    expect(due).toBe(isoOf(at(expected)));
  });

  it("leave breaks out", () => {
    const calendar = anOpenCalendar({ hours: { tue: lunchBreak } });

    const due = dueOf(calendar, "2026-05-26T11:30", "1 business hour"); // Tuesday

    expect(due).toBe(isoOf(at("2026-05-26T13:30")));
  });

  it("count the hour that daylight saving repeats", () => {
    const calendar = anOpenCalendar({ hours: { sun: [["00:00", "24:00"]] } });

    const due = dueOf(calendar, "2026-11-01T00:30-04:00", "2 business hours"); // Sunday

    expect(due).toBe(isoOf(at("2026-11-01T01:30-05:00")));
  });
});

describe("a calendar that never opens", () => {
  it("is refused instead of searched for ever", () => {
    const calendar = anOpenCalendar({ hours: neverOpen });

    expect(() => dueOf(calendar, "2026-05-18T10:00", "1 business day")).toThrow(
      "The shop never opens in the next 400 days",
    );
  });
});

const lunchBreak = [
  ["09:00", "12:00"],
  ["13:00", "17:00"],
] as const;

const dueOf = (calendar: OpenCalendar, received: string, target: string) =>
  isoOf(dueAt(calendar, at(received), parseTarget(target)));
