/** What is a rule of triage? Notions that stand together in one statement, and what they say about its matter. */
import type { Category } from "./category.ts";
import type { Concept } from "./concept.ts";
import type { UrgentRule } from "./urgent-rule.ts";

export type Rule = {
  readonly name: string;
  readonly category: Category;
  /** How much it says: 1 a hint, 3 a plain sign, 6 and more the matter itself. */
  readonly weight: number;
  readonly all: readonly Concept[];
  readonly none: readonly Concept[];
  readonly urgent: UrgentRule | null;
};

/** `when` is notions parted by spaces; one with a `!` before it must not stand in the statement. */
export function rule(
  name: string,
  category: Category,
  weight: number,
  when: string,
  urgent: UrgentRule | null = null,
): Rule {
  const words = when.split(" ");
  return {
    name,
    category,
    weight,
    all: words.filter((word) => !word.startsWith("!")) as Concept[],
    none: words.filter((word) => word.startsWith("!")).map((word) => word.slice(1)) as Concept[],
    urgent,
  };
}
