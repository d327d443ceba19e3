import { describe, expect, it } from "vitest";
import { discountRule, endOf, type DiscountStart } from "#app/domain/action/discount.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: DiscountStart = {
  kind: "discount",
  customerId: "c",
  customerName: "Jane Moss",
  currency: "USD",
  timeZone: "America/Los_Angeles",
};
const planOf = (typed: Record<string, string>) => ({
  ...askedOf(fillIn(discountRule, start, typed)),
  customerId: "c",
  customerName: "Jane Moss",
  timeZone: start.timeZone,
});

describe("a discount code for one customer", () => {
  it("gives an amount, which counts against a limit", () => {
    const plan = planOf({ amount: "10", code: " thanks-jane ", until: "2026-12-31" });

    expect(plan.code).toBe("THANKS-JANE");
    expect(inEnglish(discountRule.effect(plan, "en-US"))).toBe(
      "Makes a code that gives Jane Moss $10.00 off one order, until 2026-12-31. Nobody is told: pass the code on in your reply.",
    );
    expect(inEnglish(discountRule.done(plan, "en-US"))).toBe(
      "made a discount code of $10.00 for Jane Moss",
    );
    expect(discountRule.worth(plan)).toEqual({ amount: "10.00", currency: "USD" });
    expect(discountRule.after(plan)).toEqual([{ name: "Off one order", value: "10.00 USD" }]);
    expect([discountRule.before(plan), discountRule.hint(start)]).toEqual([[], null]);
  });

  it("gives a percentage, whose worth nobody knows", () => {
    const plan = planOf({ percent: "15 %" });

    expect(plan.until).toBeNull();
    expect(inEnglish(discountRule.effect(plan, "en-US"))).toMatch(/15 % off one order\. Nobody/);
    expect(discountRule.worth(plan)).toBe("unlimited");
    expect(discountRule.lines(plan, "en-US")).toEqual([{ name: "Off one order", value: "15 %" }]);
    expect(discountRule.after(plan)).toEqual([{ name: "Off one order", value: "15 %" }]);
  });

  it.each([
    ["2026-12-31", "America/Los_Angeles", "2027-01-01T07:59:59Z"],
    ["2026-12-31", "Pacific/Auckland", "2026-12-31T10:59:59Z"],
    // The day on which the clocks go back has 25 hours.
    ["2026-10-25", "Europe/Berlin", "2026-10-25T22:59:59Z"],
    [null, "Europe/Berlin", null],
  ])("holds to the end of its last day in the shop's zone: %s in %s", (until, timeZone, end) => {
    expect(endOf({ until, timeZone })).toBe(end);
  });

  it.each([
    ["neither is given", {}, "amount"],
    ["both are given", { amount: "5", percent: "5" }, "amount"],
    ["the amount is nothing", { amount: "0" }, "amount"],
    ["the amount is no number", { amount: "x" }, "amount"],
    ["the amount is one or a thousand", { amount: "1,000" }, "amount"],
    ["it is more than everything", { percent: "101" }, "amount"],
    ["it is no percentage", { percent: "x" }, "amount"],
    ["the code has other signs", { amount: "5", code: "A B!" }, "code"],
    ["the date is none", { amount: "5", until: "31.12.2026" }, "until"],
    ["the day is none", { amount: "5", until: "2026-02-30" }, "until"],
    ["the month is none", { amount: "5", until: "2026-13-01" }, "until"],
  ])("is refused when %s", (_what, typed: Record<string, string>, field) => {
    expect(fillIn(discountRule, start, typed)).toMatchObject({ problems: [{ field }] });
  });
});
