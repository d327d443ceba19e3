import { describe, expect, it } from "vitest";
import { availabilityWords, stockWords } from "#app/domain/product/availability.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { aVariant } from "./a-product.ts";

describe("saying whether a product can be bought", () => {
  it.each([
    [{ stock: 5, isAvailable: true }, "in stock", "5 in stock"],
    [{ stock: null, isAvailable: true }, "in stock", "available, not counted"],
    [{ stock: 0, isAvailable: true }, "available to order", "available to order"],
    [{ stock: -2, isAvailable: true }, "available to order", "available to order"],
    [{ stock: 0, isAvailable: false }, "sold out", "sold out"],
    [{ stock: null, isAvailable: false }, "sold out", "sold out"],
    [{ stock: 3, isAvailable: false }, "sold out", "3 in stock, not for sale"],
  ])("%j is %s for customers and %s for staff", (variant, forCustomers, forStaff) => {
    expect(availabilityWords(aVariant(variant))).toBe(forCustomers);
    expect(inPlainEnglish(stockWords(aVariant(variant)))).toBe(forStaff);
  });
});
