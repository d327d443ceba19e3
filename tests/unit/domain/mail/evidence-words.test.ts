import { describe, expect, it } from "vitest";
import { evidenceWords } from "#app/domain/mail/evidence-words.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";

const german = wordsFor("de");

describe("what was stored of a screened mail", () => {
  it.each([
    ["a form sent it from a@b.example", "ein Formular hat sie von a@b.example gesendet"],
    ["USPS sent it from a@b.example", "USPS hat sie von a@b.example gesendet"],
    ["spam score 7.5 of 5", "Spam-Wert 7.5 von 5"],
    ["Auto-Submitted: auto-replied", "Auto-Submitted: auto-replied"],
  ])("says in German by what a mail was screened: %s", (stored, said) => {
    expect(german(evidenceWords(stored))).toBe(said);
  });
});
