/** How often does triage agree with people? */
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { Category } from "./category.ts";
import { triage } from "./triage.ts";
import type { UrgentRule } from "./urgent-rule.ts";

/** A request as people judged it; `accept` begins with the category that fits best. */
export type Labelled = {
  readonly subject: string;
  readonly text: string;
  readonly accept: readonly Category[];
  /** Null where nobody said. */
  readonly urgency: Urgency | null;
};

export type Share = { readonly right: number; readonly all: number };

export type TriageScore = {
  readonly category: Share;
  readonly byCategory: ReadonlyMap<Category, Share>;
  /** What triage said (inner) for each category that people said first (outer); an accepted answer counts as the first. */
  readonly confusion: ReadonlyMap<Category, ReadonlyMap<Category, number>>;
  readonly urgency: Share;
  /** Urgent in people's judgement and not in ours: these would wait too long. */
  readonly missedUrgent: number;
  readonly falselyUrgent: number;
};

/** Judges each request and counts. */
export function scoreTriage(
  labelled: readonly Labelled[],
  urgentRules?: readonly UrgentRule[],
): TriageScore {
  const byCategory = new Map<Category, Share>();
  const confusion = new Map<Category, Map<Category, number>>();
  let [right, judged, agreed, missedUrgent, falselyUrgent] = [0, 0, 0, 0, 0];
  for (const { subject, text, accept, urgency } of labelled) {
    const wanted = accept[0] ?? "other";
    const got = triage({ subject, text, ...(urgentRules && { urgentRules }) });
    const isRight = accept.includes(got.category);
    right += Number(isRight);
    const share = byCategory.get(wanted) ?? { right: 0, all: 0 };
    byCategory.set(wanted, { right: share.right + Number(isRight), all: share.all + 1 });
    const row = confusion.get(wanted) ?? new Map<Category, number>();
    confusion.set(wanted, row);
    const said = isRight ? wanted : got.category;
    row.set(said, (row.get(said) ?? 0) + 1);
    if (urgency === null) continue;
    judged += 1;
    agreed += Number(urgency === got.urgency);
    missedUrgent += Number(urgency === "urgent" && got.urgency === "general");
    falselyUrgent += Number(urgency === "general" && got.urgency === "urgent");
  }
  return {
    category: { right, all: labelled.length },
    byCategory,
    confusion,
    urgency: { right: agreed, all: judged },
    missedUrgent,
    falselyUrgent,
  };
}
