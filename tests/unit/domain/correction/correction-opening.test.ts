import { describe, expect, it } from "vitest";
import { correctionOpening } from "#app/domain/correction/correction-opening.ts";
import { at } from "#tests/unit/domain/ticket/a-state.ts";

const opening = (customerWords: string, quote = "") =>
  correctionOpening({
    sentAt: at("2026-11-24T02:00:00Z"),
    timeZone: "America/New_York",
    customerWords,
    quote,
  });

describe("the first words of a correction", () => {
  it.each([
    [
      "English",
      "Where is my order? I have been waiting for it.",
      "This corrects our mail of",
      "November 23, 2026",
    ],
    [
      "German",
      "Wo ist meine Bestellung? Ich warte schon seit zwei Wochen auf das Paket.",
      "berichtigt unsere Nachricht",
      "23. November 2026",
    ],
    [
      "French",
      "Où est ma commande ? Je l’attends depuis deux semaines, merci de me répondre.",
      "corrige notre e-mail",
      "23 novembre 2026",
    ],
    [
      "Spanish",
      "¿Dónde está mi pedido? Lo espero desde hace dos semanas y no sé nada de la entrega.",
      "corrige nuestro correo",
      "23 de noviembre de 2026",
    ],
    [
      "Italian",
      "Dove è il mio ordine? Lo aspetto da due settimane e non so nulla della consegna.",
      "corregge la nostra e-mail",
      "23 novembre 2026",
    ],
    [
      "Dutch",
      "Waar is mijn bestelling? Ik wacht al twee weken op het pakket en ik hoor niets van jullie.",
      "corrigeert onze e-mail",
      "23 november 2026",
    ],
  ])(
    "are in %s for a customer who writes so, with the day in the shop's zone",
    (_, wrote, words, day) => {
      const [first] = opening(wrote);

      expect(first).toContain(words);
      expect(first).toContain(day);
    },
  );

  it("quote the words that were wrong where the agent wants it", () => {
    expect(opening("Where is it?", " It was sent. ")).toEqual([
      expect.stringContaining("corrects"),
      "We wrote: “It was sent.” This was wrong.",
    ]);
    expect(opening("Where is it?")).toHaveLength(1);
  });
});
