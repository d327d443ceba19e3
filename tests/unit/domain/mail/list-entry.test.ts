import { describe, expect, it } from "vitest";
import { listEntryOf } from "#app/domain/mail/list-entry.ts";

describe("looking an address up in a list of addresses and domains", () => {
  it.each([
    ["Jane@Customer.example", ["x@y.example", "jane@customer.example "], "jane@customer.example"],
    ["jane@customer.example", ["@Customer.example"], "@customer.example"],
    ["jane@sub.customer.example", ["@customer.example"], null],
    ["jane@customer.example", [], null],
  ])("finds %s in %j: %s", (address, entries, found) => {
    expect(listEntryOf(address, entries)).toBe(found);
  });
});
