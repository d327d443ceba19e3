import type { RuleId } from "#app/domain/shared/ids.ts";
import { makeTranslate } from "#app/domain/words/translate.ts";
import { describe, expect, it } from "vitest";
import { isTooMuch, MOST_CHANGES, stoppedWords, whichToStop } from "#app/domain/rule/run-limit.ts";

const t = makeTranslate("en", null);

describe("how often rules change a ticket", () => {
  it("ends with the twentieth change within an hour", () => {
    const [one, two] = ["one" as RuleId, "two" as RuleId];
    const before = new Map([
      [one, 5],
      [two, MOST_CHANGES - 6],
    ]);
    expect([isTooMuch(before, 1), isTooMuch(before, 2)]).toEqual([false, true]);
    expect([whichToStop(before), whichToStop(new Map())]).toEqual([two, null]);
    expect(t(stoppedWords("MJ-1001"))).toContain("MJ-1001 more than 20 times");
  });
});
