import { describe, expect, it } from "vitest";
import { actionKinds } from "#app/domain/action/action-kind.ts";
import { ruleOf } from "#app/domain/action/rule-of.ts";

describe("the rules of actions", () => {
  it("are one of each kind", () => {
    const rules = actionKinds.map(ruleOf);

    expect(new Set(rules).size).toBe(actionKinds.length);
    expect(rules).not.toContain(undefined);
  });
});
