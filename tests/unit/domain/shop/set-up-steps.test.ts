import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "#app/domain/shared/refusal.ts";
import {
  missingSetUpSteps,
  mustMayMark,
  nextSetUpStep,
  readSetUpMarks,
  setUpMarks,
  setUpStates,
  setUpSteps,
} from "#app/domain/shop/set-up-steps.ts";

const fresh = { hasAddress: false, testArrived: false, isAuthenticated: false, marks: {} };

describe("the first steps of a shop", () => {
  it("begin with the support address and go on in their order", () => {
    expect(nextSetUpStep(setUpStates(fresh))).toBe("address");
    const named = { ...fresh, hasAddress: true };
    expect(nextSetUpStep(setUpStates(named))).toBe("forwarding");
    const forwarded = { ...named, marks: { forwarding: "done" } as const };
    expect(nextSetUpStep(setUpStates(forwarded))).toBe("test");
    const later = { ...named, marks: { forwarding: "skipped", test: "skipped" } as const };
    expect(nextSetUpStep(setUpStates(later))).toBe("domain");
  });

  it("are done by what happened, whatever was said before", () => {
    const states = setUpStates({
      hasAddress: true,
      testArrived: true,
      isAuthenticated: true,
      marks: { forwarding: "skipped", test: "skipped", domain: "skipped", hours: "done" },
    });

    expect(states).toEqual({
      address: "done",
      forwarding: "done",
      test: "done",
      domain: "done",
      hours: "done",
      team: "open",
    });
    expect(missingSetUpSteps(states)).toEqual([]);
  });

  it("miss what mail can't do without, left out or not", () => {
    const marks = { test: "skipped", domain: "skipped", hours: "skipped" } as const;

    expect(missingSetUpSteps(setUpStates({ ...fresh, marks }))).toEqual([
      "address",
      "test",
      "domain",
    ]);
  });

  it("end, however often they are left out", () => {
    const marks = fc.dictionary(fc.constantFrom(...setUpSteps), fc.constantFrom(...setUpMarks));
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), marks, (a, b, c, said) => {
        const states = setUpStates({
          hasAddress: a,
          testArrived: b,
          isAuthenticated: c,
          marks: said,
        });
        const next = nextSetUpStep(states);
        expect(next === null).toBe(Object.values(states).every((state) => state !== "open"));
      }),
    );
  });

  it("are not said to be done where only a mail or a record can show it", () => {
    expect(() => mustMayMark("hours", "done")).not.toThrow();
    expect(() => mustMayMark("domain", "skipped")).not.toThrow();
    expect(() => mustMayMark("test", "done")).toThrow(Refusal);
    expect(() => mustMayMark("domain", "done")).toThrow(Refusal);
    expect(() => mustMayMark("address", "skipped")).toThrow(Refusal);
  });

  it("are read back whatever is stored", () => {
    expect(readSetUpMarks({ hours: "done", team: "maybe", more: "done" })).toEqual({
      hours: "done",
    });
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        for (const step of Object.keys(readSetUpMarks(stored))) expect(setUpSteps).toContain(step);
      }),
    );
  });
});
