import { describe, expect, it } from "vitest";

import type { Instant } from "#app/domain/shared/instant.ts";
import { makeOpenTime } from "#app/domain/sla/open-time.ts";

describe("the open time of a shop in a row", () => {
  it("is open at an opening and no longer at a closing", () => {
    const open = openTime([10, 20], [30, 40]);

    expect(open.openAtOrAfter(10 as Instant)).toBe(10);
    expect(open.openAtOrAfter(19 as Instant)).toBe(19);
    expect(open.openAtOrAfter(20 as Instant)).toBe(30);
    expect(open.openAtOrAfter(5 as Instant)).toBe(10);
    expect(open.openAtOrAfter(40 as Instant)).toBeNull();
  });

  it("was open last at the closing before, or just now", () => {
    const open = openTime([10, 20], [30, 40]);

    expect(open.openUpTo(15 as Instant)).toBe(15);
    expect(open.openUpTo(25 as Instant)).toBe(20);
    expect(open.openUpTo(30 as Instant)).toBe(20);
    expect(open.openUpTo(10 as Instant)).toBeNull();
  });

  it("counts open time across closed time and ends at a closing, not at the next opening", () => {
    const open = openTime([10, 20], [30, 40]);

    expect(open.afterOpenMs(15 as Instant, 5)).toBe(20);
    expect(open.afterOpenMs(15 as Instant, 6)).toBe(31);
    expect(open.afterOpenMs(0 as Instant, 20)).toBe(40);
    expect(open.afterOpenMs(0 as Instant, 21)).toBeNull();
    expect(openTime().afterOpenMs(0 as Instant, 1)).toBeNull();
  });

  it("knows how much of it lies before an instant", () => {
    const open = openTime([10, 20], [30, 40]);

    expect([5, 15, 20, 25, 31, 99].map((at) => open.openMsBefore(at as Instant))).toEqual([
      0, 5, 10, 10, 11, 20,
    ]);
  });

  it("counts no minute twice where a moved interval overlaps another", () => {
    const open = openTime([10, 20], [15, 25], [22, 24]);

    expect(open.afterOpenMs(10 as Instant, 15)).toBe(25);
    expect(open.afterOpenMs(10 as Instant, 16)).toBeNull();
  });

  it("puts an interval in its place when a later one came first", () => {
    const open = openTime([0, 5], [20, 30], [10, 15], [28, 40]);

    expect(open.openAtOrAfter(6 as Instant)).toBe(10);
    expect(open.openAtOrAfter(15 as Instant)).toBe(20);
    expect(open.afterOpenMs(0 as Instant, 30)).toBe(40);
  });
});

function openTime(...intervals: readonly (readonly [number, number])[]) {
  const open = makeOpenTime();
  for (const [from, to] of intervals) open.add(from, to);
  return open;
}
