import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSensitive, mask, maskCards, maskedNumber } from "#app/domain/privacy/mask.ts";

describe("masking the words of a mail", () => {
  it("keeps the end of a card and of an account, to tell them by, and nothing of a document", () => {
    const text =
      "Card 4111 1111 1111 1111, refund to DE89 3704 0044 0532 0130 00, passport C01X00T47.";

    expect(mask(text)).toBe(
      "Card •••• •••• •••• 1111, refund to DE•• •••• •••• •••• ••30 00, passport •••••••••.",
    );
  });

  it("says of each number what it is, and where it stands", () => {
    const text = "SSN 219-09-9999 and 5555-5555-5555-4444";

    const found = findSensitive(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

    expect(found).toEqual([
      ["document", "219-09-9999"],
      ["card", "5555-5555-5555-4444"],
    ]);
  });

  it("masks what is masked already no further", () => {
    const once = mask("Pay with 4111111111111111 or 378282246310005, IBAN GB82WEST12345698765432");

    expect(mask(once)).toBe(once);
    expect(once).not.toMatch(/\d{5}/);
  });

  it("leaves text without such numbers as it is, and any text as long as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        expect(mask(text)).toHaveLength(text.length);
      }),
    );
    const plain = "Order #1042 of 24.11.2026: $ 49.00, ring size 52, call +49 30 1234567.";
    expect(mask(plain)).toBe(plain);
  });

  it("finds a card wherever it stands among words, and leaves the words around it", () => {
    const words = fc.stringMatching(/^[a-z ,.\n]{0,40}$/);
    fc.assert(
      fc.property(words, words, (before, after) => {
        const masked = mask(`${before} 4242 4242 4242 4242 ${after}`);
        expect(masked).toBe(`${before} •••• •••• •••• 4242 ${after}`);
      }),
    );
  });

  it("masks digits of full width and of Arabic as it masks others", () => {
    expect(mask("４１１１ １１１１ １１１１ １１１１")).toBe("•••• •••• •••• １１１１");
    expect(maskCards("٤١١١ ١١١١ ١١١١ ١١١١")).toBe("•••• •••• •••• ١١١١");
  });

  it("can mask cards alone, for what goes out to a customer", () => {
    expect(maskCards("4111 1111 1111 1111 or DE89 3704 0044 0532 0130 00")).toBe(
      "•••• •••• •••• 1111 or DE89 3704 0044 0532 0130 00",
    );
  });

  it("shows a number of an unknown shape only by its end", () => {
    expect(maskedNumber("4111", "document")).toBe("••••");
    expect(maskedNumber("4111 1111", "card")).toBe("•••• 1111");
  });
});
