import { describe, expect, it } from "vitest";
import { countsOf, isDigit, isLetterOrDigit } from "#app/domain/privacy/sensitive.ts";

describe("numbers that must not lie about in clear", () => {
  it("are counted by kind, kinds without any left out", () => {
    const at = { start: 0, end: 1 };

    expect(
      countsOf([
        { kind: "document", ...at },
        { kind: "card", ...at },
        { kind: "card", ...at },
      ]),
    ).toEqual([
      { kind: "card", count: 2 },
      { kind: "document", count: 1 },
    ]);
  });

  it("consist of ASCII letters and digits", () => {
    expect([0, 1, 2, 3, 4].map((at) => isLetterOrDigit("aZ9é ", at))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect([isDigit("7", 0), isDigit("x", 0), isDigit("7", 1)]).toEqual([true, false, false]);
  });
});
