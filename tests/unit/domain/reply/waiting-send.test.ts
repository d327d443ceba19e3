import { describe, expect, it } from "vitest";
import { heldReasons, heldWords } from "#app/domain/reply/waiting-send.ts";

describe("why a send waits for a person", () => {
  it("is a sentence of its own for each reason", () => {
    const words = heldReasons.map(heldWords);

    expect(new Set(words).size).toBe(heldReasons.length);
    expect(words.every((sentence) => /^[A-Z].+\.$/.test(sentence))).toBe(true);
  });
});
