import type { ShopifyFailure } from "./sandbox-shopify.ts";

export type FailureList = {
  add(rule: ShopifyFailure): void;
  /** The rule that a call with this document falls under, counted down; null when there is none. */
  next(document: string): ShopifyFailure | null;
};

/** Failures on command, used up in the order in which they were asked for. */
export function makeFailureList(): FailureList {
  const rules: ShopifyFailure[] = [];
  return {
    add: (rule) => {
      if (rule.times > 0) rules.push({ ...rule });
    },
    next: (document) => {
      const rule = rules.find(({ field }) => field === undefined || asksFor(document, field));
      if (!rule) return null;
      rule.times -= 1;
      if (rule.times === 0) rules.splice(rules.indexOf(rule), 1);
      return rule;
    },
  };
}

const asksFor = (document: string, field: string): boolean => document.split(/\W+/).includes(field);
