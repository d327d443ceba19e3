import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import type { RuleDraft } from "#app/domain/rule/rule.ts";
import { RuleEditor } from "#app/ui/rule/rule-editor.tsx";
import { RulesPage } from "#app/ui/rule/rules-page.tsx";
import { RunsCard } from "#app/ui/rule/runs-card.tsx";
import { TrialCard, type TrialOnCard } from "#app/ui/rule/trial-card.tsx";
import { aRuleDraft } from "#tests/unit/domain/rule/some-facts.ts";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";

const say = { locale: "en", currency: "USD", members: [], savedReplies: [] };

const aRuleOnList = (name: string, isOn = true) => ({
  id: name,
  name,
  sentence: "When a mail arrives: do nothing yet.",
  isOn,
  stoppedFor: null,
  runs: 3,
});

const thePage = (props: Partial<ComponentProps<typeof RulesPage>> = {}) => (
  <RulesPage
    rules={[]}
    say={say}
    refusal={null}
    busy={false}
    onSwitch={() => undefined}
    onArrange={() => undefined}
    {...props}
  />
);

describe("the page of the rules", () => {
  it("says where there are none how to begin", () => {
    const text = renderText(thePage());
    expect(text).toContain("No rules yet");
    expect(text).toContain("Arrived damaged");
  });

  it("moves the first no further up and the last no further down", () => {
    const rules = [aRuleOnList("First"), aRuleOnList("Last", false)];
    const markup = renderMarkup(thePage({ rules }));
    const disabled = [...markup.matchAll(/<button[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => tag.includes('aria-disabled="true"'))
      .map((tag) => /aria-label="([^"]*)"/.exec(tag)?.[1]);

    expect(disabled).toEqual(["Move First up", "Move Last down"]);
    expect(markup).toContain('aria-label="Switch off First"');
    expect(markup).toContain('aria-label="Switch on Last"');
  });

  it("says which rule was stopped, and on which ticket", () => {
    const stopped = { ...aRuleOnList("Ping", false), stoppedFor: "MJ-1001" };
    expect(renderText(thePage({ rules: [stopped] }))).toContain("rules changed ticket MJ-1001");
  });
});

const anEditor = (props: Partial<ComponentProps<typeof RuleEditor>> = {}) => (
  <RuleEditor
    fields={{ ...aRuleDraft(), isOn: true }}
    changedAt={null}
    savedAt={null}
    isTemplate={false}
    stoppedFor={null}
    choices={{ members: [], savedReplies: [] }}
    currency="USD"
    locale="en"
    refusal={null}
    busy={false}
    below={() => null}
    {...props}
  />
);

describe("the editor of a rule", () => {
  it("posts the rule as a whole, and says it in a sentence", () => {
    const markup = renderMarkup(anEditor());
    const [, posted] = /name="rule" value="([^"]*)"/.exec(markup) ?? [];
    expect(JSON.parse((posted ?? "").replaceAll("&quot;", '"'))).toEqual(aRuleDraft());
    expect(markup).toContain(
      "When a mail arrives and the message contains “parcel”: tag “Parcel”.",
    );
  });

  it("has a field for every condition and action", () => {
    const rule: RuleDraft = {
      ...aRuleDraft(),
      trigger: { kind: "ticket-changes", what: ["tags"] },
      conditions: {
        match: "any",
        items: [
          { field: "category", op: "is", values: ["other"] },
          { field: "known", op: "is", values: ["yes"] },
          { field: "order-total", op: "over", values: ["5"] },
          { match: "any", items: [{ field: "sender", op: "is", values: ["@post.example"] }] },
        ],
      },
      actions: [
        { kind: "take-turns" },
        { kind: "note", text: "Look here" },
        { kind: "snooze", until: "next-day" },
        { kind: "stop" },
      ],
    };
    const markup = renderMarkup(anEditor({ fields: { ...rule, isOn: false } }));
    expect(markup.match(/data-test="rule-condition"/g)).toHaveLength(4);
    expect(markup.match(/data-test="rule-action"/g)).toHaveLength(4);
    expect(markup).toContain("Remove condition: Total of the order");
    expect(markup).toContain("Look here");
  });

  it("says what was refused, and why it was stopped", () => {
    const text = renderText(anEditor({ refusal: "Give the rule a name.", stoppedFor: "MJ-7" }));
    expect(text).toContain("Give the rule a name.");
    expect(text).toContain("rules changed ticket MJ-7 more than 20 times");
  });
});

const aTrial: TrialOnCard = {
  rule: aRuleDraft(),
  total: 12,
  done: 12,
  found: 2,
  counts: [1],
  tickets: [{ ticketId: "t", number: "MJ-1001", subject: "My ring", customerName: "Ana" }],
  isFinished: true,
};

const aTrialCard = (trial: TrialOnCard | null, isOld = false) => (
  <TrialCard
    trial={trial}
    isOld={isOld}
    refusal={null}
    busy={false}
    say={say}
    onTry={() => undefined}
  />
);

describe("the trial of a rule", () => {
  it("tells how far it is, and then on which tickets it would have done what", () => {
    expect(renderText(aTrialCard({ ...aTrial, done: 4, isFinished: false }))).toContain(
      "Looked at 4 of 12 tickets",
    );
    const text = renderText(aTrialCard(aTrial));
    expect(text).toContain("It would have acted on 2 tickets of 12.");
    expect(text).toContain("tag “Parcel”: 1 ticket");
    expect(text).toContain("The first 1 of these tickets");
    expect(renderMarkup(aTrialCard(aTrial))).toContain('href="/app/tickets/t"');
  });

  it("says so where it would have done nothing, and where the rule is another by now", () => {
    expect(renderText(aTrialCard({ ...aTrial, found: 0, tickets: [] }))).toContain(
      "It would have done nothing on 12 tickets.",
    );
    expect(renderText(aTrialCard(aTrial, true))).toContain("try it again");
    expect(renderText(aTrialCard(null))).not.toContain("It would have");
  });
});

describe("what a rule did", () => {
  it("names the tickets, and what could not be done with its reason", () => {
    const at = "2026-05-20T12:00:00Z";
    const run = (ticketId: string, outcome: object) => ({
      ticketId,
      number: "MJ-1001",
      at,
      outcome: { did: [], refused: [], ...outcome },
    });
    const runs = [
      run("a", { did: ["tag"], refused: [{ action: "take-turns", why: "nobody-here" }] }),
      run("b", {}),
    ];
    const text = renderText(<RunsCard runs={runs} {...when} />);
    expect(text).toContain("Add tags");
    expect(text).toContain("not done, nobody was here to take it");
    expect(text).toContain("All was so already");
    expect(renderText(<RunsCard runs={[]} {...when} />)).toContain("has not acted");
  });
});
