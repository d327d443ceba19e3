import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTime } from "#app/domain/sla/typed-time.ts";

describe("a time of day as people type it", () => {
  it.each([
    ["9", "09:00"],
    ["17", "17:00"],
    ["9:30", "09:30"],
    ["9.30", "09:30"],
    ["0930", "09:30"],
    ["9h30", "09:30"],
    [" 24:00 ", "24:00"],
  ])("reads “%s” as %s", (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(["", "25:00", "24:30", "9:60", "nine", "9:5", "-1"])("does not read “%s”", (typed) => {
    expect(readTime(typed)).toBeNull();
  });

  it("reads its own answer as the same", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), (typed) => {
        const time = readTime(typed);
        if (time !== null) expect(readTime(time)).toBe(time);
      }),
    );
  });
});
