import { describe, expect, it } from "vitest";
import { renameTagInRule } from "#app/domain/rule/rename-tag.ts";
import { aRuleDraft } from "./some-facts.ts";

const has = (field: "tag" | "order-tag", ...values: string[]) =>
  ({ field, op: "has", values }) as const;

describe("a tag that is called otherwise", () => {
  it("is followed by conditions, groups and actions, each tag once", () => {
    const rule = aRuleDraft({
      conditions: {
        match: "all",
        items: [has("tag", "Víp", "Other"), { match: "any", items: [has("tag", "vip", "Dear")] }],
      },
      actions: [
        { kind: "tag", tags: ["VIP", "dear"] },
        { kind: "untag", tags: ["Old"] },
        { kind: "stop" },
      ],
    });

    expect(renameTagInRule(rule, { from: "vip", to: "Dear" })).toEqual({
      ...rule,
      conditions: {
        match: "all",
        items: [has("tag", "Dear", "Other"), { match: "any", items: [has("tag", "Dear")] }],
      },
      actions: [
        { kind: "tag", tags: ["Dear"] },
        { kind: "untag", tags: ["Old"] },
        { kind: "stop" },
      ],
    });
  });

  it("leaves the very same rule where it is not named, and Shopify's tags alone", () => {
    const rule = aRuleDraft({ conditions: { match: "all", items: [has("order-tag", "VIP")] } });
    expect(renameTagInRule(rule, { from: "vip", to: "Dear" })).toBe(rule);
  });
});
