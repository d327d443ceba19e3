import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { awayUntil } from "#app/domain/shop/away.ts";
import { at, inNewYork } from "#tests/unit/domain/ticket/a-state.ts";

const now = at("2026-11-23T15:00:00Z");

describe("the day on which somebody is back", () => {
  it("begins at the shop's midnight", () => {
    expect(awayUntil(inNewYork, "2026-12-07", now)).toBe(at("2026-12-07T05:00:00Z"));
    expect(awayUntil(inNewYork, "2026-11-24", now)).toBe(at("2026-11-24T05:00:00Z"));
  });

  it("is none for somebody who is there", () => {
    expect(awayUntil(inNewYork, "", now)).toBeNull();
  });

  it.each(["2026-11-23", "2026-11-01", "2029-11-24", "2026-02-30", "tomorrow"])(
    "is refused when it has begun, is years away or none: %s",
    (day) => {
      expect(() => awayUntil(inNewYork, day, now)).toThrow(Refusal);
    },
  );

  it("is refused in words, whatever is sent", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (day) => {
        expect(() => awayUntil(inNewYork, day, now)).toThrow(Refusal);
      }),
    );
  });
});
