import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { checkSentences } from "#app/domain/check/check-sentences.ts";

const said = (text: string) => checkSentences(text).map(({ start, end }) => text.slice(start, end));

describe("the sentences of a reply", () => {
  it.each([
    ["marks", "It shipped. Did it arrive? Good!", ["It shipped.", "Did it arrive?", "Good!"]],
    [
      "lines",
      "Hi Anna,\nyour ring is here\n- 1 × Ring",
      ["Hi Anna,", "your ring is here", "- 1 × Ring"],
    ],
    ["short forms", "Order no. 12 of Mr. Chen is here.", ["Order no. 12 of Mr. Chen is here."]],
    ["German dates", "Am 27. Mai kommt es an.", ["Am 27. Mai kommt es an."]],
    ["empty lines", "It\n\nis", ["It", "is"]],
    [
      "wrapped lines",
      "This line is as long as those that a mail program breaks by itself, so\nit goes on here.",
      ["This line is as long as those that a mail program breaks by itself, so\nit goes on here."],
    ],
  ])("end at %s", (_name, text, sentences) => {
    expect(said(text)).toEqual(sentences);
  });

  it("lie in the text, one behind the other, with nothing but blanks between", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        let last = 0;
        for (const { start, end } of checkSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, start).trim()).toBe("");
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
      }),
    );
  });
});
