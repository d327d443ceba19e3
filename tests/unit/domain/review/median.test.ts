import { describe, expect, it } from "vitest";
import { medianOf } from "#app/domain/review/median.ts";

describe("the value in the middle", () => {
  it.each([
    ["of none", [], null],
    ["of one", [7], 7],
    ["of an odd number, whatever their order", [9, 1, 5], 5],
    ["of an even number, between the two", [10, 2, 4, 100], 7],
  ])("%s", (_, values, median) => {
    expect(medianOf(values)).toBe(median);
  });
});
