import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLowRating, ratings, readRating } from "#app/domain/csat/rating.ts";

describe("a customer's rating", () => {
  it("is one of five, and low for the two worst", () => {
    expect(ratings.map(isLowRating)).toEqual([true, true, false, false, false]);
  });

  it("is read from its own digit alone", () => {
    expect(ratings.map((rating) => readRating(String(rating)))).toEqual([...ratings]);
    for (const typed of [null, "", "0", "6", "-1", "1.0", " 3", "03", "1e0", "５", "12"])
      expect(readRating(typed)).toBeNull();
  });

  it("is never made of other text", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(readRating(typed)).toBe(/^[1-5]$/.test(typed) ? Number(typed) : null);
      }),
    );
  });
});
