import {
  isGroup,
  type ConditionGroup,
  type RuleConditions,
  type RuleDraft,
  type RuleTrigger,
  type TicketChange,
} from "#app/domain/rule/rule.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { actionWords } from "./action-words.ts";
import { conditionWords, type SayWith } from "./condition-words.ts";

/** A whole rule: "When a mail arrives and the order is over $200.00: tag “VIP” and assign Mara." */
export function ruleSentence(
  { trigger, conditions, actions }: Pick<RuleDraft, "trigger" | "conditions" | "actions">,
  say: SayWith,
): string {
  const { t, locale } = say;
  const when = triggerWords(t, trigger, locale);
  const what =
    actions.length === 0
      ? t("do nothing yet")
      : new Intl.ListFormat(locale).format(actions.map((action) => actionWords(action, say)));
  return conditions.items.length === 0
    ? t("When {when}: {what}.", { when, what })
    : t("When {when} and {conditions}: {what}.", {
        when,
        conditions: conditionsWords(conditions, say),
        what,
      });
}

function conditionsWords({ match, items }: RuleConditions, say: SayWith): string {
  const parts = items.map((item) =>
    isGroup(item) ? groupWords(item, say) : conditionWords(item, say),
  );
  return joined(match, parts, say);
}

function groupWords({ match, items }: ConditionGroup, say: SayWith): string {
  const parts = items.map((condition) => conditionWords(condition, say));
  return parts.length < 2
    ? parts.join("")
    : say.t("({group})", { group: joined(match, parts, say) });
}

const joined = (match: "all" | "any", parts: readonly string[], { locale }: SayWith): string =>
  new Intl.ListFormat(locale, { type: match === "any" ? "disjunction" : "conjunction" }).format(
    parts,
  );

function triggerWords(t: Translate, trigger: RuleTrigger, locale: string): string {
  switch (trigger.kind) {
    case "mail-arrives":
      return trigger.which === "first" ? t("a mail opens a ticket") : t("a mail arrives");
    case "ticket-changes": {
      if (trigger.what.length === 0) return t("a ticket changes");
      const list = new Intl.ListFormat(locale, { type: "disjunction" });
      const what = list.format(trigger.what.map((one) => changeWords(t, one)));
      return t("a ticket’s {what} changes", { what });
    }
    case "time-passes":
      return t("time has passed");
  }
}

export function changeWords(t: Translate, change: TicketChange): string {
  switch (change) {
    case "status":
      return t("status");
    case "assignee":
      return t("assignee");
    case "tags":
      return t("tags");
    case "urgency":
      return t("urgency");
    case "category":
      return t("category");
    case "snooze":
      return t("snooze");
    case "order":
      return t("order");
  }
}
