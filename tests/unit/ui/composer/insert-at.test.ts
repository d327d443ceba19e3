import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertAt } from "#app/ui/composer/insert-at.ts";

const at = (text: string, start: number, end = start) =>
  insertAt(text, { start, end }, "RING").text;

describe("putting a piece into a reply", () => {
  it.each([
    ["an empty reply", at("", 0), "RING\n"],
    ["the end of a line", at("Hello", 5), "Hello\nRING\n"],
    ["an empty line", at("Hello\n\nBye", 6), "Hello\nRING\nBye"],
    ["the middle of a line", at("Hello Jane", 5), "Hello\nRING\n Jane"],
    ["what is selected", at("Hello OLD", 6, 9), "Hello \nRING\n"],
  ])("gives it lines of its own in %s", (_case, text, expected) => {
    expect(text).toBe(expected);
  });

  it("leaves what stands around it whole, and the writer behind it", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), fc.string({ minLength: 1 }), (text, place, piece) => {
        const start = Math.min(place, text.length);

        const { text: whole, caret } = insertAt(text, { start, end: start }, piece);

        expect(whole.startsWith(text.slice(0, start))).toBe(true);
        expect(whole.endsWith(text.slice(start))).toBe(true);
        expect(whole.slice(0, caret)).toContain(piece);
        expect(whole.slice(caret)).toBe(text.slice(start));
      }),
    );
  });
});
