import fc from "fast-check";
import { expect, it } from "vitest";
import { niceSteps } from "#app/domain/report/nice-steps.ts";

it("a scale goes from nought past the most in a few even, whole steps", () => {
  expect(niceSteps(37)).toEqual([0, 10, 20, 30, 40]);
  expect(niceSteps(0)).toEqual([0, 1]);
  expect(niceSteps(Number.NaN)).toEqual([0, 1]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (most) => {
      const steps = niceSteps(most);
      const [, first = 0] = steps;
      expect(steps.at(-1)).toBeGreaterThanOrEqual(most);
      expect(steps.length).toBeLessThanOrEqual(6);
      expect(steps.every((value, index) => value === index * first)).toBe(true);
      expect(Number.isInteger(first)).toBe(true);
    }),
  );
});
