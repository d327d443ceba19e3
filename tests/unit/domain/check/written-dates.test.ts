import { describe, expect, it } from "vitest";
import { writtenDates } from "#app/domain/check/written-dates.ts";

const read = (text: string, dayFirst = false) =>
  writtenDates(text, dayFirst).map((date) =>
    date.kind === "date"
      ? `${date.month}/${date.day}`
      : date.kind === "ahead"
        ? `+${date.days}`
        : `d${date.weekday}`,
  );

describe("days that a sentence names", () => {
  it.each([
    ["May 27", ["5/27"]],
    ["Wednesday, May 27th, 2026", ["5/27"]],
    ["27 May", ["5/27"]],
    ["the 27th of May", ["5/27"]],
    ["27. Mai", ["5/27"]],
    ["am 27.05.", ["5/27"]],
    ["2026-05-27", ["5/27"]],
    ["5/27/2026", ["5/27"]],
    ["on Friday", ["d4"]],
    ["am Freitag", ["d4"]],
    ["today or tomorrow", ["+0", "+1"]],
    ["übermorgen", ["+2"]],
    ["you may 5 times", []],
    ["Guten Morgen", []],
    ["$27.05", []],
    ["24/7", []],
  ])("are read in: %s", (text, days) => {
    expect(read(text)).toEqual(days);
  });

  it("have the day first where their writer is from such a place", () => {
    expect(read("3/4/2026", true)).toEqual(["4/3"]);
    expect(read("3/4/2026", false)).toEqual(["3/4"]);
  });
});
