import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareOf } from "#app/domain/report/share.ts";

describe("a part of a whole", () => {
  it("is no percentage of nothing, and of a few the counts", () => {
    expect(shareOf(0, 0)).toEqual({ kind: "nothing" });
    expect(shareOf(3, 4)).toEqual({ kind: "counts", part: 3, whole: 4 });
    expect(shareOf(388, 412)).toEqual({ kind: "percent", percent: 94.1, part: 388, whole: 412 });
  });

  it("is a hundred per cent only when nothing is missing, and never more than it is", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 20, max: 1_000_000 }), (part, whole) => {
        fc.pre(part <= whole);
        const share = shareOf(part, whole);
        if (share.kind !== "percent") throw new Error("expected a percentage");
        expect(share.percent <= (part * 100) / whole).toBe(true);
        expect(share.percent === 100).toBe(part === whole);
      }),
    );
  });
});
