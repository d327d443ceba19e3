import { expect, it } from "vitest";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { say, sentences, within } from "#app/domain/words/words.ts";

it("keeps a sentence apart from what stands in it, so that it can be said in another language", () => {
  expect(say("Merged into {number}", { number: "MJ-1042" })).toEqual({
    text: "Merged into {number}",
    values: { number: "MJ-1042" },
  });
});

it("marks a sentence without values where it is written, and leaves it as it is", () => {
  expect(say("Cancelled")).toBe("Cancelled");
});

it("says words that stand in a sentence in its language, and what people wrote as it stands", () => {
  const held = say("On hold: {why}", { why: within(say("wrong address")) });
  const noted = say("On hold: {why}", { why: "wrong address" });

  expect(inEnglish(held)).toBe("On hold: wrong address");
  expect(wordsFor("de")(held)).toBe("Angehalten: falsche Adresse");
  expect(wordsFor("de")(noted)).toBe("Angehalten: wrong address");
});

it("says sentences one after the other", () => {
  const order = { name: "#1001" };
  const all = [
    say("Order {name} was shipped.", order),
    "Nobody is told by Shopify.",
    say("Order {name} was refunded.", order),
  ];

  expect(inEnglish(sentences(all))).toBe(
    "Order #1001 was shipped. Nobody is told by Shopify. Order #1001 was refunded.",
  );
  expect(wordsFor("de")(sentences(all))).toBe(
    "Bestellung #1001 wurde versendet. Shopify benachrichtigt niemanden. Bestellung #1001 wurde erstattet.",
  );
  expect(sentences([])).toBe("");
});
