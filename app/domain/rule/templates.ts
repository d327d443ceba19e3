/** Which rules can a shop begin with? */
import { NOBODY } from "./rule-field.ts";
import type { RuleDraft } from "./rule.ts";

export type RuleTemplateKey =
  | "valuable-order"
  | "take-turns"
  | "damaged"
  | "waiting-long"
  | "quiet-customer";

/** Without a name: that is said in the language of whoever begins. */
export type RuleTemplate = Omit<RuleDraft, "name"> & { readonly key: RuleTemplateKey };

export const ruleTemplates: readonly RuleTemplate[] = [
  {
    key: "valuable-order",
    trigger: { kind: "mail-arrives", which: "any" },
    conditions: { match: "all", items: [{ field: "order-total", op: "over", values: ["500"] }] },
    actions: [
      { kind: "tag", tags: ["VIP"] },
      { kind: "urgency", to: "urgent" },
    ],
  },
  {
    key: "take-turns",
    trigger: { kind: "mail-arrives", which: "first" },
    conditions: { match: "all", items: [{ field: "assignee", op: "is", values: [NOBODY] }] },
    actions: [{ kind: "take-turns" }],
  },
  {
    key: "damaged",
    trigger: { kind: "mail-arrives", which: "any" },
    conditions: {
      match: "all",
      items: [
        {
          match: "any",
          items: [
            { field: "text", op: "contains", values: ["damaged", "broken", "scratched"] },
            { field: "text", op: "contains", values: ["beschädigt", "kaputt"] },
          ],
        },
        { field: "fulfilment", op: "is", values: ["fulfilled"] },
      ],
    },
    actions: [
      { kind: "tag", tags: ["Damaged"] },
      { kind: "category", to: "returns_refunds" },
    ],
  },
  {
    key: "waiting-long",
    trigger: { kind: "time-passes" },
    conditions: {
      match: "all",
      items: [
        { field: "unanswered-hours", op: "over", values: ["24"] },
        { field: "assignee", op: "is", values: [NOBODY] },
      ],
    },
    actions: [{ kind: "tag", tags: ["Waiting long"] }, { kind: "take-turns" }],
  },
  {
    key: "quiet-customer",
    trigger: { kind: "time-passes" },
    conditions: {
      match: "all",
      items: [
        { field: "status", op: "is", values: ["waiting"] },
        { field: "quiet-hours", op: "over", values: ["168"] },
      ],
    },
    actions: [{ kind: "status", to: "resolved" }],
  },
];
