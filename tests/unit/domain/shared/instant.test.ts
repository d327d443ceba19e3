import { describe, expect, it } from "vitest";
import { dateOf, instantOf, isoOf } from "#app/domain/shared/instant.ts";

describe("an instant", () => {
  it("goes to a Date and back", () => {
    const at = instantOf(new Date("2026-05-22T16:52:00Z"));

    expect(instantOf(dateOf(at))).toBe(at);
    expect(isoOf(at)).toBe("2026-05-22T16:52:00.000Z");
  });

  it("is never made of a date that is none", () => {
    expect(() => instantOf(new Date("no date"))).toThrow(RangeError);
  });
});
