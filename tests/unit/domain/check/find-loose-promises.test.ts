import { describe, expect, it } from "vitest";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { findLoosePromises } from "#app/domain/check/find-loose-promises.ts";
import { read } from "./some-facts.ts";

type Row = readonly [name: string, text: string, facts: Partial<CheckFacts>];

describe("what a reply promises", () => {
  it.each<Row>([
    ["no day while it is investigated", "We will get back to you.", { isInvestigated: true }],
    [
      "a refund faster than the policy",
      "You will have your refund in your account today.",
      { refundDays: 5 },
    ],
  ])("sees %s", (_name, text, facts) => {
    expect(findLoosePromises(read(text, facts))).toHaveLength(1);
  });

  it.each<Row>([
    [
      "a day while it is investigated",
      "We will get back to you by Friday.",
      { isInvestigated: true },
    ],
    ["no day where nothing is investigated", "We will get back to you.", {}],
    [
      "a refund within the policy",
      "You will have your refund within 5 business days.",
      { refundDays: 5 },
    ],
  ])("lets pass %s", (_name, text, facts) => {
    expect(findLoosePromises(read(text, facts))).toEqual([]);
  });
});
