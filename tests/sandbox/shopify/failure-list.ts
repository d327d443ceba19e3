import type { ShopifyFailure } from "./sandbox-shopify.ts";

export type FailureList = {
  add(rule: ShopifyFailure): void;
  /** The rule that this call falls under, counted down; null when there is none. */
  next(): ShopifyFailure | null;
};

/** Failures on command, used up in the order in which they were asked for. */
export function makeFailureList(): FailureList {
  const rules: ShopifyFailure[] = [];
  return {
    add: (rule) => {
      if (rule.times > 0) rules.push({ ...rule });
    },
    next: () => {
      const [rule] = rules;
      if (!rule) return null;
      rule.times -= 1;
      if (rule.times === 0) rules.shift();
      return rule;
    },
  };
}
