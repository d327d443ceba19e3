import { describe, expect, it } from "vitest";
import { parkedWords } from "#app/domain/mail/parked-words.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";

const german = wordsFor("de");

describe("why a mail was set aside", () => {
  it("is said in German, with its size", () => {
    expect(german(parkedWords("larger than 30 MB"))).toBe("größer als 30 MB");
  });

  it("stays as it is where Loupe has no words of its own for it", () => {
    expect(parkedWords("ECONNRESET")).toBe("ECONNRESET");
  });
});
