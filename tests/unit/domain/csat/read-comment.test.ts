import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMENT_CHARACTERS, readComment } from "#app/domain/csat/read-comment.ts";

describe("the words beside a rating", () => {
  it("are kept as they were written, with line breaks of one kind", () => {
    expect(readComment("  Fast!\r\nAnd kind.\rThanks \u0000")).toEqual({
      kind: "comment",
      text: "Fast!\nAnd kind.\nThanks",
    });
  });

  it("are none where only blanks were typed", () => {
    for (const typed of ["", "  ", "\r\n\t", "\u0007"])
      expect(readComment(typed)).toEqual({ kind: "none" });
  });

  it("have card numbers masked as messages have", () => {
    const read = readComment("My card 4242 4242 4242 4242 was charged twice");

    expect(read).toMatchObject({ kind: "comment" });
    expect(JSON.stringify(read)).not.toContain("4242 4242");
  });

  it("may have 2,000 letters and not one more, however many bytes they take", () => {
    expect(readComment("ü".repeat(COMMENT_CHARACTERS)).kind).toBe("comment");
    expect(readComment("😀".repeat(COMMENT_CHARACTERS)).kind).toBe("comment");
    expect(readComment("a".repeat(COMMENT_CHARACTERS + 1))).toEqual({ kind: "too-long" });
  });

  it("are never longer than that, and hold no control character", () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), (piece, times) => {
        const read = readComment(piece.repeat(times));
        if (read.kind !== "comment") return;
        expect(Array.from(read.text).length).toBeLessThanOrEqual(COMMENT_CHARACTERS);
        expect(/(?![\n\t])\p{Cc}/u.test(read.text)).toBe(false);
      }),
    );
  });
});

/** Of all code points, halves of pairs and control characters included. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x9f }), fc.integer({ min: 0, max: 0x10ffff })), {
    maxLength: 300,
  })
  .map((points) => String.fromCodePoint(...points));
