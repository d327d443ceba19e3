import { describe, expect, it } from "vitest";
import { returnRule, whyAgainst, type ReturnStart } from "#app/domain/action/return.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: ReturnStart = {
  kind: "return",
  orderId: "o",
  orderName: "#1001",
  currency: "USD",
  items: [{ lineId: "l1", title: "Luna Ring", returnable: 2 }],
  reasons: [{ id: "r1", name: "Wrong size" }],
  returnIds: ["earlier"],
};
const one = { "quantity:l1": "1", "reason:l1": "r1" };

describe("opening a return", () => {
  it("says what comes back and that nothing is refunded yet", () => {
    const plan = {
      ...askedOf(fillIn(returnRule, start, one)),
      orderId: "o",
      orderName: "#1001",
      returnIds: ["earlier"],
    };
    const withFee = { ...plan, fee: { amount: "5.00", currency: "USD" } };

    expect(inEnglish(returnRule.effect(plan, "en-US"))).toBe(
      "Opens a return of #1001 for 1 × Luna Ring. Nothing is refunded yet.",
    );
    expect(inEnglish(returnRule.effect(withFee, "en-US"))).toMatch(
      /The customer pays \$5\.00 for the way back\./,
    );
    expect(inEnglish(returnRule.done(plan, "en-US"))).toBe(
      "opened a return of #1001 for 1 × Luna Ring",
    );
    expect(inPlainEnglish(returnRule.lines(plan, "en-US"))).toEqual([
      { name: "1 × Luna Ring", value: "Wrong size" },
    ]);
    expect(inPlainEnglish(returnRule.before(plan))).toEqual([{ name: "Returns", value: "1" }]);
    expect(inPlainEnglish(returnRule.after(plan))).toHaveLength(2);
    expect(inPlainEnglish(returnRule.after(withFee))).toContainEqual({
      name: "Fee",
      value: "5.00 USD",
    });
    expect(returnRule.worth(plan)).toBeNull();
    expect(inPlainEnglish(returnRule.hint(start))).toBeNull();
  });

  it.each([
    ["nothing is chosen", {}, null],
    ["there is no reason", { "quantity:l1": "1" }, "reason:l1"],
    ["more is chosen than can come back", { ...one, "quantity:l1": "3" }, "quantity:l1"],
    ["the fee is no amount", { ...one, fee: "some" }, "fee"],
  ])("is refused when %s", (_what, typed: Record<string, string>, field) => {
    expect(fillIn(returnRule, start, typed)).toMatchObject({ problems: [{ field }] });
  });

  it("is refused where nothing can come back", () => {
    const nothing = { ...start, items: [] };

    expect(inPlainEnglish(returnRule.hint(nothing))).toMatch(/Nothing of this order can come back/);
    expect(fillIn(returnRule, nothing, one).kind).toBe("problems");
    expect(inPlainEnglish(returnRule.hint({ ...start, hasMore: true }))).toMatch(
      /more items than are listed/,
    );
  });
});

describe("a return under the shop's rule", () => {
  const may = { quantity: 1, words: "Returnable until 12 Dec", rule: "30 days." };
  const not = { quantity: 0, words: "Final sale: not returnable", rule: "30 days." };
  const [line] = start.items;
  if (!line) throw new Error("there is one item");
  const ring = { ...line, itemId: "i1", standing: may };
  const chain = { ...ring, lineId: "l2", itemId: "i2", title: "Chain", standing: not };
  const planned = (items: ReturnStart["items"], typed: Record<string, string>) => ({
    ...askedOf(fillIn(returnRule, { ...start, items }, typed)),
    orderId: "o",
    orderName: "#1001",
    returnIds: [],
  });

  it("says at each item what the rule says, and begins with the only one that can come back", () => {
    const quantities = (items: ReturnStart["items"]) =>
      returnRule.fields({ ...start, items }, "en").filter(({ kind }) => kind === "quantity");

    expect(inPlainEnglish(quantities([ring]))).toMatchObject([
      { value: 1, most: 2, help: "Up to 2. Returnable until 12 Dec" },
    ]);
    expect(inPlainEnglish(quantities([ring, chain]))).toMatchObject([
      { value: 0 },
      { value: 0, help: "Up to 2. Final sale: not returnable" },
    ]);
    expect(inPlainEnglish(quantities([chain]))).toMatchObject([{ value: 0 }]);
  });

  it("shows what the buyer asked for, so that the right piece is chosen", () => {
    const engraved = { ...ring, wishes: "Engraving “Forever”" };
    const [quantity] = returnRule.fields({ ...start, items: [engraved] }, "en");

    expect(inPlainEnglish(quantity?.help)).toBe(
      "Engraving “Forever”. Up to 2. Returnable until 12 Dec",
    );
  });

  it("is free within the rule", () => {
    const plan = planned([ring, chain], one);

    expect(inPlainEnglish(whyAgainst(plan))).toBeNull();
    expect(inEnglish(returnRule.effect(plan, "en"))).not.toContain("rule");
  });

  it("warns with the rule, and keeps it in the log", () => {
    const plan = planned([ring, chain], { ...one, "quantity:l2": "1", "reason:l2": "r1" });

    expect(inPlainEnglish(whyAgainst(plan))).toBe(
      "This is against the shop’s rule: Chain (Final sale: not returnable). The rule: “30 days.”",
    );
    expect(inEnglish(returnRule.effect(plan, "en"))).toContain("against the shop’s rule");
    expect(inPlainEnglish(returnRule.after(plan))).toContainEqual({
      name: "Against the rule",
      value: "Chain: Final sale: not returnable",
    });
  });

  it("counts the pieces of an item together that came in two parcels", () => {
    const again = { ...ring, lineId: "l3" };
    const both = { ...one, "quantity:l3": "1", "reason:l3": "r1" };

    expect(inPlainEnglish(whyAgainst(planned([ring, again], both)))).toContain("Luna Ring");
    expect(inPlainEnglish(whyAgainst(planned([ring, again], one)))).toBeNull();
  });
});
