import { describe, expect, it } from "vitest";
import { customerPhoneRule, type CustomerPhoneStart } from "#app/domain/action/customer-phone.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: CustomerPhoneStart = {
  kind: "customer-phone",
  customerId: "c",
  phone: "+15035550100",
};
const planOf = (phone: string) => ({
  ...askedOf(fillIn(customerPhoneRule, start, { phone })),
  customerId: "c",
  phoneBefore: start.phone,
});

describe("changing a customer's phone number", () => {
  it("keeps it as Shopify does, whatever people put between the digits", () => {
    const plan = planOf("+44 (20) 7946-0018");

    expect(plan.phone).toBe("+442079460018");
    expect(inEnglish(customerPhoneRule.effect(plan, "en"))).toMatch(
      /^Makes \+442079460018 the customer’s phone number/,
    );
    expect(inEnglish(customerPhoneRule.done(plan, "en"))).toBe(
      "changed the customer’s phone number",
    );
    expect(customerPhoneRule.lines(plan, "en").map(({ value }) => value)).toEqual([
      "+15035550100",
      "+442079460018",
    ]);
    expect(customerPhoneRule.before(plan)).toEqual([{ name: "Phone", value: "+15035550100" }]);
    expect(customerPhoneRule.after(plan)).toEqual([{ name: "Phone", value: "+442079460018" }]);
    expect([customerPhoneRule.worth(plan), customerPhoneRule.hint(start)]).toEqual([null, null]);
  });

  it("removes it", () => {
    expect(inEnglish(customerPhoneRule.effect(planOf(""), "en"))).toMatch(/^Removes/);
    expect(inEnglish(customerPhoneRule.done(planOf(""), "en"))).toBe(
      "removed the customer’s phone number",
    );
    expect(
      customerPhoneRule.lines({ ...planOf(""), phoneBefore: "" }, "en").map(({ value }) => value),
    ).toEqual(["none", "none"]);
  });

  it("is refused without the country's code, and for the same number", () => {
    for (const phone of ["503 555 0100", "+1", "+1 503 555 0100", "call me"])
      expect(fillIn(customerPhoneRule, start, { phone })).toMatchObject({
        problems: [{ field: "phone" }],
      });
  });
});
