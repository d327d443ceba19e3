import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutMinutes, percentileOf } from "#app/domain/report/percentile.ts";

describe("the middle and the slowest tenth of many times", () => {
  it("are times that there were", () => {
    const buckets = [
      { minutes: 30, count: 1 },
      { minutes: 10, count: 8 },
      { minutes: 20, count: 1 },
    ];
    expect(percentileOf(buckets, 0.5)).toBe(10);
    expect(percentileOf(buckets, 0.9)).toBe(20);
    expect(percentileOf(buckets, 1)).toBe(30);
    expect(percentileOf([], 0.5)).toBeNull();
  });

  it("are what counting along the sorted list finds, however the times are grouped", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(300), { minLength: 1 }),
        fc.constantFrom(0.5, 0.9, 0.25),
        (times, share) => {
          const sorted = times.toSorted((a, b) => a - b);
          const buckets = times.map((minutes) => ({ minutes, count: 1 }));
          const place = Math.ceil((sorted.length * share * 1_000) / 1_000) - 1;
          expect(percentileOf(buckets, share)).toBe(sorted[place]);
          const twice = buckets.map((one) => ({ ...one, count: 2 }));
          expect(percentileOf([...buckets, ...twice], share)).toBe(
            percentileOf(
              times.map((minutes) => ({ minutes, count: 3 })),
              share,
            ),
          );
        },
      ),
    );
  });

  it("are told exactly up to 400 minutes, and beyond that cut by 1.3 % at most", () => {
    fc.assert(
      fc.property(fc.nat(200_000), (minutes) => {
        const cut = cutMinutes(minutes);
        expect(cut).toBeLessThanOrEqual(minutes);
        expect((minutes - cut) * 1_000).toBeLessThanOrEqual(minutes * 13);
        if (minutes < 400) expect(cut).toBe(minutes);
        expect(cutMinutes(cut)).toBe(cut);
      }),
    );
    expect([cutMinutes(999), cutMinutes(1_000), cutMinutes(1_999)]).toEqual([995, 1_000, 1_990]);
  });
});
