import { describe, expect, it } from "vitest";
import { instantOf } from "#app/domain/shared/instant.ts";
import { defaultCalendar, type Calendar } from "#app/domain/sla/calendar.ts";
import { closedDaysAhead } from "#app/domain/sla/closed-days-ahead.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const NOW = instantOf(new Date("2026-12-01T12:00:00Z"));
const base = defaultCalendar("UTC");
const holiday = (date: string, name: string) => ({ date, name, region: "XX" });

const ahead = (
  holidays: Partial<Calendar["holidays"]>,
  holidayDates: Calendar["holidayDates"] = [],
) =>
  inPlainEnglish(
    closedDaysAhead({ ...base, holidays: { ...base.holidays, ...holidays }, holidayDates }, NOW),
  );

describe("the closed days of the year ahead", () => {
  it("stand in their order, closures as stretches, openings with their hours", () => {
    const days = ahead(
      {
        closed: ["2026-12-28", "2026-12-29"],
        open: [{ date: "2026-12-24", hours: [["09:00", "12:00"]], counts: true }],
      },
      [holiday("2027-01-01", "New Year"), holiday("2026-12-25", "Christmas")],
    );

    expect(days).toEqual([
      "Thu 24 Dec 2026: open 09:00 to 12:00",
      "Fri 25 Dec 2026: closed, Christmas",
      "Mon 28 Dec 2026: closed until Tue 29 Dec 2026",
      "Fri 1 Jan 2027: closed, New Year",
    ]);
  });

  it("leave out holidays at weekends, struck ones, what is over and what is more than a year away", () => {
    const days = ahead({ struck: ["2026-12-25"] }, [
      holiday("2026-12-26", "Saturday"),
      holiday("2026-12-25", "Struck"),
      holiday("2026-11-30", "Over"),
      holiday("2027-12-24", "Far"),
    ]);

    expect(days).toEqual([]);
  });

  it("name a day once that two regions share, and an own closure instead of the holiday", () => {
    const twice = [holiday("2026-12-25", "Christmas"), holiday("2026-12-25", "Weihnachten")];

    expect(ahead({}, twice)).toEqual(["Fri 25 Dec 2026: closed, Christmas"]);
    expect(ahead({ closed: ["2026-12-25"] }, twice)).toEqual(["Fri 25 Dec 2026: closed"]);
  });
});
