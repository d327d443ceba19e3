import { describe, expect, it } from "vitest";
import { linkReason, whyNotAsked, wordsLookedFor } from "#app/domain/customer/link-words.ts";
import { deliveryReason } from "#app/domain/delivery/delivery-reason.ts";
import { evidenceWords } from "#app/domain/mail/evidence-words.ts";
import { parkedWords } from "#app/domain/mail/parked-words.ts";
import { readBack } from "#app/domain/words/read-back.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";

const german = wordsFor("de");

describe("a sentence that was stored in English", () => {
  it.each([
    ["{by} did it", "Ana did it", { by: "Ana" }],
    ["order {order} is {name}'s", "order #1 is Ana's", { order: "#1", name: "Ana" }],
    ["asked for {what}", "asked for more: {all}", { what: "more: {all}" }],
  ])("is read back by its values: %s", (sentence, stored, values) => {
    expect(readBack(stored, ["none of them", sentence])).toEqual({ text: sentence, values });
  });

  it.each(["{by} did it", "{by} did it again", "{one} and {other}", "Ana"])(
    "comes back as it stands where nothing reads like it (%s)",
    (sentence) => {
      expect(readBack(" did it", [sentence])).toBe(" did it");
      expect(readBack("Ana did it, and left", [sentence])).not.toMatchObject({ text: "Ana" });
    },
  );

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

  it.each([
    ["a form sent it from a@b.example", "ein Formular hat sie von a@b.example gesendet"],
    ["USPS sent it from a@b.example", "USPS hat sie von a@b.example gesendet"],
    ["spam score 7.5 of 5", "Spam-Wert 7.5 von 5"],
    ["Auto-Submitted: auto-replied", "Auto-Submitted: auto-replied"],
  ])("says in German by what a mail was screened: %s", (stored, said) => {
    expect(german(evidenceWords(stored))).toBe(said);
  });

  it("says in German why a mail was set aside, and by whom one was marked as sent", () => {
    expect(german(parkedWords("larger than 30 MB"))).toBe("größer als 30 MB");
    expect(german(deliveryReason("marked as sent by Mia"))).toBe("von Mia als gesendet vermerkt");
  });

  it("says in German why Shopify was not asked, with Shopify's own words", () => {
    expect(german(whyNotAsked("Shopify does not let Loupe read this: no scope"))).toBe(
      "Shopify lässt Loupe das nicht lesen: no scope",
    );
    expect(german(whyNotAsked("Shopify did not answer"))).toBe("Shopify hat nicht geantwortet");
  });
});
