import { expect, it } from "vitest";
import { orderFactKinds } from "#app/domain/proof/order-facts-in.ts";
import { wordsForFacts } from "#app/domain/proof/words-for-facts.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";

it("names each kind of fact in words that fit into a sentence", () => {
  expect(inEnglish(wordsForFacts(["number"]))).toBe("the order’s number");
  expect(inEnglish(wordsForFacts(["number", "item"]))).toBe(
    "the order’s number and what was ordered",
  );
  expect(inEnglish(wordsForFacts(orderFactKinds))).toMatch(
    /, the delivery address and what was ordered$/,
  );
});
