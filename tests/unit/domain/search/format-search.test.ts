import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSearch } from "#app/domain/search/format-search.ts";
import { parseSearch } from "#app/domain/search/parse-search.ts";

describe("writing a search", () => {
  it("gives the same search when it is read again", () => {
    const sign = fc.constantFrom(..."from:to is-\"“ \t:@#1aÄ指.'".split(""));
    const token = fc.constantFrom(
      "is:open",
      "-is:mine",
      'from:"Ana Berg"',
      "-tag:vip",
      "has:file",
      "before:2026-05-22",
      '"lost ring"',
      "-ring",
      "x:y",
    );
    const typed = fc.oneof(
      fc.string({ unit: sign, maxLength: 60 }),
      fc.array(token, { maxLength: 8 }).map((tokens) => tokens.join(" ")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const { terms } = parseSearch(text);
        expect(parseSearch(formatSearch(terms)).terms).toEqual(terms);
      }),
      { numRuns: 1_000 },
    );
  });
});
