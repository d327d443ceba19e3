import { describe, expect, it } from "vitest";

import { Refusal } from "#app/domain/shared/refusal.ts";
import { validateCalendar } from "#app/domain/sla/validate-calendar.ts";
import { aCalendar } from "./a-calendar.ts";

const file = {
  timeZone: "America/New_York",
  hours: {
    mon: [["09:00", "17:00"]],
    tue: [
      ["13:00", "24:00"],
      ["09:00", "13:00"],
    ],
  },
  holidays: {
    regions: ["US"],
    closed: ["2026-12-24"],
    open: [{ date: "2026-12-31", hours: [["09:00", "12:00"]] }],
  },
};

const opening = { date: "2026-12-31", hours: [["09:00", "12:00"]] };

describe("a calendar file", () => {
  it("is taken with what it leaves out filled in", () => {
    const calendar = validateCalendar(file);

    expect(calendar).toEqual({
      timeZone: "America/New_York",
      hours: {
        mon: [["09:00", "17:00"]],
        tue: [
          ["09:00", "13:00"],
          ["13:00", "24:00"],
        ],
        wed: [],
        thu: [],
        fri: [],
        sat: [],
        sun: [],
      },
      holidays: {
        regions: ["US"],
        closed: ["2026-12-24"],
        open: [{ date: "2026-12-31", hours: [["09:00", "12:00"]], counts: true }],
      },
      holidayDates: [],
      dayEnds: "same_time",
    });
  });

  it("is the same calendar when it is read again", () => {
    const calendar = aCalendar({
      dayEnds: "close_of_day",
      afterHours: "next_day",
      holidayDates: [{ date: "2026-05-25", name: "Memorial Day", region: "US" }],
      holidays: {
        open: [{ date: "2026-12-31", hours: [["09:00", "12:00"]], counts: false }],
        struck: ["2026-10-12", "2026-11-11 US-CA"],
      },
    });

    const again = validateCalendar(JSON.parse(JSON.stringify(calendar)));

    expect(again).toEqual(calendar);
  });

  it.each([
    [[], "A calendar holds a time zone and opening hours."],
    [null, "A calendar holds a time zone and opening hours."],
    [{ ...file, timeZone: "Mars/Olympus" }, "“Mars/Olympus” is not a time zone"],
    [{ ...file, timeZone: undefined }, "Nothing is not a time zone"],
    [{ ...file, timeZone: 5 }, "5 is not a time zone"],
    [{ ...file, hours: undefined }, "The opening hours name the days"],
    [{ ...file, hours: { monday: [] } }, "“monday” is not a day of the week"],
    [{ ...file, hours: { mon: "09:00" } }, "The hours of Monday are a list."],
    [hours("09:00"), "The hours of Monday are pairs"],
    [hours(["09:00"]), "The hours of Monday are pairs"],
    [hours(["09:00", "12:00", "17:00"]), "The hours of Monday are pairs"],
    [hours([9, 17]), "The hours of Monday are pairs"],
    [hours(["24:00", "24:00"]), "“24:00” is not an opening time"],
    [hours(["9:00", "17:00"]), "“9:00” is not an opening time"],
    [hours(["09:00", "24:01"]), "“24:01” is not a closing time"],
    [hours(["17:00", "09:00"]), "the closing time 09:00 is not after the opening time 17:00"],
    [hours(["09:00", "09:00"]), "the closing time 09:00 is not after the opening time 09:00"],
    [hours(["09:00", "13:00"], ["12:00", "17:00"]), "09:00 to 13:00 and 12:00 to 17:00 overlap"],
    [holidays([]), "“holidays” holds regions, closed days and special openings."],
    [holidays({ regions: "US" }), "The holiday regions are a list."],
    [holidays({ regions: [" "] }), "“ ” is not a holiday region"],
    [holidays({ closed: ["2026-02-30"] }), "“2026-02-30” is not a date"],
    [holidays({ closed: [20261224] }), "20261224 is not a date"],
    [holidays({ struck: "2026-10-12" }), "The struck holidays are a list."],
    [holidays({ struck: ["2026-02-30"] }), "“2026-02-30” is not a struck holiday"],
    [holidays({ struck: ["2026-10-12 US CA"] }), "“2026-10-12 US CA” is not a struck holiday"],
    [holidays({ struck: ["2026-10-12 "] }), "“2026-10-12 ” is not a struck holiday"],
    [holidays({ struck: [5] }), "5 is not a struck holiday"],
    [holidays({ open: [5] }), "A special opening holds a date and its hours."],
    [
      holidays({ open: [{ date: "2026-12-31" }] }),
      "The special opening on 2026-12-31 has no hours",
    ],
    [holidays({ open: [opening, opening] }), "There are two special openings on 2026-12-31."],
    [
      holidays({ open: [{ ...opening, counts: "yes" }] }),
      "counts as a business day is true or false",
    ],
    [{ ...file, holidayDates: [null] }, "A public holiday holds a date, a name and a region."],
    [{ ...file, holidayDates: [{ date: "2026-05-25" }] }, "The public holiday on 2026-05-25 needs"],
    [{ ...file, dayEnds: "midnight" }, "not at “midnight”"],
    [{ ...file, afterHours: "same_day" }, "it can't be “same_day”"],
  ])("like %j is refused with what to mend: %s", (json, why) => {
    const read = () => validateCalendar(json);

    expect(read).toThrow(Refusal);
    expect(read).toThrow(why);
  });
});

function hours(...mon: readonly unknown[]) {
  return { ...file, hours: { mon } };
}

function holidays(value: unknown) {
  return { ...file, holidays: value };
}
