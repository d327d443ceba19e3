import { describe, expect, it } from "vitest";
import { customerNameRule, type CustomerNameStart } from "#app/domain/action/customer-name.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: CustomerNameStart = {
  kind: "customer-name",
  customerId: "c",
  firstName: "Jane",
  lastName: "Moss",
};

describe("changing a customer's name", () => {
  it("shows both names, and keeps them out of the ticket's history", () => {
    const plan = {
      ...askedOf(fillIn(customerNameRule, start, { lastName: "Noor" })),
      customerId: "c",
      before: { firstName: "Jane", lastName: "Moss" },
    };

    expect(inEnglish(customerNameRule.effect(plan, "en"))).toMatch(
      /^Calls the customer Jane Noor instead of Jane Moss\./,
    );
    expect(inEnglish(customerNameRule.done(plan, "en"))).toBe("changed the customer’s name");
    expect(customerNameRule.lines(plan, "en").map(({ value }) => value)).toEqual([
      "Jane Moss",
      "Jane Noor",
    ]);
    expect(customerNameRule.before(plan)).toEqual([{ name: "Name", value: "Jane Moss" }]);
    expect(customerNameRule.after(plan)).toEqual([{ name: "Name", value: "Jane Noor" }]);
    expect([customerNameRule.worth(plan), customerNameRule.hint(start)]).toEqual([null, null]);
  });

  it("is refused without a name, and for the same one", () => {
    expect(fillIn(customerNameRule, start, { firstName: "", lastName: " " })).toMatchObject({
      problems: [{ field: "lastName" }],
    });
    expect(fillIn(customerNameRule, start).kind).toBe("problems");
  });
});
