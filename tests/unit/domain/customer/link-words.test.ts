import { describe, expect, it } from "vitest";
import { linkReason, whyNotAsked, wordsLookedFor } from "#app/domain/customer/link-words.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";

const german = wordsFor("de");

describe("what was stored of a link", () => {
  it.each([
    ["order #1042 is this customer's", "Bestellung #1042 gehört diesem Kunden"],
    ["Mia linked it by hand", "Mia hat die Verknüpfung von Hand gesetzt"],
    ["number in the subject", "Nummer im Betreff"],
  ])("says in German why something is linked: %s", (stored, said) => {
    expect(german(linkReason(stored))).toBe(said);
  });

  it.each([
    ["customer with the address a@b.example", "Kunde mit der Adresse a@b.example"],
    ["order with the tracking number 1Z9", "Bestellung mit der Sendungsnummer 1Z9"],
    ["order #1042", "Bestellung #1042"],
    ["order #1042 (of the last 60 days)", "Bestellung #1042 (der letzten 60 Tage)"],
  ])("says in German what was looked for: %s", (stored, said) => {
    expect(german(wordsLookedFor(stored))).toBe(said);
  });

  it("says in German why Shopify was not asked, with Shopify's own words", () => {
    expect(german(whyNotAsked("Shopify does not let Loupe read this: no scope"))).toBe(
      "Shopify lässt Loupe das nicht lesen: no scope",
    );
    expect(german(whyNotAsked("Shopify did not answer"))).toBe("Shopify hat nicht geantwortet");
  });
});
