import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptSince, readMonths } from "#app/domain/privacy/retention.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

const at = (iso: string) => Date.parse(iso) as Instant;
const since = (iso: string, months: number) => new Date(keptSince(at(iso), months)).toISOString();

describe("how long what people wrote is kept", () => {
  it("is counted in months of the calendar, at the same time of day", () => {
    expect(since("2026-11-23T15:04:05.678Z", 12)).toBe("2025-11-23T15:04:05.678Z");
    expect(since("2026-01-15T00:00:00Z", 1)).toBe("2025-12-15T00:00:00.000Z");
  });

  it("ends a shorter month with its last day", () => {
    expect(since("2026-03-31T12:00:00Z", 1)).toBe("2026-02-28T12:00:00.000Z");
    expect(since("2024-03-31T12:00:00Z", 1)).toBe("2024-02-29T12:00:00.000Z");
  });

  it("is always in the past, and longer for more months", () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((day) => (day * 86_400_000) as Instant);
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 119 }), (now, months) => {
        return keptSince(now, months + 1) < keptSince(now, months) && keptSince(now, months) < now;
      }),
    );
  });

  it.each([
    ["", null],
    ["  ", null],
    ["1", 1],
    [" 24 ", 24],
    ["120", 120],
  ])("is read from “%s” as %s", (typed, months) => {
    expect(readMonths(typed)).toEqual({ months });
  });

  it.each(["0", "121", "-1", "1.5", "12 months", "99999"])("is not %s", (typed) => {
    expect(readMonths(typed)).toHaveProperty("error");
  });
});
