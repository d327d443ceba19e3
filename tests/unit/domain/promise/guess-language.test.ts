import { describe, expect, it } from "vitest";
import { guessLanguage } from "#app/domain/promise/guess-language.ts";
import { promiseLanguages } from "#app/domain/promise/promise-languages.ts";
import { tokensOf } from "#app/domain/promise/tokens.ts";

const [english, german] = promiseLanguages;
if (!english || !german) throw new Error("there are languages");
const guess = (text: string, fallback = english) => guessLanguage(tokensOf(text), fallback).code;

describe("telling the language of a reply", () => {
  it.each([
    ["We will send you the ring.", "en"],
    ["Wir senden Ihnen den Ring.", "de"],
    ["Nous vous envoyons la bague.", "fr"],
    ["Le enviamos su anillo con el pedido.", "es"],
    ["Spediamo il suo anello con il corriere.", "it"],
    ["Wij sturen u de ring.", "nl"],
  ])("of %s", (text, code) => {
    expect(guess(text)).toBe(code);
  });

  it("stays with the known one where the words do not tell", () => {
    expect(guess("Ring, Gold", german)).toBe("de");
    expect(guess("", english)).toBe("en");
  });
});
