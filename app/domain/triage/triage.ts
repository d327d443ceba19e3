/** What is a request about, can it wait, and which words say so? */
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { Because } from "./because.ts";
import type { Category } from "./category.ts";
import { judgeClauses } from "./judge-clauses.ts";
import { readClauses } from "./read-clauses.ts";
import { orderReasons } from "./order-reasons.ts";
import type { History } from "./order-reasons.ts";
import type { OrderState } from "./order-state.ts";
import { urgentRules } from "./urgent-rule.ts";
import type { UrgentRule } from "./urgent-rule.ts";

export type Request = {
  readonly subject: string;
  /** What the customer newly wrote, without quoted history. */
  readonly text: string;
  readonly order?: OrderState | null;
  readonly history?: History | null;
  /** The groups that the owner has switched on; all of them unless said. */
  readonly urgentRules?: readonly UrgentRule[];
};

export type Triaged = {
  readonly category: Category;
  readonly urgency: Urgency;
  readonly because: readonly Because[];
};

/** Judges a request by its words and by the state of its order. Throws nothing; an empty request is `other`, `general`. */
export function triage(request: Request): Triaged {
  const found = judgeClauses(readClauses(request.subject, request.text));
  const judged = orderReasons(found, request.order ?? null, request.history ?? null);
  const active = request.urgentRules ?? urgentRules;
  const urgent = judged.urgent.filter(({ group }) => active.includes(group));
  const because = [...judged.because, ...urgent.map(({ rule, words }) => ({ rule, words }))];
  return {
    category: judged.category,
    urgency: urgent.length > 0 ? "urgent" : "general",
    because: once(because.length > 0 ? because : [{ rule: "nothing-recognised", words: "" }]),
  };
}

/** Each rule once: the first place where it holds. */
const once = (because: readonly Because[]): Because[] =>
  because.filter(({ rule }, index) => because.findIndex((one) => one.rule === rule) === index);
