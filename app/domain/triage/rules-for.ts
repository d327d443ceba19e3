/** Which rules can hold where a concept stands? Asked for each of them, so that no rule is tried in vain. */
import { categories } from "./category.ts";
import { conceptNumber, concepts } from "./concept.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules.ts";

export type CompiledRule = Omit<Rule, "all" | "none"> & {
  readonly all: readonly number[];
  readonly none: readonly number[];
  /** Of its category. */
  readonly number: number;
};

/** Stands in no statement by itself: an earlier one spoke of an order. */
export const KNOWN = conceptNumber("known");

const byFirst: readonly CompiledRule[][] = concepts.map(() => []);
for (const rule of rules) {
  const all = rule.all.map(conceptNumber);
  byFirst[all[0] ?? 0]?.push({
    ...rule,
    all,
    none: rule.none.map(conceptNumber),
    number: categories.indexOf(rule.category),
  });
}

/** The rules that ask for this concept first. */
export const rulesFor = (concept: number): readonly CompiledRule[] => byFirst[concept] ?? [];
