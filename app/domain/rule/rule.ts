/** What does a shop let Loupe do by itself: when, for which tickets, and what? */
import type { SnoozePresetKey } from "#app/domain/ticket/snooze-presets.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { MemberId, RuleId, SavedReplyId } from "#app/domain/shared/ids.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { Category } from "#app/domain/triage/category.ts";
import type { RuleFieldName, RuleOp } from "./rule-field.ts";

/** What about a ticket can set off a rule. */
export const ticketChanges = [
  "status",
  "assignee",
  "tags",
  "urgency",
  "category",
  "snooze",
  "order",
] as const;
export type TicketChange = (typeof ticketChanges)[number];

export type RuleTrigger =
  /** `first`: only mail that opens a ticket. */
  | { readonly kind: "mail-arrives"; readonly which: "any" | "first" }
  /** Empty: whichever change. */
  | { readonly kind: "ticket-changes"; readonly what: readonly TicketChange[] }
  | { readonly kind: "time-passes" };
export type TriggerKind = RuleTrigger["kind"];

/** Of several values any one will do. Numbers are written as text. */
export type RuleCondition = {
  readonly field: RuleFieldName;
  readonly op: RuleOp;
  readonly values: readonly string[];
};

export type ConditionGroup = {
  readonly match: "all" | "any";
  readonly items: readonly RuleCondition[];
};

/** Without conditions it is for every ticket. */
export type RuleConditions = {
  readonly match: "all" | "any";
  readonly items: readonly (RuleCondition | ConditionGroup)[];
};

export type RuleAction =
  | { readonly kind: "assign"; readonly to: MemberId }
  /** To whoever of those present was given a ticket the longest ago. */
  | { readonly kind: "take-turns" }
  | { readonly kind: "tag"; readonly tags: readonly string[] }
  | { readonly kind: "untag"; readonly tags: readonly string[] }
  | { readonly kind: "urgency"; readonly to: Urgency }
  | { readonly kind: "category"; readonly to: Category }
  | { readonly kind: "status"; readonly to: TicketStatus }
  | { readonly kind: "snooze"; readonly until: SnoozePresetKey }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "follow"; readonly memberId: MemberId }
  /** A saved reply as an automatic mail. */
  | { readonly kind: "reply"; readonly savedReplyId: SavedReplyId }
  /** No later rule looks at the ticket this time. */
  | { readonly kind: "stop" };
export type ActionKind = RuleAction["kind"];

/** What of a rule people write. */
export type RuleDraft = {
  readonly name: string;
  readonly trigger: RuleTrigger;
  readonly conditions: RuleConditions;
  readonly actions: readonly RuleAction[];
};

export type Rule = RuleDraft & {
  readonly id: RuleId;
  readonly version: number;
};

export const isGroup = (item: RuleCondition | ConditionGroup): item is ConditionGroup =>
  "items" in item;

/** All conditions, those within groups included. */
export const conditionsOf = ({ items }: RuleConditions): readonly RuleCondition[] =>
  items.flatMap((item) => (isGroup(item) ? item.items : [item]));

/** How the history of a ticket names the rule. */
export const ruleInHistory = ({ name }: Pick<RuleDraft, "name">): string => `Rule “${name}”`;
