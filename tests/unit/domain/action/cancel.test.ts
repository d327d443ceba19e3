import { describe, expect, it } from "vitest";
import { cancelRule, type CancelPlan, type CancelStart } from "#app/domain/action/cancel.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });
const start: CancelStart = {
  kind: "cancel",
  orderId: "gid://shopify/Order/1",
  orderName: "#1001",
  customerName: "Jane Moss",
  cancelled: false,
  fulfilled: false,
  refundable: usd("49.00"),
  refundedBefore: usd("0.00"),
  orderTotal: usd("49.00"),
  payments: ["Visa •••• 4242"],
};
const planOf = (typed: Record<string, string> = {}, from = start): CancelPlan => ({
  ...askedOf(fillIn(cancelRule, from, typed)),
  orderId: from.orderId,
  orderName: from.orderName,
  customerName: from.customerName,
  refundable: from.refundable,
  refundedBefore: from.refundedBefore,
  orderTotal: from.orderTotal,
  payments: from.payments,
});

describe("cancelling an order", () => {
  it("says that it is for good, what goes back and who hears of it", () => {
    expect(inEnglish(cancelRule.effect(planOf(), "en-US"))).toBe(
      "Cancels #1001 for good, refunds $49.00 to Visa •••• 4242 and restocks its items. Jane Moss gets a mail from Shopify.",
    );
    expect(inEnglish(cancelRule.done(planOf(), "en-US"))).toBe(
      "cancelled #1001, refunded $49.00 to Visa •••• 4242 and restocked its items",
    );
  });

  it("says that the money stays when it is not refunded", () => {
    const kept = planOf({ refund: "", restock: "", notify: "" });

    expect(inEnglish(cancelRule.effect(kept, "en-US"))).toBe(
      "Cancels #1001 for good. The $49.00 that were paid stay with the shop. Nobody is told by Shopify.",
    );
    expect(cancelRule.worth(kept)).toBeNull();
    expect(inPlainEnglish(cancelRule.lines(kept, "en-US"))).toEqual([
      { name: "Paid, and kept", value: "$49.00" },
    ]);
    expect(inPlainEnglish(cancelRule.after(kept))).toEqual([{ name: "Cancelled", value: "yes" }]);
    expect(inEnglish(cancelRule.done(kept, "en-US"))).toBe("cancelled #1001");
  });

  it("asks for no refund of an order that was not paid", () => {
    const unpaid = { ...start, refundable: usd("0.00"), payments: [], customerName: null };

    expect(
      inPlainEnglish(cancelRule.fields(unpaid, "en-US").map(({ name }) => name)),
    ).not.toContain("refund");
    expect(inEnglish(cancelRule.effect(planOf({}, unpaid), "en-US"))).toBe(
      "Cancels #1001 for good and restocks its items. The customer gets a mail from Shopify.",
    );
    expect(inPlainEnglish(cancelRule.lines(planOf({}, unpaid), "en-US"))).toEqual([
      { name: "Paid", value: "nothing" },
    ]);
  });

  it("counts what goes back, and notes it", () => {
    expect(cancelRule.worth(planOf())).toEqual(usd("49.00"));
    expect(inPlainEnglish(cancelRule.before(planOf()))).toEqual([
      { name: "Cancelled", value: "no" },
    ]);
    expect(inPlainEnglish(cancelRule.after(planOf()))).toContainEqual({
      name: "Refunded",
      value: "49.00 USD",
    });
    expect(inPlainEnglish(cancelRule.lines(planOf(), "en-US"))).toEqual([
      { name: "The customer gets back", value: "$49.00" },
    ]);
    const cash = planOf({}, { ...start, payments: [] });
    expect(inEnglish(cancelRule.done(cash, "en-US"))).toMatch(/refunded \$49\.00 and/);
  });

  it("is refused for an order that is cancelled or has left, and without a reason", () => {
    for (const closed of [
      { ...start, cancelled: true },
      { ...start, fulfilled: true },
    ]) {
      expect(inPlainEnglish(cancelRule.hint(closed))).not.toBeNull();
      expect(fillIn(cancelRule, closed).kind).toBe("problems");
    }
    expect(inPlainEnglish(cancelRule.hint(start))).toBeNull();
    expect(fillIn(cancelRule, start, { reason: "BECAUSE" })).toMatchObject({
      problems: [{ field: "reason" }],
    });
  });
});
