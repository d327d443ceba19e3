import { describe, expect, it } from "vitest";
import { findItems } from "#app/domain/check/find-items.ts";
import { anOrder, read } from "./some-facts.ts";

describe("things that a reply says were ordered", () => {
  it.each([
    "Your Luna Ring in size 8 is ready.",
    "Your Luna Ring in white gold has shipped.",
    "2 × Luna Ring (Rose gold, 7)",
    "You ordered two Luna Rings.",
    "Your Stella Necklace is on its way.",
    "Your necklace has shipped.",
    "Luna Ring / Rose gold / 8 x 1",
  ])("sees what was not: %s", (text) => {
    expect(findItems(read(text))).toMatchObject([{ kind: "item" }]);
  });

  it.each([
    "Your Luna Ring in size 7 is ready.",
    "Your ring in rose gold has shipped.",
    "1 × Luna Ring (Rose gold, 7)",
    "Would you like it in size 8?",
    "We can exchange your ring for a size 8.",
    "The Stella Necklace is available in white gold.",
    "Our rings come in sizes 4 to 10.",
    "Your ring box is made of paper.",
  ])("lets pass: %s", (text) => {
    expect(findItems(read(text))).toEqual([]);
  });

  it("says nothing where not all items are known", () => {
    const orders = [anOrder({ hasMoreItems: true })];

    expect(findItems(read("Your Stella Necklace has shipped.", { orders }))).toEqual([]);
  });
});
