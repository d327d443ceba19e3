import { describe, expect, it } from "vitest";

import { isoOf } from "#app/domain/shared/instant.ts";
import { readBy } from "#app/domain/sla/read-by.ts";
import { anOpenCalendar, at, neverOpen } from "./a-calendar.ts";

describe("the moment by which people read that they must answer", () => {
  it.each([
    ["2026-05-26T09:00", "2026-05-25T17:00"], // due Tuesday at opening: Monday at closing
    ["2026-05-26T10:00", "2026-05-26T10:00"], // due Tuesday in opening hours
    ["2026-05-26T17:00", "2026-05-26T17:00"], // due Tuesday at closing
    ["2026-05-24T11:00", "2026-05-22T17:00"], // due Sunday: Friday at closing
  ])("of %s is %s", (due, expected) => {
    const by = readBy(anOpenCalendar(), at("2026-05-20T10:00"), at(due)); // received Wednesday

    expect(isoOf(by)).toBe(isoOf(at(expected)));
  });

  it("is the due instant itself when the shop was not open since the receipt", () => {
    const due = at("2026-05-24T11:00"); // Sunday, 24 hours after Saturday

    expect(readBy(anOpenCalendar(), at("2026-05-23T11:00"), due)).toBe(due);
  });

  it("is the due instant itself when the shop has not opened for more than a year", () => {
    const calendar = anOpenCalendar({ hours: neverOpen });

    expect(readBy(calendar, at("2020-05-20T10:00"), at("2026-05-20T10:00"))).toBe(
      at("2026-05-20T10:00"),
    );
  });

  it("may be the beginning of a break", () => {
    const calendar = anOpenCalendar({
      hours: {
        tue: [
          ["09:00", "12:00"],
          ["13:00", "17:00"],
        ],
      },
    });

    const by = readBy(calendar, at("2026-05-25T12:30"), at("2026-05-26T12:30")); // Monday; Tuesday

    expect(isoOf(by)).toBe(isoOf(at("2026-05-26T12:00")));
  });
});
