import { describe, expect, it } from "vitest";
import { customerEmailRule, type CustomerEmailStart } from "#app/domain/action/customer-email.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: CustomerEmailStart = {
  kind: "customer-email",
  customerId: "c",
  email: "jane@old.example",
};

describe("changing a customer's email", () => {
  it("says that the old address is told", () => {
    const plan = {
      ...askedOf(fillIn(customerEmailRule, start, { email: "jane@new.example" })),
      customerId: "c",
      emailBefore: "jane@old.example",
    };

    expect(inEnglish(customerEmailRule.effect(plan, "en"))).toMatch(
      /Loupe tells the old address, jane@old\.example\.$/,
    );
    expect(inEnglish(customerEmailRule.effect({ ...plan, emailBefore: null }, "en"))).not.toMatch(
      /old address/,
    );
    expect(inEnglish(customerEmailRule.done(plan, "en"))).toBe("changed the customer’s email");
    expect(customerEmailRule.lines(plan, "en").map(({ value }) => value)).toEqual([
      "jane@old.example",
      "jane@new.example",
    ]);
    expect(customerEmailRule.lines({ ...plan, emailBefore: null }, "en")[0]?.value).toBe("none");
    expect(customerEmailRule.before(plan)).toEqual([{ name: "Email", value: "jane@old.example" }]);
    expect(customerEmailRule.before({ ...plan, emailBefore: null })[0]?.value).toBe("");
    expect(customerEmailRule.after(plan)).toEqual([{ name: "Email", value: "jane@new.example" }]);
    expect([customerEmailRule.worth(plan), customerEmailRule.hint(start)]).toEqual([null, null]);
  });

  it("is refused for what is no address, and for the one that there is", () => {
    for (const email of ["", "jane", "jane@", "JANE@old.example"])
      expect(fillIn(customerEmailRule, start, { email })).toMatchObject({
        problems: [{ field: "email" }],
      });
    expect(
      fillIn(customerEmailRule, { ...start, email: null }, { email: "jane@old.example" }).kind,
    ).toBe("asked");
  });
});
