import { describe, expect, it } from "vitest";
import { plainLetters } from "#app/domain/mail/plain-letters.ts";

describe("a word in the plain letters of its script", () => {
  it.each([
    ["Října", "rijna"],
    ["ŁÓDŹ", "lodz"],
    ["İLETİ", "ileti"],
    ["Mayıs", "mayis"],
    ["Đã gửi", "da gui"],
    ["Θέμα", "θεμα"],
    ["أكتوبر", "اكتوبر"],
    ["١٩ ๒๕๖๓", "19 2563"],
    ["보낸 사람", "보낸 사람"],
    [" a\u00a0\u200f b ", "a b"],
  ])("%s", (word, plain) => {
    expect(plainLetters(word)).toBe(plain);
  });
});
