import { describe, expect, it } from "vitest";
import { editRule, type EditPlan, type EditStart } from "#app/domain/action/edit.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });
const sizes = [
  { id: "v7", title: "Luna Ring, 7", option: "7", price: usd("49.00") },
  { id: "v8", title: "Luna Ring, 8", option: "8", price: usd("52.00") },
];
const start: EditStart = {
  kind: "edit",
  orderId: "o",
  orderName: "#1001",
  customerName: "Jane Moss",
  cancelled: false,
  items: [
    {
      itemId: "ring",
      title: "Luna Ring, 7",
      variantId: "v7",
      quantity: 1,
      sent: 0,
      variants: sizes,
    },
    { itemId: "chain", title: "Chain", variantId: "c", quantity: 3, sent: 2, variants: [] },
  ],
};
const planOf = (
  typed: Record<string, string>,
  money: Partial<EditPlan> = {},
  from = start,
): EditPlan => {
  const {
    swaps,
    sku: _sku,
    skuQuantity: _quantity,
    ...asked
  } = askedOf(fillIn(editRule, from, typed));
  return {
    ...asked,
    additions: swaps,
    orderId: "o",
    orderName: "#1001",
    customerName: "Jane Moss",
    totalBefore: usd("100.00"),
    total: usd("103.00"),
    outstanding: usd("3.00"),
    ...money,
  };
};

describe("editing an order", () => {
  it("shows what the buyer asked for at each item", () => {
    const [ring, chain] = start.items;
    if (!ring || !chain) throw new Error("there are two items");
    const items = [{ ...ring, wishes: "Engraving “Forever”" }, chain];
    const fields = editRule.fields({ ...start, items }, "en-US");

    expect(
      inPlainEnglish(fields.filter(({ kind }) => kind === "quantity").map(({ help }) => help)),
    ).toEqual(["Engraving “Forever”. 0 removes it", "2 of it have left", undefined]);
  });

  it("offers other sizes only of what has not left", () => {
    const names = editRule.fields(start, "en-US").map(({ name }) => name);

    expect(names).toContain("variant:ring");
    expect(names).not.toContain("variant:chain");
    expect(inPlainEnglish(editRule.hint(start))).toBeNull();
  });

  it("swaps a size, and says what is still to be paid", () => {
    const plan = planOf({ "variant:ring": "v8" });

    expect(plan.changes).toEqual([{ itemId: "ring", title: "Luna Ring, 7", from: 1, to: 0 }]);
    expect(inPlainEnglish(editRule.effect(plan, "en-US"))).toBe(
      "Changes #1001: removes 1 × Luna Ring, 7 and adds 1 × Luna Ring, 8. The customer still has to pay $3.00. Jane Moss gets a mail from Shopify.",
    );
    expect(inPlainEnglish(editRule.done(plan, "en-US"))).toBe(
      "changed #1001: removes 1 × Luna Ring, 7 and adds 1 × Luna Ring, 8",
    );
    expect(editRule.worth(plan)).toEqual(usd("3.00"));
    expect(inPlainEnglish(editRule.lines(plan, "en-US").at(-1))).toEqual({
      name: "To be paid",
      value: "$3.00",
    });
    expect(inPlainEnglish(editRule.before(plan)[0]?.value)).toBe("1 × Luna Ring, 7");
    expect(inPlainEnglish(editRule.after(plan)[0]?.value)).toBe(
      "0 × Luna Ring, 7, 1 × Luna Ring, 8",
    );
  });

  it("says that what the buyer asked for does not go along with a swap, and keeps it in the log", () => {
    const [ring, chain] = start.items;
    if (!ring || !chain) throw new Error("there are two items");
    const engraved = { ...start, items: [{ ...ring, wishes: "Engraving “Forever”" }, chain] };
    const swapped = planOf({ "variant:ring": "v8" }, {}, engraved);
    const more = planOf({ "quantity:ring": "2" }, {}, engraved);

    expect(inPlainEnglish(editRule.effect(swapped, "en-US"))).toContain(
      "What the buyer asked for does not go along (Luna Ring, 7: Engraving “Forever”): write it to the order with “Change personalisation” afterwards.",
    );
    expect(inPlainEnglish(editRule.before(swapped))).toContainEqual({
      name: "Personalisation",
      value: "Luna Ring, 7: Engraving “Forever”",
    });
    expect(inPlainEnglish(editRule.effect(more, "en-US"))).not.toContain("go along");
  });

  it("says that an order has more items than its form", () => {
    expect(inPlainEnglish(editRule.hint({ ...start, hasMore: true }))).toMatch(
      /more items than are listed/,
    );
    expect(inPlainEnglish(editRule.hint({ ...start, hasMore: true, cancelled: true }))).toMatch(
      /cancelled/,
    );
  });

  it("says what the shop owes afterwards, or that nothing changes hands", () => {
    const less = planOf(
      { "quantity:chain": "2", notify: "" },
      { total: usd("90.00"), outstanding: usd("-10.00") },
    );
    const even = planOf(
      { "quantity:chain": "2" },
      { outstanding: usd("0.00"), customerName: null },
    );

    expect(inPlainEnglish(editRule.effect(less, "en-US"))).toMatch(
      /2 instead of 3 × Chain\. The customer has paid \$10\.00 too much: refund it afterwards\. Nobody is told/,
    );
    expect(editRule.worth(less)).toEqual(usd("10.00"));
    expect(inPlainEnglish(editRule.lines(less, "en-US").at(-1))).toEqual({
      name: "To be given back",
      value: "$10.00",
    });
    expect(inPlainEnglish(editRule.effect(even, "en-US"))).toMatch(
      /Nothing is to be paid or given back\. The customer gets/,
    );
  });

  it("adds an item by its SKU", () => {
    expect(askedOf(fillIn(editRule, start, { sku: " CHAIN-S ", skuQuantity: "2" }))).toMatchObject({
      sku: "CHAIN-S",
      skuQuantity: 2,
      changes: [],
    });
  });

  it.each([
    ["nothing is changed", {}, null],
    ["more has left than would stay", { "quantity:chain": "1" }, "quantity:chain"],
    ["a quantity is no number", { "quantity:ring": "x" }, "quantity:ring"],
    ["nothing of an item is added", { sku: "A", skuQuantity: "0" }, "skuQuantity"],
  ])("is refused when %s", (_what, typed: Record<string, string>, field) => {
    expect(fillIn(editRule, start, typed)).toMatchObject({ problems: [{ field }] });
  });

  it("is refused for an order that is cancelled", () => {
    const cancelled = { ...start, cancelled: true };

    expect(inPlainEnglish(editRule.hint(cancelled))).toMatch(/cancelled/);
    expect(fillIn(editRule, cancelled, { sku: "A" }).kind).toBe("problems");
  });

  it("takes a size that is removed for removed", () => {
    const plan = planOf({ "variant:ring": "v8", "quantity:ring": "0" });

    expect([plan.changes.length, plan.additions.length]).toEqual([1, 0]);
    expect(fillIn(editRule, start, { sku: "A", skuQuantity: "x" }).kind).toBe("problems");
    expect(
      askedOf(fillIn(editRule, start, { "quantity:ring": "2", skuQuantity: "x" })).skuQuantity,
    ).toBe(1);
  });
});
