/** Does a ticket meet the conditions of a rule? */
import { listEntryOf } from "#app/domain/mail/list-entry.ts";
import { folded } from "#app/domain/search/folded.ts";
import { DAY_MS, HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import { tagKey } from "#app/domain/ticket/tag-name.ts";
import { fieldOf, NOBODY, type FieldKind, type RuleFieldName } from "./rule-field.ts";
import type { RuleFacts } from "./rule-facts.ts";
import { isGroup, type ConditionGroup, type RuleCondition, type RuleConditions } from "./rule.ts";

/** What is not known meets no condition, neither "is" nor "is not". */
export const isMet = (conditions: RuleConditions, facts: RuleFacts): boolean =>
  combined(conditions.match, conditions.items, (item) => isItemMet(item, facts));

const isItemMet = (item: RuleCondition | ConditionGroup, facts: RuleFacts): boolean =>
  isGroup(item) ? combined(item.match, item.items, (one) => holds(one, facts)) : holds(item, facts);

const combined = <Item>(
  match: "all" | "any",
  items: readonly Item[],
  test: (item: Item) => boolean,
): boolean => (match === "all" || items.length === 0 ? items.every(test) : items.some(test));

function holds({ field, op, values }: RuleCondition, facts: RuleFacts): boolean {
  const seen = seenOf(field, facts);
  if (seen === null) return false;
  const wantsNone = op === "is-not" || op === "has-not" || op === "contains-not";
  if (typeof seen === "number") {
    const bound = Number(values[0]);
    return op === "over" ? seen > bound : seen < bound;
  }
  return isAnyOf(fieldOf(field).kind, seen, values) !== wantsNone;
}

function isAnyOf(
  kind: FieldKind,
  seen: string | readonly string[],
  values: readonly string[],
): boolean {
  if (typeof seen !== "string") {
    const keys = new Set(seen.map(tagKey));
    return values.some((value) => keys.has(tagKey(value)));
  }
  if (kind === "words") return values.some((value) => seen.includes(folded(value)));
  if (kind === "address") return listEntryOf(seen, values) !== null;
  return values.includes(seen);
}

type Seen = string | number | readonly string[] | null;

function seenOf(field: RuleFieldName, facts: RuleFacts): Seen {
  const { sender, order, now } = facts;
  switch (field) {
    case "category":
    case "urgency":
    case "status":
    case "subject":
    case "text":
    case "language":
      return facts[field];
    case "tag":
      return facts.tags;
    case "assignee":
      return facts.assigneeId ?? NOBODY;
    case "overdue":
      return yesOrNo(facts.dueAt !== null && facts.dueAt < now);
    case "due-hours":
      return facts.dueAt === null ? null : (facts.dueAt - now) / HOUR_MS;
    case "unanswered-hours":
      return since(facts.unansweredSince, now, HOUR_MS);
    case "quiet-hours":
      return since(facts.newestAt, now, HOUR_MS);
    case "attachment":
      return yesOrNo(facts.hasAttachment);
    case "sender":
      return sender.address;
    case "known":
      return yesOrNo(sender.isKnown);
    case "proof":
      return sender.proof;
    case "order-count":
      return sender.orderCount;
    case "customer-tag":
      return sender.tags;
    case "order-state":
      return order === null ? "none" : order.standing;
    case "order-total":
      return order && order.total;
    case "order-tag":
      return order && order.tags;
    case "order-days":
      return since(order && order.createdAt, now, DAY_MS);
    case "fulfilment":
      return order && order.fulfilment;
  }
}

const yesOrNo = (is: boolean): string => (is ? "yes" : "no");

const since = (at: Instant | null, now: Instant, unitMs: number): number | null =>
  at === null ? null : (now - at) / unitMs;
