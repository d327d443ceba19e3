import { describe, expect, it } from "vitest";
import {
  afterLineEnd,
  countsOf,
  inAscii,
  isBetweenGroups,
  isDigit,
  isLetterOrDigit,
} from "#app/domain/privacy/sensitive.ts";

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

  it("are read in digits and letters of any width, each at its place", () => {
    expect(inAscii("ＤＥ８９ ٤١١١ ۴ é")).toBe("DE89 4111 4 é");
  });

  it("go on behind a line's end and its marks of quoting, and behind nothing else", () => {
    expect(["\n> > 1", "\r\n1", "\r1", " 1"].map((text) => afterLineEnd(text, 0))).toEqual([
      5,
      2,
      null,
      null,
    ]);
    expect([0, 1, 2, 3, 4, 5].map((at) => isBetweenGroups(" \u2009-a\n", at))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
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
