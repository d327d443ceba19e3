import { describe, expect, it } from "vitest";

import { isoOf } from "#app/domain/shared/instant.ts";
import { explainDue } from "#app/domain/sla/explain-due.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { parseTarget } from "#app/domain/sla/target.ts";
import { sayTrace } from "#app/domain/sla/say-trace.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { anOpenCalendar, at } from "./a-calendar.ts";
import { saidTrace } from "./said-trace.ts";

describe("how a due instant came about", () => {
  it("is told step by step, with the versions that it was judged by", () => {
    const calendar = anOpenCalendar({
      holidayDates: [{ date: "2026-05-25", name: "Memorial Day", region: "US" }],
    });

    const explained = explainDue(
      calendar,
      at("2026-05-22T16:52"), // Friday
      parseTarget("2 business days"),
      { policyVersion: 3, calendarVersion: 2 },
    );

    expect({ ...explained, trace: inPlainEnglish(sayTrace(explained.trace)) }).toEqual({
      effectiveAt: at("2026-05-22T16:52"),
      dueAt: at("2026-05-27T16:52"),
      readBy: at("2026-05-27T16:52"),
      trace: [
        { at: "2026-05-22T16:52:00-04:00", says: "received Fri 22 May 2026 16:52" },
        { at: "2026-05-23T00:00:00-04:00", says: "Saturday and Sunday closed" },
        {
          at: "2026-05-25T00:00:00-04:00",
          says: "Mon 25 May public holiday (Memorial Day, US)",
        },
        { at: "2026-05-27T16:52:00-04:00", says: "2 business days" },
        { at: "2026-05-27T16:52:00-04:00", says: "due Wed 27 May 16:52" },
        { at: "2026-05-22T16:52:00-04:00", says: "policy version 3, calendar version 2" },
      ],
    });
  });

  it("says what mail on a closed day counts from, and by when people answer", () => {
    const words = wordsOf(anOpenCalendar(), "2026-05-23T11:00", "1 business day"); // Saturday

    expect(words).toEqual([
      "received Sat 23 May 2026 11:00",
      "Saturday and Sunday closed",
      "counted from the next opening, Mon 25 May 09:00",
      "1 business day",
      "due Tue 26 May 09:00, for people by Mon 25 May 17:00, the last open moment before",
    ]);
  });

  it.each([
    ["2026-05-26T07:00", "before the day's first opening at 09:00"], // Tuesday
    ["2026-05-26T12:15", "in a break that ends at 13:00"], // Tuesday
    ["2026-05-26T18:00", "after the day's last closing at 17:00"], // Tuesday
  ])("says of mail received %s that it came %s", (received, says) => {
    const calendar = anOpenCalendar({
      hours: {
        tue: [
          ["09:00", "12:00"],
          ["13:00", "17:00"],
        ],
      },
    });

    const words = wordsOf(calendar, received, "1 business day");

    expect(words[1]).toBe(says);
  });

  it("counts from the date of receipt when days end at their close", () => {
    const calendar = anOpenCalendar({ dayEnds: "close_of_day" });

    const words = wordsOf(calendar, "2026-05-22T20:00", "1 business day"); // Friday

    expect(words).toEqual([
      "received Fri 22 May 2026 20:00",
      "counted from Fri 22 May, a business day",
      "Saturday and Sunday closed",
      "1 business day, until the day's last closing",
      "due Mon 25 May 17:00",
    ]);
  });

  it("counts from the next opening when days end at their close but the date was closed", () => {
    const calendar = anOpenCalendar({ dayEnds: "close_of_day" });

    const words = wordsOf(calendar, "2026-05-23T11:00", "1 business day"); // Saturday

    expect(words).toContain("counted from the next opening, Mon 25 May 09:00");
  });

  it.each([
    ["2026-05-18T09:30", "1 business day, but not before the day's first opening at 10:00"], // Monday
    ["2026-05-18T16:30", "1 business day, but not after the day's last closing at 16:00"], // Monday
  ])("says when hours of another length move a due time: %s", (received, says) => {
    const words = wordsOf(
      anOpenCalendar({ hours: { tue: [["10:00", "16:00"]] } }),
      received,
      "1 business day",
    );

    expect(words).toContain(says);
  });

  it("says when daylight saving skips the due time", () => {
    const allDay = [["00:00", "24:00"]] as const;
    const calendar = anOpenCalendar({ hours: { sat: allDay, sun: allDay } });

    const words = wordsOf(calendar, "2026-03-07T02:30-05:00", "1 business day"); // Saturday

    expect(words).toContain("1 business day; daylight saving skips 02:30 on that day");
    expect(words.at(-1)).toBe("due Sun 8 Mar 03:30");
  });

  it("counts business hours from the next opening and names the closed days", () => {
    const words = wordsOf(anOpenCalendar(), "2026-05-22T16:00", "4 business hours"); // Friday

    expect(words).toEqual([
      "received Fri 22 May 2026 16:00",
      "Saturday and Sunday closed",
      "4 business hours",
      "due Mon 25 May 12:00",
    ]);
  });

  it("names no closed days when elapsed time counts", () => {
    const explained = explainDue(anOpenCalendar(), at("2026-05-22T16:00"), parseTarget("24 hours"));

    expect(saidTrace(explained.trace)).toEqual([
      "received Fri 22 May 2026 16:00",
      "24 hours, open or closed",
      "due Sat 23 May 16:00, for people by Fri 22 May 17:00, the last open moment before",
    ]);
    expect(isoOf(explained.readBy)).toBe(isoOf(at("2026-05-22T17:00")));
  });
});

const wordsOf = (calendar: OpenCalendar, received: string, target: string) =>
  saidTrace(explainDue(calendar, at(received), parseTarget(target)).trace);
