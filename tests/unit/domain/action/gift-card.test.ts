import { describe, expect, it } from "vitest";
import { giftCardRule, type GiftCardStart } from "#app/domain/action/gift-card.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: GiftCardStart = {
  kind: "gift-card",
  customerId: "c",
  customerName: "Jane Moss",
  email: "jane@customer.example",
  currency: "USD",
};

describe("a gift card", () => {
  it("goes to the customer by Shopify's own mail", () => {
    const plan = {
      ...askedOf(fillIn(giftCardRule, start, { amount: "25" })),
      customerId: "c",
      customerName: "Jane Moss",
    };

    expect(inEnglish(giftCardRule.effect(plan, "en-US"))).toBe(
      "Gives Jane Moss a gift card over $25.00. Shopify mails it to the customer’s own address.",
    );
    expect(inEnglish(giftCardRule.done(plan, "en-US"))).toBe(
      "gave Jane Moss a gift card over $25.00",
    );
    expect(giftCardRule.worth(plan)).toEqual({ amount: "25.00", currency: "USD" });
    expect(giftCardRule.lines(plan, "en-US")).toEqual([{ name: "Gift card", value: "$25.00" }]);
    expect([giftCardRule.before(plan), giftCardRule.after(plan)]).toEqual([
      [],
      [{ name: "Gift card", value: "25.00 USD" }],
    ]);
    expect(giftCardRule.hint(start)).toBeNull();
  });

  it("is refused without an amount, and for a customer without an address", () => {
    for (const amount of ["", "0", "x"])
      expect(fillIn(giftCardRule, start, { amount })).toMatchObject({
        problems: [{ field: "amount" }],
      });
    const unknown = { ...start, email: null };
    expect(giftCardRule.hint(unknown)).toMatch(/no address/);
    expect(fillIn(giftCardRule, unknown, { amount: "5" }).kind).toBe("problems");
  });
});
