import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionAtCaret, withMention } from "#app/ui/ticket/mention-at-caret.ts";

describe("offering names in a note", () => {
  it.each([
    ["Ask @", 5, { start: 4, typed: "" }],
    ["Ask @Ma about it", 7, { start: 4, typed: "Ma" }],
    ["Ask @Mara O", 11, { start: 4, typed: "Mara O" }],
    ["mail@mara", 9, null],
    ["Ask @\nMara", 9, null],
    ["Price @ 5", 9, null],
    ["Nobody", 6, null],
    [`@${"x".repeat(60)}`, 61, null],
  ])("knows of %j at %i what is being typed", (text, caret, mention) => {
    expect(mentionAtCaret(text, caret)).toEqual(mention);
  });

  it("puts the name where it was typed, with a space behind it", () => {
    const text = "Ask @Ma about it";

    expect(withMention(text, { start: 4, typed: "Ma" }, "Mara Ohm")).toEqual({
      text: "Ask @Mara Ohm about it",
      caret: 14,
    });
    expect(withMention("@", { start: 0, typed: "" }, "Jo")).toEqual({ text: "@Jo ", caret: 4 });
  });

  it("never points outside the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.nat(80), (text, wanted) => {
        const caret = Math.min(wanted, text.length);
        const mention = mentionAtCaret(text, caret);

        if (mention === null) return;
        expect(text.slice(mention.start, caret)).toBe(`@${mention.typed}`);
      }),
    );
  });
});
