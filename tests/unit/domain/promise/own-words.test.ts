import { describe, expect, it } from "vitest";
import { ownWords } from "#app/domain/promise/own-words.ts";

describe("leaving out what a reply quotes", () => {
  it("empties quoted lines", () => {
    expect(ownWords("Hello\n> We wrote\nBye")).toBe("Hello\n\nBye");
  });

  it("ends where a pasted mail begins", () => {
    expect(ownWords("Hello\nOn Monday Ana wrote:\nWe come")).toBe("Hello");
    expect(ownWords("Hello\nOn Monday Ana wrote\n> We come\nmore")).toBe("Hello");
    expect(ownWords("Hallo\nAm Montag schrieb Ana:\n\nWir kommen")).toBe("Hallo");
  });

  it("keeps a sentence that speaks of writing", () => {
    expect(ownWords("You wrote to us.\nWe will answer.")).toBe("You wrote to us.\nWe will answer.");
  });
});
