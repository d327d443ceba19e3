import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateRuns, datesOfRun } from "#app/domain/sla/date-runs.ts";
import { addDays, isoDateOf, parseLocalDate, type LocalDate } from "#app/domain/sla/local-date.ts";

describe("single closed days as stretches", () => {
  it("puts days together that follow each other, over the end of a year too", () => {
    const days = ["2027-01-01", "2026-12-31", "2026-12-24", "2026-12-30", "2026-12-24"];

    expect(dateRuns(days)).toEqual([
      { from: "2026-12-24", to: "2026-12-24" },
      { from: "2026-12-30", to: "2027-01-01" },
    ]);
  });

  it("leaves out what is no date", () => {
    expect(dateRuns(["2026-02-30", "soon"])).toEqual([]);
  });

  it("gives back every date of a stretch, both ends included", () => {
    expect(datesOfRun({ from: "2026-02-27", to: "2026-03-01" }, 10)).toEqual([
      "2026-02-27",
      "2026-02-28",
      "2026-03-01",
    ]);
  });

  it.each([
    ["ends before it begins", { from: "2026-12-24", to: "2026-12-23" }],
    ["is longer than allowed", { from: "2026-12-01", to: "2026-12-11" }],
    ["has no end", { from: "2026-12-01", to: "" }],
  ])("is none when it %s", (_why, run) => {
    expect(datesOfRun(run, 10)).toBeNull();
  });

  it("comes back as the same days for any days", () => {
    const first = parseLocalDate("2026-01-01") as LocalDate;
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });

    fc.assert(
      fc.property(days, (offsets) => {
        const dates = offsets.map((offset) => isoDateOf(addDays(first, offset)));
        const back = dateRuns(dates).flatMap((run) => datesOfRun(run, 400) ?? []);
        expect(back).toEqual([...dates].sort());
      }),
    );
  });
});
