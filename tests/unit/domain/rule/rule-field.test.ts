import { describe, expect, it } from "vitest";
import {
  fieldOf,
  isOfShopify,
  isRuleField,
  opsOf,
  ruleFieldNames,
} from "#app/domain/rule/rule-field.ts";

describe("what a rule can ask", () => {
  it("has a way to compare each of it, and values for each choice", () => {
    for (const name of ruleFieldNames) {
      const { kind, values } = fieldOf(name);
      expect(opsOf[kind].length).toBeGreaterThan(0);
      expect([name, (values?.length ?? 0) > 1]).toEqual([name, kind === "choice"]);
    }
  });

  it("is only what stands in its list", () => {
    expect([isRuleField("order-total"), isRuleField("toString"), isRuleField("")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("is known of order and customer once Shopify was asked, and of time and words at once", () => {
    const known = ruleFieldNames.filter((name) => !isOfShopify(name));
    expect(known).toEqual(expect.arrayContaining(["text", "sender", "unanswered-hours"]));
    expect(known.some((name) => name.startsWith("order-"))).toBe(false);
    expect(known).not.toContain("known");
  });
});
