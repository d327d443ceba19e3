import { describe, expect, it } from "vitest";
import {
  creditAfter,
  storeCreditRule,
  type StoreCreditStart,
} from "#app/domain/action/store-credit.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: StoreCreditStart = {
  kind: "store-credit",
  customerId: "c",
  customerName: "Jane Moss",
  balance: { amount: "5.00", currency: "USD" },
};

describe("store credit", () => {
  it("says what the customer has afterwards", () => {
    const plan = { ...askedOf(fillIn(storeCreditRule, start, { amount: "10" })), ...start };

    expect(creditAfter(plan)).toEqual({ amount: "15.00", currency: "USD" });
    expect(inEnglish(storeCreditRule.effect(plan, "en-US"))).toBe(
      "Adds $10.00 to the store credit of Jane Moss, who has $15.00 then. The customer gets a mail from Shopify.",
    );
    expect(inEnglish(storeCreditRule.effect({ ...plan, notify: false }, "en-US"))).toMatch(
      /Nobody is told by Shopify\.$/,
    );
    expect(inEnglish(storeCreditRule.done(plan, "en-US"))).toBe(
      "gave Jane Moss $10.00 of store credit",
    );
    expect(storeCreditRule.lines(plan, "en-US").map(({ value }) => value)).toEqual([
      "$5.00",
      "$15.00",
    ]);
    expect(storeCreditRule.before(plan)).toEqual([{ name: "Store credit", value: "5.00 USD" }]);
    expect(storeCreditRule.after(plan)).toEqual([{ name: "Store credit", value: "15.00 USD" }]);
    expect(storeCreditRule.worth(plan)).toEqual({ amount: "10.00", currency: "USD" });
    expect(storeCreditRule.hint(start)).toBeNull();
  });

  it("is refused without an amount", () => {
    for (const amount of ["", "0", "-5"])
      expect(fillIn(storeCreditRule, start, { amount })).toMatchObject({
        problems: [{ field: "amount" }],
      });
  });
});
