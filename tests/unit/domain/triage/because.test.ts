import { expect, it } from "vitest";
import { becauseWords } from "#app/domain/triage/because.ts";

it("says a reason with the customer's words, or the fact alone", () => {
  expect(becauseWords({ rule: "asks-about-material", words: "solid\ngold" })).toBe(
    'Asks about material: "solid gold"',
  );
  expect(becauseWords({ rule: "parcel-without-scan", words: "" })).toBe("Parcel without scan");
});
