/** What do the statements of a request say together about its matter and its urgency? */
import { categories } from "./category.ts";
import type { Category } from "./category.ts";
import { conceptNumber } from "./concept.ts";
import type { Clause } from "./read-clauses.ts";
import { KNOWN, rulesFor } from "./rules-for.ts";
import type { CompiledRule } from "./rules-for.ts";
import type { Because } from "./because.ts";
import type { UrgentRule } from "./urgent-rule.ts";

export type UrgentReason = Because & { readonly group: UrgentRule };

export type Judged = {
  readonly category: Category;
  readonly because: readonly Because[];
  readonly urgent: readonly UrgentReason[];
};

/** Reasons that an agent reads at a glance. */
const MOST_REASONS = 4;

/** What a customer writes above the mail is the matter in short; what is asked for weighs more than what is told. */
const SUBJECT_FORCE = 1.2;
const REQUEST_FORCE = 1.25;
/** A second rule on the same matter in one statement confirms it, without counting in full. */
const CONFIRMING = 0.15;
/** The statement that says a matter most plainly counts in full, every other one so much: small talk does not add up. */
const REPEATED = 0.35;
/** A pressing matter beside the one that the mail is about counts from so much of its weight on. */
const BESIDE = 0.55;
/** Longer spans than this are two places; the first of them is shown. */
const LONGEST_WORDS = 120;

const [SUPPOSED, SETTLED, QUESTION, WISH, URGENT, DEADLINE, FEE, ORDER, ORDERED] = (
  [
    "supposed",
    "settled",
    "question",
    "wish",
    "urgent",
    "deadline",
    "fee",
    "order",
    "ordered",
  ] as const
).map(conceptNumber) as [number, number, number, number, number, number, number, number, number];

type Reason = { readonly rule: CompiledRule; readonly clause: Clause; readonly force: number };

type Pile = {
  readonly tops: Float64Array;
  readonly totals: Float64Array;
  readonly reasons: Reason[];
  readonly urgent: Reason[];
  pressing: { readonly clause: Clause; readonly concept: number } | null;
};

/** The category with the most force behind it, the words that say so, and what makes the matter urgent. */
export function judgeClauses(clauses: readonly Clause[]): Judged {
  const pile: Pile = {
    tops: new Float64Array(categories.length),
    totals: new Float64Array(categories.length),
    reasons: [],
    urgent: [],
    pressing: null,
  };
  let isOrderKnown = false;
  for (const clause of clauses) {
    weigh(clause, isOrderKnown, pile);
    isOrderKnown ||= has(clause, ORDER) || has(clause, ORDERED);
  }

  const scores = pile.totals.map(
    (total, at) => REPEATED * total + (1 - REPEATED) * (pile.tops[at] ?? 0),
  );
  const winner = strongest(scores);
  const score = scores[winner] ?? 0;
  const urgent = pile.urgent
    .filter(({ rule }) => (scores[rule.number] ?? 0) >= BESIDE * score)
    .map(({ rule, clause }) => ({
      rule: rule.name,
      words: wordsOf(clause, rule.all),
      group: rule.urgent as UrgentRule,
    }));
  const category = score > 0 ? (categories[winner] ?? "other") : "other";
  if (pile.pressing !== null && isOrderKnown && isOfAnOrder(category))
    urgent.push({
      rule: "says-urgent",
      words: wordsOf(pile.pressing.clause, [pile.pressing.concept]),
      group: "says-urgent",
    });
  return { category, because: becauseOf(pile.reasons, winner), urgent };
}

const has = (clause: Clause, concept: number): boolean => (clause.starts[concept] ?? -1) >= 0;

const isOfAnOrder = (category: Category): boolean =>
  category === "order_support" ||
  category === "shipping_delivery" ||
  category === "returns_refunds";

/** Adds what one statement says to the pile. */
function weigh(clause: Clause, isOrderKnown: boolean, pile: Pile): void {
  const best = new Float64Array(categories.length);
  const all = new Float64Array(categories.length);
  const stands = (concept: number): boolean =>
    concept === KNOWN ? isOrderKnown : (clause.starts[concept] ?? -1) >= 0;
  const isRequest = clause.asks || stands(WISH) || stands(QUESTION);
  const force = (clause.isSubject ? SUBJECT_FORCE : 1) * (isRequest ? REQUEST_FORCE : 1);
  const isFirm = !stands(SUPPOSED) && !stands(SETTLED) && !stands(FEE);
  for (const concept of clause.found)
    for (const rule of rulesFor(concept)) {
      if (!rule.all.every(stands) || rule.none.some(stands)) continue;
      best[rule.number] = Math.max(best[rule.number] ?? 0, rule.weight);
      all[rule.number] = (all[rule.number] ?? 0) + rule.weight;
      pile.reasons.push({ rule, clause, force: rule.weight * force });
      if (rule.urgent !== null && isFirm) pile.urgent.push({ rule, clause, force });
    }
  for (let number = 0; number < categories.length; number += 1) {
    const top = best[number] ?? 0;
    const score = force * (top + CONFIRMING * ((all[number] ?? 0) - top));
    pile.totals[number] = (pile.totals[number] ?? 0) + score;
    pile.tops[number] = Math.max(pile.tops[number] ?? 0, score);
  }
  if (!isFirm) return;
  if (stands(URGENT)) pile.pressing ??= { clause, concept: URGENT };
  else if (stands(DEADLINE)) pile.pressing ??= { clause, concept: DEADLINE };
}

function strongest(scores: Float64Array): number {
  let winner = 0;
  for (let number = 1; number < scores.length; number += 1)
    if ((scores[number] ?? 0) > (scores[winner] ?? 0)) winner = number;
  return winner;
}

/** The strongest reasons for a category, each rule once. */
function becauseOf(reasons: readonly Reason[], winner: number): Because[] {
  const ordered = reasons
    .filter(({ rule }) => rule.number === winner)
    .sort((one, other) => other.force - one.force);
  const because: Because[] = [];
  for (const { rule, clause } of ordered) {
    if (because.length === MOST_REASONS) break;
    if (because.every((one) => one.rule !== rule.name))
      because.push({ rule: rule.name, words: wordsOf(clause, rule.all) });
  }
  return because;
}

/** The words of a text that stand for these concepts, from the first to the last of them. */
function wordsOf(clause: Clause, all: readonly number[]): string {
  const said = all.filter((concept) => concept !== KNOWN);
  const start = Math.min(...said.map((concept) => clause.starts[concept] ?? 0));
  const end = Math.max(...said.map((concept) => clause.ends[concept] ?? 0));
  if (end - start <= LONGEST_WORDS) return clause.text.slice(start, end);
  const first = said[0] ?? 0;
  return clause.text.slice(clause.starts[first], clause.ends[first]);
}
