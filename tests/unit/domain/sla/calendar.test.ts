import { describe, expect, it } from "vitest";

import { defaultCalendar } from "#app/domain/sla/calendar.ts";

describe("the hours that a new shop starts with", () => {
  it("opens Monday to Friday from nine to five in the shop's zone", () => {
    const calendar = defaultCalendar("Europe/Berlin");

    expect(calendar).toEqual({
      timeZone: "Europe/Berlin",
      hours: {
        mon: [["09:00", "17:00"]],
        tue: [["09:00", "17:00"]],
        wed: [["09:00", "17:00"]],
        thu: [["09:00", "17:00"]],
        fri: [["09:00", "17:00"]],
        sat: [],
        sun: [],
      },
      holidays: { regions: [], closed: [], open: [] },
      holidayDates: [],
      dayEnds: "same_time",
    });
  });
});
