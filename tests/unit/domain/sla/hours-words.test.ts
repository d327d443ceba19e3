import { describe, expect, it } from "vitest";
import { defaultCalendar } from "#app/domain/sla/calendar.ts";
import { daysWithHours, hoursWords, rangesWords } from "#app/domain/sla/hours-words.ts";

const { hours } = defaultCalendar("UTC");

describe("a week's hours in one line", () => {
  it("puts days with the same hours together and leaves closed ones out", () => {
    expect(hoursWords(hours)).toBe("Mon-Fri 09:00-17:00");
    expect(hoursWords({ ...hours, sat: [["10:00", "14:00"]] })).toBe(
      "Mon-Fri 09:00-17:00, Sat 10:00-14:00",
    );
  });

  it("names a day alone whose hours differ from its neighbours", () => {
    const wed = [
      ["09:00", "12:00"],
      ["13:00", "17:00"],
    ] as const;

    expect(hoursWords({ ...hours, wed })).toBe(
      "Mon-Tue 09:00-17:00, Wed 09:00-12:00 and 13:00-17:00, Thu-Fri 09:00-17:00",
    );
    expect(rangesWords(wed)).toBe("09:00-12:00 and 13:00-17:00");
  });

  it("says so when the shop never opens", () => {
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

    expect(hoursWords(never)).toBe("never");
    expect(daysWithHours(never)).toEqual([{ from: "mon", to: "sun", hours: [] }]);
  });
});
