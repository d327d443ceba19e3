import { expect, it } from "vitest";
import { averageRating } from "#app/domain/report/ratings.ts";

it("the average of ratings has one decimal, and there is none of none", () => {
  const rated = (rating: number, count: number) => ({
    figure: `rating:${rating}`,
    count,
    total: 0,
  });
  expect(averageRating([rated(5, 2), rated(4, 1)])).toBe(4.7);
  expect(averageRating([rated(1, 1)])).toBe(1);
  expect(averageRating([])).toBeNull();
});
