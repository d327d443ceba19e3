import { describe, expect, it } from "vitest";
import { addressRule, type AddressStart } from "#app/domain/action/address.ts";
import { emptyAddress, type PostalAddress } from "#app/domain/action/postal-address.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const home: PostalAddress = {
  ...emptyAddress,
  firstName: "Jane",
  lastName: "Moss",
  address1: "1 Elm St",
  city: "Salem",
  zip: "97301",
  provinceCode: "OR",
  countryCode: "US",
};
const start: AddressStart = {
  kind: "address",
  orderId: "o",
  orderName: "#1001",
  address: home,
  isSent: false,
};

describe("changing where an order goes", () => {
  it("shows both addresses, and keeps them out of the ticket's history", () => {
    const asked = askedOf(
      fillIn(addressRule, start, { address1: "2  Oak Ave", provinceCode: "or" }),
    );
    const plan = { ...asked, orderId: "o", orderName: "#1001", addressBefore: home };

    expect(inEnglish(addressRule.effect(plan, "en"))).toBe(
      "Sends #1001 to Jane Moss, 2 Oak Ave, 97301 Salem, OR, US. The customer is not told by Shopify.",
    );
    expect(inEnglish(addressRule.done(plan, "en"))).toBe("changed the shipping address of #1001");
    expect(addressRule.lines(plan, "en").map(({ value }) => value)).toEqual([
      "Jane Moss, 1 Elm St, 97301 Salem, OR, US",
      "Jane Moss, 2 Oak Ave, 97301 Salem, OR, US",
    ]);
    expect(addressRule.before(plan)[0]?.value).toMatch(/1 Elm St/);
    expect(addressRule.after(plan)[0]?.value).toMatch(/2 Oak Ave/);
    expect(addressRule.worth(plan)).toBeNull();
    expect(addressRule.hint(start)).toBeNull();
  });

  it("says that there was no address where Shopify shows none", () => {
    const bare = { ...start, address: emptyAddress };
    const asked = askedOf(fillIn(addressRule, bare, { ...home }));
    const plan = { ...asked, orderId: "o", orderName: "#1001", addressBefore: emptyAddress };

    expect(addressRule.lines(plan, "en")[0]?.value).toBe("no address");
  });

  it("is refused at the field that is missing, for the same address, and for what has left", () => {
    const refused = (typed: Record<string, string>) => {
      const read = fillIn(addressRule, start, typed);
      return read.kind === "problems" ? read.problems.map(({ field }) => field) : [];
    };

    expect(refused({ lastName: "", address1: "", city: "", countryCode: "XX" })).toEqual([
      "lastName",
      "address1",
      "city",
      "countryCode",
    ]);
    expect(refused({ address1: "1 ELM  st" })).toEqual([null]);
    expect(fillIn(addressRule, { ...start, isSent: true }, { address1: "2" }).kind).toBe(
      "problems",
    );
    expect(addressRule.hint({ ...start, isSent: true })).toMatch(/has left/);
  });
});
