import { describe, expect, it } from "vitest";
import { conditionsOf, isGroup, ruleInHistory } from "#app/domain/rule/rule.ts";
import { aRuleDraft } from "./some-facts.ts";

describe("a rule", () => {
  it("counts the conditions of its groups among its own", () => {
    const one = { field: "tag", op: "has", values: ["VIP"] } as const;
    const group = { match: "any", items: [one, one] } as const;

    expect([isGroup(one), isGroup(group)]).toEqual([false, true]);
    expect(conditionsOf({ match: "all", items: [group, one] })).toEqual([one, one, one]);
  });

  it("is called by its name in the history of tickets", () => {
    expect(ruleInHistory(aRuleDraft({ name: "VIP" }))).toBe("Rule “VIP”");
  });
});
