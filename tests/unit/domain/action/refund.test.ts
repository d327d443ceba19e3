import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  planRefund,
  refundRule,
  type RefundPlan,
  type RefundStart,
  type SuggestedRefund,
} from "#app/domain/action/refund.ts";
import { minorUnits, moneyOf } from "#app/domain/shared/money.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });

const start: RefundStart = {
  kind: "refund",
  orderId: "gid://shopify/Order/1",
  orderName: "#1001",
  customerName: "Jane Moss",
  currency: "USD",
  items: [
    { itemId: "ring", title: "Luna Ring", refundable: 2, unfulfilled: 1, price: usd("49.00") },
    { itemId: "gone", title: "Chain", refundable: 0, unfulfilled: 0, price: usd("10.00") },
  ],
  shipping: usd("5.00"),
  maximum: usd("103.00"),
  refunded: usd("0.00"),
  orderTotal: usd("103.00"),
};

const visa = { parentId: "t1", gateway: "shopify_payments", words: "Visa •••• 4242" };

const suggested = (given: Partial<SuggestedRefund> = {}): SuggestedRefund => ({
  amount: usd("49.00"),
  maximum: usd("103.00"),
  itemsAmount: usd("49.00"),
  tax: usd("0.00"),
  shipping: usd("0.00"),
  payments: [{ ...visa, amount: usd("49.00"), maximum: usd("103.00") }],
  ...given,
});

const planOf = (typed: Record<string, string>, given?: Partial<SuggestedRefund>): RefundPlan => {
  const planned = planRefund(start, askedOf(fillIn(refundRule, start, typed)), suggested(given));
  if (planned.kind !== "planned") throw new Error(JSON.stringify(planned.problems));
  return planned.plan;
};

describe("refunding an order", () => {
  it("offers only what can still be refunded", () => {
    const names = refundRule.fields(start, "en-US").map(({ name }) => name);

    expect(names).toContain("item:ring");
    expect(names).not.toContain("item:gone");
    const none = { ...start, items: start.items.slice(1) };
    expect(inPlainEnglish(refundRule.fields(none, "en-US").map(({ name }) => name))).not.toContain(
      "restock",
    );
    expect(inPlainEnglish(refundRule.hint(start))).toBeNull();
    expect(inPlainEnglish(refundRule.hint({ ...start, maximum: usd("0.00") }))).toMatch(
      /Nothing is left/,
    );
    expect(inPlainEnglish(refundRule.hint({ ...start, hasMore: true }))).toMatch(
      /more items than are listed/,
    );
  });

  it("shows what the buyer asked for, so that the right one of two rings is chosen", () => {
    const [ring] = start.items;
    if (!ring) throw new Error("there is a ring");
    const items = [{ ...ring, wishes: "Engraving “Forever”" }];

    expect(inPlainEnglish(refundRule.fields({ ...start, items }, "en-US")[0]?.help)).toBe(
      "Engraving “Forever”. $49.00 each, up to 2",
    );
  });

  it("says what goes back, to where, what is restocked and who hears of it", () => {
    const plan = planOf({ "item:ring": "1" });

    expect(inEnglish(refundRule.effect(plan, "en-US"))).toBe(
      "Refunds $49.00 to Visa •••• 4242 and restocks 1 × Luna Ring. Jane Moss gets a mail from Shopify.",
    );
    expect(inEnglish(refundRule.done(plan, "en-US"))).toBe(
      "refunded $49.00 of #1001 to Visa •••• 4242 and restocked 1 × Luna Ring",
    );
    expect(
      inEnglish(refundRule.effect({ ...plan, notify: false, customerName: null }, "en-US")),
    ).toMatch(/Nobody is told by Shopify\.$/);
    expect(inEnglish(refundRule.effect({ ...plan, customerName: null }, "en-US"))).toMatch(
      /The customer gets/,
    );
  });

  it("cancels what has not left and returns what has, each restocked once in words", () => {
    const asked = askedOf(fillIn(refundRule, start, { "item:ring": "2" }));

    expect(asked.items).toEqual([
      { itemId: "ring", quantity: 1, restockType: "CANCEL" },
      { itemId: "ring", quantity: 1, restockType: "RETURN" },
    ]);
    expect(inEnglish(refundRule.effect(planOf({ "item:ring": "2" }), "en-US"))).toMatch(
      /2 × Luna Ring/,
    );
  });

  it("restocks nothing when it is told so", () => {
    const plan = planOf({ "item:ring": "1", restock: "" });

    expect(plan.items.map(({ restockType }) => restockType)).toEqual(["NO_RESTOCK"]);
    expect(inEnglish(refundRule.effect(plan, "en-US"))).not.toMatch(/restock/);
    expect(inEnglish(refundRule.done(plan, "en-US"))).not.toMatch(/restock/);
  });

  it("shows Shopify's calculation line by line, and what the agent gives besides or keeps back", () => {
    const reckoned = { tax: usd("4.00"), shipping: usd("5.00"), amount: usd("58.00") };
    const payments = [{ ...visa, amount: usd("58.00"), maximum: usd("103.00") }];
    const lines = refundRule.lines(
      planOf({ "item:ring": "1" }, { ...reckoned, payments }),
      "en-US",
    );

    expect(inPlainEnglish(lines)).toEqual([
      { name: "Items", value: "$49.00" },
      { name: "Tax", value: "$4.00" },
      { name: "Shipping", value: "$5.00" },
      { name: "To Visa •••• 4242", value: "$58.00" },
      { name: "The customer gets back", value: "$58.00" },
    ]);
    const named = (typed: string) =>
      refundRule
        .lines(planOf({ "item:ring": "1", amount: typed }), "en-US")
        .map(({ name }) => name);
    expect(named("60")).toContain("Besides");
    expect(named("40")).toContain("Kept back");
  });

  it("notes for the audit what was refunded before and after", () => {
    const plan = planOf({ "item:ring": "1" });

    expect(inPlainEnglish(refundRule.before(plan))).toEqual([
      { name: "Refunded", value: "0.00 USD" },
    ]);
    expect(inPlainEnglish(refundRule.after(plan)[0])).toEqual({
      name: "Refunded",
      value: "49.00 USD",
    });
    expect(refundRule.worth(plan)).toEqual(usd("49.00"));
  });

  it.each([
    ["nothing is chosen", {}, null],
    ["there are more than are left", { "item:ring": "3" }, "item:ring"],
    ["a quantity is no number", { "item:ring": "one" }, "item:ring"],
    ["shipping is more than was paid for it", { shipping: "6" }, "shipping"],
    ["shipping is no amount", { shipping: "free" }, "shipping"],
    ["the amount is more than was paid", { amount: "103.01" }, "amount"],
    ["the amount is nothing", { amount: "0" }, "amount"],
    ["the amount is no number", { amount: "all" }, "amount"],
  ])("is refused at its field when %s", (_what, typed: Record<string, string>, field) => {
    const read = fillIn(refundRule, start, typed);

    expect(read.kind).toBe("problems");
    expect(read.kind === "problems" && read.problems.map((one) => one.field)).toEqual([field]);
  });

  it("is refused when Shopify reckons nothing, less than was asked, or has no payment to give it back to", () => {
    const wish = askedOf(fillIn(refundRule, start, { "item:ring": "1" }));
    const more = askedOf(fillIn(refundRule, start, { amount: "100" }));

    expect(planRefund(start, wish, suggested({ amount: usd("0.00") })).kind).toBe("problems");
    expect(planRefund(start, more, suggested({ maximum: usd("50.00") })).kind).toBe("problems");
    expect(planRefund(start, more, suggested({ payments: [] })).kind).toBe("problems");
  });

  it("spreads an own amount over the payments so that it adds up and none gives back more than it took", () => {
    const cents = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (limits, part) => {
          const all = limits.reduce((sum, one) => sum + one, 0);
          const wished = Math.max(1, Math.floor(all * part));
          const of = (count: number) => moneyOf(BigInt(count), "USD");
          const roomy = { ...start, maximum: of(all) };
          const wish = askedOf(fillIn(refundRule, roomy, { amount: of(wished).amount }));
          const payments = limits.map((limit, index) => ({
            ...visa,
            parentId: `t${index}`,
            amount: of(0),
            maximum: of(limit),
          }));

          const planned = planRefund(
            roomy,
            wish,
            suggested({ amount: of(0), maximum: of(all), payments }),
          );

          const back = planned.kind === "planned" ? planned.plan.payments : [];
          expect(back.reduce((sum, { amount }) => sum + Number(minorUnits(amount)), 0)).toBe(
            wished,
          );
          for (const { parentId, amount } of back)
            expect(Number(minorUnits(amount))).toBeLessThanOrEqual(
              limits[Number(parentId.slice(1))] ?? 0,
            );
        },
      ),
    );
  });

  it("names each payment with its part where there are several", () => {
    const second = { parentId: "t2", gateway: "gift_card", words: "a gift card" };
    const payments = [
      { ...visa, amount: usd("40.00"), maximum: usd("40.00") },
      { ...second, amount: usd("9.00"), maximum: usd("9.00") },
      { ...visa, parentId: "t3", amount: usd("0.00"), maximum: usd("0.00") },
    ];

    const plan = planOf({ "item:ring": "1" }, { payments });

    expect(plan.payments).toHaveLength(2);
    expect(inEnglish(refundRule.effect(plan, "en-US"))).toMatch(
      /^Refunds \$49\.00 to Visa •••• 4242 \(\$40\.00\) and a gift card \(\$9\.00\)/,
    );
  });
});
