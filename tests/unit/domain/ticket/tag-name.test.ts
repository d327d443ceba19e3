import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { LONGEST_TAG, readTagName, tagKey } from "#app/domain/ticket/tag-name.ts";

describe("the name of a tag", () => {
  it("is tidied, and keeps its case and accents", () => {
    expect(readTagName("  Größe \n ändern ")).toBe("Größe ändern");
    expect(tagKey("Größe Ändern")).toBe(tagKey("große andern"));
  });

  it.each([
    ["nothing", " "],
    ["only what nobody sees", "\u200b"],
    ["a comma", "gift, ring"],
    ["too many characters", "x".repeat(LONGEST_TAG + 1)],
  ])("is refused with %s", (_, typed) => {
    expect(() => readTagName(typed)).toThrow(Refusal);
  });

  it("reads the same when it is read again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (typed) => {
        let name: string;
        try {
          name = readTagName(typed);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          return;
        }
        expect(readTagName(name)).toBe(name);
        expect(name.length).toBeLessThanOrEqual(LONGEST_TAG);
      }),
    );
  });
});
