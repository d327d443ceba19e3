import { describe, expect, it } from "vitest";
import {
  customerAddressRule,
  type CustomerAddressStart,
} from "#app/domain/action/customer-address.ts";
import { emptyAddress } from "#app/domain/action/postal-address.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const home = {
  ...emptyAddress,
  lastName: "Moss",
  address1: "1 Elm St",
  city: "Salem",
  countryCode: "US",
};
const start: CustomerAddressStart = {
  kind: "customer-address",
  customerId: "c",
  addressId: "a",
  address: home,
};

describe("changing a customer's default address", () => {
  it("shows both, and says that orders keep theirs", () => {
    const plan = {
      ...askedOf(fillIn(customerAddressRule, start, { address1: "9 Mill Ln" })),
      customerId: "c",
      addressId: "a",
      addressBefore: home,
    };

    expect(inEnglish(customerAddressRule.effect(plan, "en"))).toMatch(
      /^Makes Moss, 9 Mill Ln, Salem, US the customer’s default/,
    );
    expect(inEnglish(customerAddressRule.done(plan, "en"))).toBe(
      "changed the customer’s default address",
    );
    expect(customerAddressRule.lines(plan, "en")[0]?.value).toBe("Moss, 1 Elm St, Salem, US");
    expect(
      customerAddressRule.lines({ ...plan, addressBefore: emptyAddress }, "en")[0]?.value,
    ).toBe("no address");
    expect(customerAddressRule.before(plan)[0]?.value).toMatch(/1 Elm St/);
    expect(customerAddressRule.after(plan)[0]?.value).toMatch(/9 Mill Ln/);
    expect(customerAddressRule.hint(start)).toMatch(/Orders that were placed already keep/);
    expect(customerAddressRule.worth(plan)).toBeNull();
  });

  it("is refused when it is incomplete or the same", () => {
    expect(fillIn(customerAddressRule, start, { city: "" })).toMatchObject({
      problems: [{ field: "city" }],
    });
    expect(fillIn(customerAddressRule, start).kind).toBe("problems");
  });
});
