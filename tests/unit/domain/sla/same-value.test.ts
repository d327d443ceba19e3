import { describe, expect, it } from "vitest";
import { isSameValue } from "#app/domain/sla/same-value.ts";

describe("whether something has changed", () => {
  it("does not mind the order of keys, nor what is undefined", () => {
    expect(
      isSameValue({ a: 1, b: { c: [1], d: 2 } }, { b: { d: 2, c: [1] }, a: 1, e: undefined }),
    ).toBe(true);
  });

  it("minds the order of a list, and what is missing", () => {
    expect(isSameValue([1, 2], [2, 1])).toBe(false);
    expect(isSameValue({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(isSameValue(null, {})).toBe(false);
  });
});
