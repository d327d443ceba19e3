import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedText } from "#app/domain/suggestion/marked-text.ts";

describe("marking what is known from where", () => {
  it("marks each place, the longer phrase before what it holds", () => {
    const phrases = [
      { words: "UPS", source: "a" },
      { words: "with UPS", source: "b" },
    ];
    expect(markedText("Sent with UPS. UPS has it.", phrases)).toEqual([
      { words: "Sent ", source: null },
      { words: "with UPS", source: "b" },
      { words: ". ", source: null },
      { words: "UPS", source: "a" },
      { words: " has it.", source: null },
    ]);
  });

  it("loses no word of the text", () => {
    const phrase = fc.record({ words: fc.string({ maxLength: 4 }), source: fc.constant("a") });
    fc.assert(
      fc.property(fc.string(), fc.array(phrase), (text, phrases) => {
        expect(
          markedText(text, phrases)
            .map(({ words }) => words)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
