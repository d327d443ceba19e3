import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phonesIn } from "#app/domain/customer/phones-in.ts";

describe("finding telephone numbers in a mail", () => {
  it.each([
    ["an international one", "Call +49 171 1234567!", ["+491711234567"]],
    ["a national one", "Tel. 0171/1234567", ["01711234567"]],
    ["an American one", "My cell is (555) 123-4567.", ["5551234567"]],
    ["one in groups", "555 123 4567", ["5551234567"]],
    [
      "two at most",
      "+49 171 1234567, +49 172 1234567, +49 173 1234567",
      ["+491711234567", "+491721234567"],
    ],
  ])("finds %s", (_case, text, phones) => {
    expect(phonesIn(text)).toEqual(phones);
  });

  it.each([
    ["an order number", "order 1001 #10012345"],
    ["a date", "2026-05-12, 12.05.2026, 2026-05-12 10:22"],
    ["a payment card", "4242 4242 4242 4242"],
    ["digits without any sign of it", "123456789012"],
    ["a price", "1,234,567.00 or 12.345,00"],
  ])("is not misled by %s", (_case, text) => {
    expect(phonesIn(text)).toEqual([]);
  });

  it("comes to an end whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const phone of phonesIn(text)) expect(phone).toMatch(/^\+?\d{8,}$/);
      }),
    );
    expect(phonesIn("1 ".repeat(32_000)).length).toBeLessThanOrEqual(2);
    expect(phonesIn("((((1)".repeat(10_000)).length).toBeLessThanOrEqual(2);
  });
});
