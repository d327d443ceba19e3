import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokensOf } from "#app/domain/promise/tokens.ts";

describe("taking a reply apart into words, numbers and marks", () => {
  it("keeps where they stand, and whether space or a line end comes before", () => {
    const tokens = tokensOf("Wir’ll müssen,\n\nAm 14.3");

    expect(tokens.map(({ plain }) => plain)).toEqual([
      "wir'll",
      "mussen",
      ",",
      "am",
      "14",
      ".",
      "3",
    ]);
    expect(tokens.map(({ spaced }) => spaced)).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(tokens[1]).toMatchObject({ lower: "müssen", capital: false, kind: "word" });
    expect(tokens[3]).toMatchObject({ capital: true, lines: 2, kind: "word" });
    expect(tokens[4]).toMatchObject({ start: 19, end: 21, kind: "number" });
  });

  it("loses no letter of any text, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const joined = tokensOf(text)
          .map(({ start, end }) => text.slice(start, end))
          .join("");
        expect(joined).toBe(text.replace(/\s+/g, ""));
      }),
    );
  });
});
