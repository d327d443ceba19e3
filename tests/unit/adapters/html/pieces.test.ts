import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectPieces } from "#app/adapters/html/pieces.ts";

describe("putting a text together from pieces", () => {
  it("gives all of them in order, however many they are", () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_000 }), fc.string(), (count, piece) => {
        const pieces = collectPieces();
        for (let at = 0; at < count; at += 1) pieces.add(`${piece}${at}`);

        const all = Array.from({ length: count }, (_, at) => `${piece}${at}`);
        expect(pieces.joined()).toBe(all.join(""));
      }),
      { numRuns: 20 },
    );
  });
});
