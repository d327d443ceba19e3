import { describe, expect, it } from "vitest";
import { readNumericDate } from "#app/domain/promise/read-numeric-date.ts";
import { tokensOf } from "#app/domain/promise/tokens.ts";

const read = (text: string, monthFirst: boolean, afterLead = true) =>
  readNumericDate(tokensOf(text), 0, { monthFirst, afterLead })?.captured ?? null;

describe("reading a date in digits", () => {
  it.each([
    ["3/4", true, { month: 3, day: 4 }],
    ["3/4", false, { month: 4, day: 3 }],
    ["3/14", false, { month: 3, day: 14 }],
    ["14/3", true, { month: 3, day: 14 }],
    ["3/4/2027", true, { month: 3, day: 4, year: 2027 }],
    ["3/4/27", false, { month: 4, day: 3, year: 2027 }],
    ["4.3.", true, { month: 3, day: 4 }],
    ["04.03.2027", true, { month: 3, day: 4, year: 2027 }],
    ["04-03-2027", false, { month: 3, day: 4, year: 2027 }],
    ["2027-03-04", true, { month: 3, day: 4, year: 2027 }],
  ])("%s, month first: %s", (text, monthFirst, date) => {
    expect(read(text, monthFirst)).toEqual(date);
  });

  it("takes what may be something else for no date", () => {
    expect(read("2.5", true)).toBeNull();
    expect(read("3-4", true)).toBeNull();
    expect(read("13/13", true)).toBeNull();
    expect(read("3 / 4", true)).toBeNull();
    expect(read("3/4/027", true)).toBeNull();
    expect(read("three/4", true)).toBeNull();
    expect(read("3/4", true, false)).toBeNull();
    expect(read("3/4/2027", true, false)).not.toBeNull();
  });
});
