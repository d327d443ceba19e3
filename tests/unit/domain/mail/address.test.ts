import { describe, expect, it } from "vitest";
import { addressKey } from "#app/domain/mail/address.ts";

describe("comparing addresses", () => {
  it("takes no notice of case and space around", () => {
    expect(addressKey("  Jane@Customer.Example ")).toBe("jane@customer.example");
  });
});
