import { describe, expect, it } from "vitest";
import { duplicateRule, sold, type DuplicateStart } from "#app/domain/action/duplicate.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: DuplicateStart = {
  kind: "duplicate",
  orderId: "o",
  orderName: "#1001",
  customerId: "c",
  email: "jane@customer.example",
  address: null,
  currency: "USD",
  items: [
    { title: "Luna Ring", quantity: 1, variantId: "v", attributes: [] },
    { title: "Old Chain", quantity: 2, variantId: null, attributes: [] },
  ],
};

describe("an order once more, as a draft", () => {
  it("shows what the buyer asked for", () => {
    const attributes = [
      { key: "Engraving", value: "Forever" },
      { key: "_design", value: "9" },
    ];
    const items = [{ title: "Luna Ring", quantity: 1, variantId: "v", attributes }];
    const plan = { ...start, items, ...askedOf(fillIn(duplicateRule, { ...start, items })) };

    expect(inPlainEnglish(duplicateRule.lines(plan, "en"))).toEqual([
      { name: "Luna Ring", value: "1, Engraving “Forever”" },
    ]);
  });

  it("holds what is still sold, and says what is not", () => {
    const plan = { ...start, ...askedOf(fillIn(duplicateRule, start)) };

    expect(sold(plan).map(({ title }) => title)).toEqual(["Luna Ring"]);
    expect(inPlainEnglish(duplicateRule.effect(plan, "en"))).toMatch(
      /^Makes a draft order with 1 × Luna Ring, like #1001/,
    );
    expect(inPlainEnglish(duplicateRule.done(plan, "en"))).toBe("made a draft order like #1001");
    expect(inPlainEnglish(duplicateRule.hint(start))).toBe(
      "Not sold any more, so left out: 2 × Old Chain.",
    );
    expect(
      inPlainEnglish(duplicateRule.hint({ ...start, items: start.items.slice(0, 1) })),
    ).toBeNull();
    expect(inPlainEnglish(duplicateRule.hint({ ...start, hasMore: true }))).toMatch(
      /left out: 2 × Old Chain\. This order has more items than Loupe takes over/,
    );
    expect(inPlainEnglish(duplicateRule.lines(plan, "en"))).toEqual([
      { name: "Luna Ring", value: "1" },
    ]);
    expect(inPlainEnglish(duplicateRule.before(plan))).toEqual([]);
    expect(inPlainEnglish(duplicateRule.after(plan))).toEqual([
      { name: "Draft with", value: "1 × Luna Ring" },
    ]);
    expect(duplicateRule.worth(plan)).toBeNull();
  });

  it("is refused where nothing is sold any more", () => {
    const gone = { ...start, items: start.items.slice(1) };

    expect(inPlainEnglish(duplicateRule.hint(gone))).toMatch(/Nothing of this order/);
    expect(fillIn(duplicateRule, gone).kind).toBe("problems");
  });
});
