import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded } from "#app/domain/search/folded.ts";
import { anyText } from "./any-text.ts";

describe("folding what is searched", () => {
  it.each([
    ["Verschluß", "verschluss"],
    ["MÜLLER", "muller"],
    ["Małgorzata", "malgorzata"],
    ["Søren", "soren"],
    ["İSTANBUL", "istanbul"],
    ["Ωμέγας", "ωμεγασ"],
    ["ＡＢＣ１２", "abc12"],
    ["مُحَمَّد", "محمد"],
  ])("takes %s for %s", (written, plain) => {
    expect(folded(written)).toBe(plain);
  });

  it("leaves apart what another mark makes another letter", () => {
    expect(folded("が")).not.toBe(folded("か"));
    expect(folded("한국")).toBe("한국");
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = folded(text);
        expect(folded(once)).toBe(once);
      }),
    );
  });
});
