import { describe, expect, it } from "vitest";
import { openMinutesOf, openMsOf } from "#app/domain/sla/open-minutes.ts";
import { anOpenCalendar } from "./a-calendar.ts";
import { fri, mon, nextMon, sat, sun, tue } from "./a-story.ts";

const week = { from: mon("00:00"), to: nextMon("12:00") };

describe("the open time of some spans", () => {
  it.each([
    ["an hour on Monday", [{ from: mon("10:00"), to: mon("11:00") }], 60],
    ["a night", [{ from: mon("17:00"), to: tue("09:00") }], 0],
    ["a weekend", [{ from: fri("16:00"), to: nextMon("10:00") }], 120],
    ["a Saturday and a Sunday", [{ from: sat("09:00"), to: sun("17:00") }], 0],
    ["what lasts, up to the end", [{ from: nextMon("09:00"), to: null }], 180],
    ["what begins before, from the beginning", [{ from: fri("09:00"), to: fri("09:01") }], 1],
    [
      "two spans",
      [
        { from: mon("10:00"), to: mon("11:00") },
        { from: tue("16:00"), to: tue("18:00") },
      ],
      120,
    ],
    ["nothing", [], 0],
  ])("is counted in minutes: %s", (_, spans, minutes) => {
    expect(openMinutesOf(anOpenCalendar(), spans, week)).toBe(minutes);
  });

  it("leaves out what lies outside the bounds", () => {
    const spans = [{ from: mon("10:00"), to: tue("11:00") }];
    const bounds = { from: mon("16:00"), to: tue("09:30") };

    expect(openMinutesOf(anOpenCalendar(), spans, bounds)).toBe(90);
    expect(openMinutesOf(anOpenCalendar(), spans, { from: fri("09:00"), to: fri("17:00") })).toBe(
      0,
    );
  });

  it("is counted to the millisecond, and minutes are cut off", () => {
    const spans = [{ from: mon("10:00"), to: mon("10:01:59.999") }];

    expect(openMsOf(anOpenCalendar(), spans, week)).toBe(119_999);
    expect(openMinutesOf(anOpenCalendar(), spans, week)).toBe(1);
  });
});
