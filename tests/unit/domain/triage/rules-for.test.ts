import { expect, it } from "vitest";
import type { Concept } from "#app/domain/triage/concept.ts";
import { concepts, opposites } from "#app/domain/triage/concept.ts";
import { rules } from "#app/domain/triage/rules.ts";
import { KNOWN, rulesFor } from "#app/domain/triage/rules-for.ts";

it("finds every rule by the concept that it names first, once", () => {
  const found = concepts.flatMap((_name, number) => rulesFor(number));

  expect(found).toHaveLength(rules.length);
  expect(found.every(({ all, number }) => all.length > 0 && number >= 0)).toBe(true);
});

it("begins no rule with what only an earlier statement can say", () => {
  expect(rulesFor(KNOWN)).toEqual([]);
});

it("asks for every concept somewhere, but for those that weigh a statement or turn into another", () => {
  const weighing: readonly Concept[] = ["urgent", "deadline", "supposed", "settled", "wish"];
  const asked = new Set<Concept>([
    ...rules.flatMap(({ all, none }) => [...all, ...none]),
    ...(Object.keys(opposites) as Concept[]),
    ...weighing,
  ]);

  expect(concepts.filter((name) => !asked.has(name))).toEqual([]);
});
