import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#app/domain/shop-text/compare-texts.ts";

describe("comparing two versions of a text", () => {
  it("names the words that went and those that came", () => {
    expect(compareTexts("Within 30 days, unworn.", "Within 14 days, unworn.")).toEqual([
      { kind: "same", words: "Within " },
      { kind: "gone", words: "30 " },
      { kind: "new", words: "14 " },
      { kind: "same", words: "days, unworn." },
    ]);
  });

  it("says of the same text that all is the same, and of an empty one nothing", () => {
    expect(compareTexts("a b", "a b")).toEqual([{ kind: "same", words: "a b" }]);
    expect(compareTexts("", "")).toEqual([]);
    expect(compareTexts("", "a")).toEqual([{ kind: "new", words: "a" }]);
  });

  it("makes up both versions of its pieces, whatever they are", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", " ", "  ", "\n"), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(""), other.join("")];
        const pieces = compareTexts(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ words }) => words)
            .join("");
        expect(without("new")).toBe(before);
        expect(without("gone")).toBe(after);
      }),
    );
  });

  it("shows a part that is too long to compare as a whole", () => {
    const [before, after] = ["a ".repeat(3_000), "b ".repeat(3_000)];

    expect(compareTexts(before, after).map(({ kind }) => kind)).toEqual(["gone", "new"]);
  });
});
