import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallTimeInForm } from "#app/domain/ticket/wall-time-in-form.ts";
import { at, inNewYork } from "./a-state.ts";

describe("a date and time that an agent enters", () => {
  it.each([
    ["2026-11-24T09:00", "2026-11-24T14:00:00Z"], // a Tuesday in winter
    ["2026-07-07T09:00", "2026-07-07T13:00:00Z"], // a Tuesday in summer
    ["2026-11-24T09:00:30", "2026-11-24T14:00:00Z"],
    ["2026-03-08T02:30", "2026-03-08T07:30:00Z"], // a Sunday whose half past two is skipped
    ["2026-11-01T01:30", "2026-11-01T05:30:00Z"], // a Sunday whose half past one comes twice
  ])("%s is the instant %s in the shop's zone", (text, iso) => {
    expect(wallTimeInForm(inNewYork, text)).toBe(at(iso));
  });

  it.each(["", "2026-02-30T09:00", "2026-11-24", "2026-11-24T24:00", "2026-11-24T09:60", "now"])(
    "%j is none",
    (text) => {
      expect(wallTimeInForm(inNewYork, text)).toBeNull();
    },
  );

  it("never throws, whatever is sent", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(wallTimeInForm(inNewYork, text)).toBeNull();
      }),
    );
  });
});
