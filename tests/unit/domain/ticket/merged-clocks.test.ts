import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockKinds, type ClockKind } from "#app/domain/sla/clock-kind.ts";
import { mergedClocks } from "#app/domain/ticket/merged-clocks.ts";
import type { SlaClockId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

const aClock = (name: string, kind: ClockKind, due: number, state = "running") => ({
  id: name as SlaClockId,
  kind,
  dueAt: due as Instant,
  isRunning: state === "running",
  isCancelled: state === "cancelled",
});

describe("merging the clocks of two tickets", () => {
  it.each([
    ["goes along when none runs there", 5, null, { move: ["a"], cancel: [] }],
    ["goes along and ends a later one there", 5, 9, { move: ["a"], cancel: ["b"] }],
    ["ends when an earlier one runs there", 9, 5, { move: [], cancel: ["a"] }],
    ["ends when one with the same due instant runs there", 5, 5, { move: [], cancel: ["a"] }],
  ])("a running clock %s", (_case, due, other, merged) => {
    const to = other === null ? [] : [aClock("b", "first-reply", other)];

    expect(mergedClocks([aClock("a", "first-reply", due)], to)).toEqual(merged);
  });

  it("leaves a clock of another kind alone: each kind keeps its own earliest", () => {
    const merged = mergedClocks(
      [aClock("a", "first-reply", 5)],
      [aClock("b", "next-reply", 1), aClock("c", "first-reply", 1, "met")],
    );

    expect(merged).toEqual({ move: ["a"], cancel: [] });
  });

  it("takes what was met along as a fact, and every promise, and leaves what was cancelled", () => {
    const merged = mergedClocks(
      [
        aClock("met", "first-reply", 5, "met"),
        aClock("gone", "next-reply", 5, "cancelled"),
        aClock("promise", "promise", 9),
      ],
      [aClock("b", "first-reply", 9), aClock("other promise", "promise", 1)],
    );

    expect(merged).toEqual({ move: ["met", "promise"], cancel: [] });
  });

  it("never loses the earliest unmet clock of a kind, and leaves one running of each", () => {
    const clock = fc.record({
      kind: fc.constantFrom(...clockKinds.filter((kind) => kind !== "promise")),
      due: fc.integer({ min: 0, max: 9 }),
    });
    const side = (name: string) =>
      fc
        .uniqueArray(clock, { selector: ({ kind }) => kind })
        .map((clocks) => clocks.map((one) => aClock(`${name} ${one.kind}`, one.kind, one.due)));
    fc.assert(
      fc.property(side("from"), side("to"), (from, to) => {
        const { move, cancel } = mergedClocks(from, to);
        const runs = [...from.filter(({ id }) => move.includes(id)), ...to].filter(
          ({ id }) => !cancel.includes(id),
        );
        for (const kind of new Set([...from, ...to].map((one) => one.kind))) {
          const all = [...from, ...to].filter((one) => one.kind === kind);
          const left = runs.filter((one) => one.kind === kind);
          expect(left).toHaveLength(1);
          expect(left[0]?.dueAt).toBe(Math.min(...all.map(({ dueAt }) => dueAt)));
        }
      }),
    );
  });
});
