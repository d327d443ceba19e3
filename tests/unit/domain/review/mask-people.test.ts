import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskPeople, masks, type KnownPeople } from "#app/domain/review/mask-people.ts";

const known: KnownPeople = {
  names: ["Ana Souza de Lima", "Jörg"],
  places: ["12 Rua das Flores", "Porto", "4050-262"],
  orders: ["#1001"],
  trackingNumbers: ["1Z999AA10123456784"],
};
const mask = (text: string) => maskPeople(text, known);

describe("a ticket without the people in it", () => {
  it.each([
    ["a name", "Dear Ana Souza de Lima, thanks", "Dear [name], thanks"],
    ["a first name", "Hello Ana!", "Hello [name]!"],
    ["a name in small letters and with an ending", "ana souza's ring", "[name] [name]'s ring"],
    ["a name without its accent", "Best, Jorg", "Best, [name]"],
    ["a name in loose letters", "Best, Jo\u0308rg", "Best, [name]"],
    ["a street and a town", "12 Rua das Flores, Porto", "[address], [address]"],
    ["a postcode", "to 4050-262 please", "to [address] please"],
    ["an order number", "my order #1001 and #2044", "my order [order] and [order]"],
    ["an order number without its sign", "order 1001", "order [order]"],
    ["a mail address", "write to ana@post.example.", "write to [email]"],
    ["a link", "see https://track.example/x?n=1Z9 now", "see [link] now"],
    ["a tracking number", "it is 1Z999AA10123456784", "it is [tracking number]"],
    ["a tracking number that nobody knew", "it is JD0146000037AB", "it is [tracking number]"],
    ["a phone number", "call +351 912 345 678 or (02) 555-0199", "call [number] or [number]"],
  ])("has no more of %s", (_, text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    "It was due on 2026-11-24, not on 24.11.2026.",
    "The ring costs 1,490.00 EUR in size 54.",
    "We de facto close at 17:00.",
    "[a remark in brackets] stays",
  ])("keeps what names nobody: %s", (text) => {
    expect(mask(text)).toBe(text);
  });

  it("masks a very short part of a name only as it is written", () => {
    const named = { ...known, names: ["An Vo"] };

    expect(maskPeople("An, an hour ago: vo and Vo", named)).toBe(
      "[name], an hour ago: vo and [name]",
    );
  });

  it("masks the parts of a name that its bearer writes in small letters", () => {
    expect(maskPeople("Jo and lee", { ...known, names: ["jo lee"] })).toBe("Jo and [name]");
  });

  it("never shows a name, a mail or an order, whatever stands around it", () => {
    const secrets = ["Ana Souza de Lima", "JÖRG", "ana.souza@post.example", "#1001", "4050-262"];
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom(...secrets), fc.string(), fc.string({ unit: "grapheme" })),
        ),
        (parts) => {
          const masked = mask(parts.join(" ")).toLowerCase();

          for (const secret of ["souza", "jörg", "ana.souza@", "1001", "4050-262"])
            if (
              !parts.some((part) => !secrets.includes(part) && part.toLowerCase().includes(secret))
            )
              expect(masked).not.toContain(secret);
        },
      ),
    );
  });

  it("masks what was masked no second time", () => {
    const once = mask("Ana, order #1001, ana@post.example, +351 912 345 678");

    expect(mask(once)).toBe(once);
    for (const one of [masks.name, masks.order, masks.mail, masks.number])
      expect(once).toContain(one);
  });

  it("answers for megabytes without a blank", () => {
    for (const text of ["1".repeat(2_000_000), "a".repeat(2_000_000), "[".repeat(2_000_000)])
      expect(mask(text).length).toBeLessThanOrEqual(40_000);
  });
});
