import type { RuleAction } from "#app/domain/rule/rule.ts";
import { categoryWords } from "#app/domain/triage/category.ts";
import type { SnoozePresetKey } from "#app/domain/ticket/snooze-presets.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import type { SayWith } from "./condition-words.ts";
import { statusWords } from "./field-words.ts";

/** What a rule can do, as the editor lists it. */
export function actionKindWords(t: Translate, kind: RuleAction["kind"]): string {
  switch (kind) {
    case "assign":
      return t("Assign to a member");
    case "take-turns":
      return t("Assign in turns to who is here");
    case "tag":
      return t("Add tags");
    case "untag":
      return t("Remove tags");
    case "urgency":
      return t("Set urgency");
    case "category":
      return t("Set category");
    case "status":
      return t("Set status");
    case "snooze":
      return t("Snooze");
    case "note":
      return t("Write a note");
    case "follow":
      return t("Let a member follow");
    case "reply":
      return t("Send a saved reply");
    case "stop":
      return t("Stop here: no later rule");
  }
}

/** One action as part of a sentence: "assign Mara". */
export function actionWords(action: RuleAction, { t, locale, ...names }: SayWith): string {
  const memberOf = (id: string) =>
    names.members.find((one) => one.id === id)?.name ?? t("somebody who is gone");
  const tags = (all: readonly string[]) => ({
    tags: new Intl.ListFormat(locale).format(all.map((tag) => t("“{text}”", { text: tag }))),
  });
  switch (action.kind) {
    case "assign":
      return t("assign {name}", { name: memberOf(action.to) });
    case "take-turns":
      return t("assign it in turn");
    case "tag":
      return t("tag {tags}", tags(action.tags));
    case "untag":
      return t("remove the tag {tags}", tags(action.tags));
    case "urgency":
      return action.to === "urgent" ? t("make it urgent") : t("make it general");
    case "category":
      return t("move it to {category}", { category: t(categoryWords[action.to]) });
    case "status":
      return t("set it to {status}", { status: statusWords(t, action.to) });
    case "snooze":
      return t("snooze it until {until}", { until: snoozeWords(t, action.until) });
    case "note":
      return t("write a note");
    case "follow":
      return t("let {name} follow", { name: memberOf(action.memberId) });
    case "reply": {
      const { savedReplyId } = action;
      const name = names.savedReplies.find(({ id }) => id === savedReplyId)?.name;
      return name === undefined
        ? t("send a saved reply that is gone")
        : t("send the saved reply “{name}”", { name });
    }
    case "stop":
      return t("let no later rule act");
  }
}

export function snoozeWords(t: Translate, key: SnoozePresetKey): string {
  switch (key) {
    case "in-3-hours":
      return t("in 3 hours");
    case "next-day":
      return t("the next business day");
    case "next-monday":
      return t("next Monday");
  }
}
