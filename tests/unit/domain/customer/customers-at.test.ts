import { describe, expect, it } from "vitest";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import { customersAt } from "#app/domain/customer/customers-at.ts";
import { aShopifyCustomer } from "./a-shopify-customer.ts";

const jane = aCustomer("1", "Jane@Customer.example");
const other = aCustomer("4", "jane@customer.example");

describe("matching a sender with customers", () => {
  it.each([
    [
      "the one with exactly that address, in any case",
      [aCustomer("2", "joan@x.example"), jane],
      "jane@customer.EXAMPLE ",
      [jane],
    ],
    ["the same one found twice", [jane, jane], "jane@customer.example", [jane]],
    ["nobody whose address is longer", [jane], "jane@customer.example.org", []],
    ["nobody whose address Shopify withholds", [aCustomer("3", null)], "jane@customer.example", []],
    ["both of two with that address", [jane, other], "jane@customer.example", [jane, other]],
    ["nobody for an empty address", [aCustomer("5", "")], "", []],
    ["nobody if none was found", [], "jane@customer.example", []],
  ])("finds %s", (_case, candidates, address, match) => {
    expect(customersAt(candidates, address)).toEqual(match);
  });
});

function aCustomer(legacyId: string, email: string | null): CustomerFacts {
  return aShopifyCustomer({ id: `gid://shopify/Customer/${legacyId}`, legacyId, email });
}
