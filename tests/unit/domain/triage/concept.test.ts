import { expect, it } from "vitest";
import type { Concept } from "#app/domain/triage/concept.ts";
import { conceptNumber, concepts, deniable, opposites } from "#app/domain/triage/concept.ts";

it("gives each concept its own number, and refuses a name that is none", () => {
  expect(concepts.map(conceptNumber)).toEqual(concepts.map((_name, index) => index));
  expect(() => conceptNumber("weather" as Concept)).toThrow(RangeError);
});

it("has no concept that a denial both turns and removes", () => {
  expect(deniable.filter((name) => opposites[name] !== undefined)).toEqual([]);
});
