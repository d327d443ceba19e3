/** What becomes of a rule when a tag that it names is called otherwise, or is another one now? */
import { tagKey } from "#app/domain/ticket/tag-name.ts";
import { fieldOf } from "./rule-field.ts";
import { isGroup, type RuleAction, type RuleCondition, type RuleDraft } from "./rule.ts";

type Renamed = Pick<RuleDraft, "trigger" | "conditions" | "actions">;

/** `from`: the key of the ticket's tag. The very same object when the rule does not name it. Tags of orders and customers are Shopify's. */
export function renameTagInRule<Given extends Renamed>(
  rule: Given,
  { from, to }: { readonly from: string; readonly to: string },
): Given {
  const names = (tags: readonly string[]) => tags.some((tag) => tagKey(tag) === from);
  const renamed = (tags: readonly string[]): readonly string[] => {
    const all = tags.map((tag) => (tagKey(tag) === from ? to : tag));
    return all.filter((tag, at) => all.findIndex((one) => tagKey(one) === tagKey(tag)) === at);
  };
  const inCondition = (condition: RuleCondition): RuleCondition =>
    isOfTicketTags(condition) ? { ...condition, values: renamed(condition.values) } : condition;
  const inAction = (action: RuleAction): RuleAction =>
    action.kind === "tag" || action.kind === "untag"
      ? { ...action, tags: renamed(action.tags) }
      : action;
  const { items } = rule.conditions;
  const isNamed =
    items
      .flatMap((item) => (isGroup(item) ? item.items : [item]))
      .some((condition) => isOfTicketTags(condition) && names(condition.values)) ||
    rule.actions.some((action) => "tags" in action && names(action.tags));
  if (!isNamed) return rule;
  return {
    ...rule,
    conditions: {
      ...rule.conditions,
      items: items.map((item) =>
        isGroup(item) ? { ...item, items: item.items.map(inCondition) } : inCondition(item),
      ),
    },
    actions: rule.actions.map(inAction),
  };
}

const isOfTicketTags = ({ field }: RuleCondition): boolean =>
  field === "tag" && fieldOf(field).kind === "tags";
