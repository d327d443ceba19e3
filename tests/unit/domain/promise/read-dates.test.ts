import { describe, expect, it } from "vitest";
import { promiseLanguages } from "#app/domain/promise/promise-languages.ts";
import { readDates } from "#app/domain/promise/read-dates.ts";
import { tokensOf } from "#app/domain/promise/tokens.ts";

const [english] = promiseLanguages;
if (!english) throw new Error("there is English");
const read = (text: string) => readDates(tokensOf(text), english, true);

describe("reading the dates of a sentence", () => {
  it("finds each with its day, time and lead", () => {
    expect(read("before Friday, or on Monday at noon")).toMatchObject([
      { from: 0, end: 2, before: true, time: null, days: [{ captured: { weekday: 4 } }] },
      { from: 4, end: 8, before: false, time: 720, days: [{ captured: { weekday: 0 } }] },
    ]);
  });

  it("keeps both days of a choice", () => {
    expect(read("on Monday or Tuesday")[0]?.days.map(({ captured }) => captured.weekday)).toEqual([
      0, 1,
    ]);
    expect(read("on March 3-5")[0]?.days.map(({ captured }) => captured.day)).toEqual([3, 5]);
  });

  it("takes the later day where the month stands behind both", () => {
    expect(read("by 3-5 March")[0]?.days).toMatchObject([{ captured: { day: 5, month: 3 } }]);
  });

  it("takes no time for a date unless something leads to it", () => {
    expect(read("the 3pm parcel")).toEqual([]);
    expect(read("by 3pm")).toMatchObject([{ time: 900, days: [{ means: { daysAhead: 0 } }] }]);
  });
});
