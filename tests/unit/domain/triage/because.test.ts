import { expect, it } from "vitest";
import { becauseWords } from "#app/domain/triage/because.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

it("says a reason with the customer's words, or the fact alone", () => {
  expect(inPlainEnglish(becauseWords({ rule: "asks-about-material", words: "solid\ngold" }))).toBe(
    'Asks about material: "solid gold"',
  );
  expect(inPlainEnglish(becauseWords({ rule: "parcel-without-scan", words: "" }))).toBe(
    "Parcel without scan",
  );
});
