import { expect, it } from "vitest";
import { overrideReasonOf, overrideReasons } from "#app/domain/proof/override-reasons.ts";

it("finds a reason by its key, and none for a key that nobody offered", () => {
  expect(overrideReasonOf("phone")?.words).toBe("I spoke to the customer by phone");
  expect(overrideReasonOf("toString")).toBeNull();
});

it("has a key of its own for each reason", () => {
  expect(new Set(overrideReasons.map(({ key }) => key)).size).toBe(overrideReasons.length);
});
