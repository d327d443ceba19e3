import { describe, expect, it } from "vitest";
import { fieldOf, NOBODY, opsOf, ruleFieldNames } from "#app/domain/rule/rule-field.ts";
import type { RuleAction, RuleCondition, RuleTrigger } from "#app/domain/rule/rule.ts";
import { ruleTemplates } from "#app/domain/rule/templates.ts";
import type { MemberId, SavedReplyId } from "#app/domain/shared/ids.ts";
import { makeTranslate } from "#app/domain/words/translate.ts";
import { actionWords } from "#app/ui/rule/action-words.ts";
import { conditionWords } from "#app/ui/rule/condition-words.ts";
import { fieldWords, opWords, valueWords } from "#app/ui/rule/field-words.ts";
import { ruleSentence } from "#app/ui/rule/rule-sentence.ts";
import { templateWords } from "#app/ui/rule/template-words.ts";
import { whyNotWords } from "#app/ui/rule/why-not-words.ts";
import { aRuleDraft } from "#tests/unit/domain/rule/some-facts.ts";

const t = makeTranslate("en", null);
const say = {
  t,
  locale: "en",
  currency: "USD",
  members: [{ id: "mara", name: "Mara" }],
  savedReplies: [{ id: "on-it", name: "On it" }],
};
const one = (field: RuleCondition["field"], op: RuleCondition["op"], ...values: string[]) =>
  ({ field, op, values }) satisfies RuleCondition;

describe("a rule in plain words", () => {
  it("says when, for which tickets, and what", () => {
    const rule = aRuleDraft({
      conditions: { match: "all", items: [one("order-total", "over", "200")] },
      actions: [
        { kind: "tag", tags: ["VIP"] },
        { kind: "assign", to: "mara" as MemberId },
      ],
    });

    expect(ruleSentence(rule, say)).toBe(
      "When a mail arrives and the order is over $200.00: tag “VIP” and assign Mara.",
    );
  });

  it("keeps groups apart, and says what is not written yet", () => {
    const group = { match: "any", items: [one("text", "contains", "a"), one("known", "is", "no")] };
    const conditions = { match: "all", items: [one("overdue", "is", "yes"), group] } as const;

    expect(
      ruleSentence({ ...aRuleDraft({ actions: [] }), conditions: conditions as never }, say),
    ).toBe(
      "When a mail arrives and it is overdue and (the message contains “a” or the sender is no known customer): do nothing yet.",
    );
    const bare = { match: "all", items: [] } as const;
    expect(ruleSentence(aRuleDraft({ conditions: bare }), say)).toBe(
      "When a mail arrives: tag “Parcel”.",
    );
  });

  it.each<[RuleTrigger, string]>([
    [{ kind: "mail-arrives", which: "first" }, "When a mail opens a ticket"],
    [{ kind: "ticket-changes", what: [] }, "When a ticket changes"],
    [
      { kind: "ticket-changes", what: ["status", "tags"] },
      "When a ticket’s status or tags changes",
    ],
    [{ kind: "time-passes" }, "When time has passed"],
  ])("says %j", (trigger, words) => {
    expect(ruleSentence(aRuleDraft({ trigger }), say)).toContain(words);
  });

  it.each<[RuleCondition, string]>([
    [one("assignee", "is", NOBODY, "mara"), "it is assigned to nobody or Mara"],
    [one("assignee", "is-not", "gone"), "it is not assigned to somebody who is gone"],
    [one("unanswered-hours", "over", "1"), "the customer has waited more than 1 hour"],
    [one("quiet-hours", "over", "168"), "nobody has written for more than 7 days"],
    [one("order-count", "under", "2"), "the customer has less than 2 orders"],
    [one("fulfilment", "is", "fulfilled"), "the order’s fulfilment is Shipped"],
    [one("language", "is-not", "en", "de"), "it is not in English or German"],
    [one("status", "is", "waiting"), "it is waiting for the customer"],
  ])("says %j", (condition, words) => {
    expect(conditionWords(condition, say)).toBe(words);
  });

  it("has words for everything that a rule can ask, in each way", () => {
    for (const field of ruleFieldNames) {
      const { kind, values = ["1"] } = fieldOf(field);
      expect(fieldWords(t, field)).not.toBe("");
      for (const value of values) expect(valueWords(t, field, value, say)).not.toBe("");
      const said = opsOf[kind].map((op) => conditionWords({ field, op, values: ["1"] }, say));
      expect(new Set(said).size).toBe(opsOf[kind].length);
      for (const op of opsOf[kind]) expect(opWords(t, op)).not.toBe("");
    }
  });

  it.each<[RuleAction, string]>([
    [{ kind: "take-turns" }, "assign it in turn"],
    [{ kind: "untag", tags: ["A", "B"] }, "remove the tag “A” and “B”"],
    [{ kind: "urgency", to: "urgent" }, "make it urgent"],
    [{ kind: "status", to: "resolved" }, "set it to resolved"],
    [{ kind: "snooze", until: "next-monday" }, "snooze it until next Monday"],
    [{ kind: "follow", memberId: "gone" as MemberId }, "let somebody who is gone follow"],
    [{ kind: "reply", savedReplyId: "on-it" as SavedReplyId }, "send the saved reply “On it”"],
    [{ kind: "reply", savedReplyId: "gone" as SavedReplyId }, "send a saved reply that is gone"],
    [{ kind: "stop" }, "let no later rule act"],
  ])("says %j", (action, words) => {
    expect(actionWords(action, say)).toBe(words);
  });

  it("has a name for every template", () => {
    expect(new Set(ruleTemplates.map(({ key }) => templateWords(t, key))).size).toBe(
      ruleTemplates.length,
    );
  });

  it("says why a step was not taken, by what the step is", () => {
    expect(whyNotWords(t, "reply", "not-found")).toBe("the saved reply is gone");
    expect(whyNotWords(t, "assign", "not-found")).toBe("this member is gone");
    expect(whyNotWords(t, "tag", "conflict")).toBe("it has as many tags as a ticket can have");
    expect(whyNotWords(t, "urgency", "conflict")).toBe("the ticket did not allow it");
  });
});
