import { wordsSeen, type RuleFacts } from "#app/domain/rule/rule-facts.ts";
import type { RuleDraft } from "#app/domain/rule/rule.ts";
import { HOUR_MS, instantOf, type Instant } from "#app/domain/shared/instant.ts";

/** Monday 18 May 2026, 10:00 in New York. */
export const now = instantOf(new Date("2026-05-18T14:00:00Z"));

export const ago = (hours: number): Instant => (now - hours * HOUR_MS) as Instant;

/** A stranger's open ticket that nobody has answered for two hours. */
export const someFacts = (
  facts: Partial<Omit<RuleFacts, "subject" | "text" | "language">> & {
    readonly said?: { readonly subject: string; readonly text: string };
  } = {},
): RuleFacts => {
  const { said, ...others } = facts;
  return {
    now,
    category: "other",
    urgency: "general",
    status: "open",
    tags: [],
    ...wordsSeen(said ?? { subject: "Where is it?", text: "Hello, where is my parcel?" }),
    hasAttachment: false,
    assigneeId: null,
    dueAt: null,
    unansweredSince: ago(2),
    newestAt: ago(2),
    sender: {
      address: "jo@post.example",
      isKnown: false,
      proof: null,
      orderCount: null,
      tags: null,
    },
    order: null,
    ...others,
  };
};

export const aRuleDraft = (rule: Partial<RuleDraft> = {}): RuleDraft => ({
  name: "Parcels",
  trigger: { kind: "mail-arrives", which: "any" },
  conditions: { match: "all", items: [{ field: "text", op: "contains", values: ["parcel"] }] },
  actions: [{ kind: "tag", tags: ["Parcel"] }],
  ...rule,
});
