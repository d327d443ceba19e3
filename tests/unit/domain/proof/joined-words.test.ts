import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joined, piecesOf, placesOf } from "#app/domain/proof/joined-words.ts";

const finds = (text: string, code: string, most?: number) =>
  placesOf(piecesOf(text), joined(code), most).length;

describe("finding a code in a text", () => {
  it("finds it however a customer spaces its letters and digits, each place once", () => {
    expect(finds("sw1a 1aa, SW1A-1AA and SW1A1AA", "SW1A 1AA")).toBe(3);
  });

  it("finds none across a line's end, a comma or a longer word", () => {
    expect(finds("SW1A\n1AA, SW1A, 1AA, xSW1A1AA", "SW1A 1AA")).toBe(0);
  });

  it("takes as many pieces as it is told to", () => {
    expect(finds("1Z 99 9A A1 01 23", "1Z999AA10123")).toBe(0);
    expect(finds("1Z 99 9A A1 01 23", "1Z999AA10123", 10)).toBe(1);
  });

  it("finds every code that stands between other words", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{4,12}$/), (code) => {
        expect(finds(`it is: ${code}, thanks`, code)).toBe(1);
      }),
    );
  });
});
