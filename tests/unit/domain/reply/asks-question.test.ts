import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asksQuestion } from "#app/domain/reply/asks-question.ts";

describe("a reply that asks the customer something", () => {
  it.each([
    "Which size do you wear?",
    "Hello Ana,\n\nwe are sorry. Could you send a photo of the ring?\n\nIf you have any questions, let us know.",
    "Please send us a photo of the clasp.",
    "Please let us know which of the two you prefer.",
    "We will need your new address.",
    "Bitte schicken Sie uns ein Foto.",
    "Könnten Sie uns die Bestellnummer nennen",
    "Welche Größe tragen Sie?",
    "Veuillez nous envoyer une photo.",
    "Quelle est votre taille ?",
    "Por favor, envíenos una foto.",
    "¿Cuál es su talla?",
    "Può inviarci una foto",
    "Stuur ons een foto van de ring.",
    "Kunt u ons uw adres geven",
  ])("is “%s”", (text) => {
    expect(asksQuestion(text)).toBe(true);
  });

  it.each([
    "",
    "It is on its way and should be with you tomorrow.",
    "Your parcel: https://carrier.example/track?id=7&lang=en",
    "See www.carrier.example/track?id=7",
    "If you have any questions, please let us know.",
    "Is there anything else?",
    "Please let us know if you need anything.",
    "Bei Fragen lassen Sie uns wissen.",
    "Haben Sie noch Fragen?",
    "> Where is it?\n\nIt leaves today.",
    "N'hésitez pas si vous avez d'autres questions.",
  ])("is not “%s”", (text) => {
    expect(asksQuestion(text)).toBe(false);
  });

  it("answers for any text, and for one of megabytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(typeof asksQuestion(text)).toBe("boolean");
      }),
    );
    expect(asksQuestion("a. ".repeat(1_000_000))).toBe(false);
  });
});
