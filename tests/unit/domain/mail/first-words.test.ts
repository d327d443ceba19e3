import { describe, expect, it } from "vitest";
import { firstWords } from "#app/domain/mail/first-words.ts";

describe("the first words of a message", () => {
  it("stand on one line, without what is quoted", () => {
    const text =
      "Hello,\r\n\r\nwhere is   my ring?\n\nOn Fri, 22 May 2026, Mejurn wrote:\n> Dear Jane";

    expect(firstWords(text)).toBe("Hello, where is my ring?");
  });

  it("are the quoted ones when there are no others", () => {
    expect(firstWords("> > Dear Jane,\n> thank you")).toBe("Dear Jane, thank you");
  });

  it("are cut between words, with an ellipsis", () => {
    expect(firstWords("where is my ring today", 12)).toBe("where is my…");
    expect(firstWords("x".repeat(300))).toBe(`${"x".repeat(139)}…`);
  });

  it("do not cut an emoji in two, and keep it joined", () => {
    expect(firstWords("💍💍💍💍", 3)).toBe("💍💍…");
    expect(firstWords("👩‍🔧 ring")).toBe("👩‍🔧 ring");
  });

  it("hold nothing that turns or hides the text around them", () => {
    expect(firstWords("a\u202eb\u200b\u0007c \u034f\u00ad d")).toBe("abc d");
  });

  it("of an empty message are none", () => {
    expect(firstWords(" \n ")).toBe("");
  });
});
