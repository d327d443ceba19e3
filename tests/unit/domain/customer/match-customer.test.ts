import { describe, expect, it } from "vitest";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import { matchCustomer } from "#app/domain/customer/match-customer.ts";

const jane = aCustomer("1", "Jane@Customer.example");

describe("matching a sender with a customer", () => {
  it.each([
    [
      "the one with exactly that address, in any case",
      [aCustomer("2", "joan@x.example"), jane],
      "jane@customer.EXAMPLE ",
      jane,
    ],
    ["the same one found twice", [jane, jane], "jane@customer.example", jane],
    ["nobody whose address is longer", [jane], "jane@customer.example.org", null],
    [
      "nobody whose address Shopify withholds",
      [aCustomer("3", null)],
      "jane@customer.example",
      null,
    ],
    [
      "neither of two with that address",
      [jane, aCustomer("4", "jane@customer.example")],
      "jane@customer.example",
      null,
    ],
    ["nobody for an empty address", [aCustomer("5", "")], "", null],
    ["nobody if none was found", [], "jane@customer.example", null],
  ])("finds %s", (_case, candidates, address, match) => {
    expect(matchCustomer(candidates, address)).toBe(match);
  });
});

function aCustomer(legacyId: string, email: string | null): CustomerFacts {
  return {
    id: `gid://shopify/Customer/${legacyId}`,
    legacyId,
    displayName: "Jane Doe",
    email,
    phone: null,
    createdAt: "2026-01-01T00:00:00Z",
    orderCount: 0,
    spent: { amount: "0.0", currency: "USD" },
    tags: [],
    note: null,
    locale: null,
    orders: [],
  };
}
