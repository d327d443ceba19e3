import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRule } from "#app/domain/rule/read-rule.ts";
import { ruleTemplates } from "#app/domain/rule/templates.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { aRuleDraft } from "./some-facts.ts";

const id = "018f0000-0000-7000-8000-000000000001";
const refusalOf = (given: unknown): string => {
  try {
    readRule(given);
  } catch (error) {
    if (error instanceof Refusal && error.kind === "invalid") return error.message;
    throw error;
  }
  return "";
};

describe("reading a rule that somebody wrote", () => {
  it.each(ruleTemplates.map((template) => [template.key, template] as const))(
    "takes the template %s as it is",
    (name, { key: _key, ...template }) => {
      expect(readRule({ ...template, name })).toEqual({ ...template, name });
    },
  );

  it("takes every kind of trigger, condition and action, and tidies what was typed", () => {
    const read = readRule({
      name: "  Big \n orders ",
      trigger: { kind: "ticket-changes", what: ["status", "nonsense", "tags"] },
      conditions: {
        match: "any",
        items: [
          { field: "order-total", op: "over", values: [" 99,50 "] },
          {
            match: "all",
            items: [{ field: "sender", op: "is", values: ["a@b.example", "@c.example", ""] }],
          },
        ],
      },
      actions: [
        { kind: "assign", to: id },
        { kind: "tag", tags: ["  Very   big "] },
        { kind: "untag", tags: ["Small"] },
        { kind: "urgency", to: "urgent" },
        { kind: "category", to: "other" },
        { kind: "status", to: "open" },
        { kind: "snooze", until: "next-day" },
        { kind: "note", text: " Look! " },
        { kind: "follow", memberId: id },
        { kind: "reply", savedReplyId: id },
      ],
    });

    expect(read.name).toBe("Big orders");
    expect(read.trigger).toEqual({ kind: "ticket-changes", what: ["status", "tags"] });
    expect(read.conditions.items).toEqual([
      { field: "order-total", op: "over", values: ["99.5"] },
      {
        match: "all",
        items: [{ field: "sender", op: "is", values: ["a@b.example", "@c.example"] }],
      },
    ]);
    expect(read.actions[1]).toEqual({ kind: "tag", tags: ["Very big"] });
    expect(read.actions[7]).toEqual({ kind: "note", text: "Look!" });
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ["no name", { name: " " }, /Give the rule a name/],
    ["an endless name", { name: "x".repeat(81) }, /80 characters/],
    ["no action", { actions: [] }, /Choose what the rule does/],
    ["eleven actions", { actions: Array(11).fill({ kind: "stop" }) }, /10 things/],
    ["nobody to assign", { actions: [{ kind: "assign", to: "" }] }, /Choose to whom/],
    ["nobody to follow", { actions: [{ kind: "follow", memberId: "" }] }, /who follows/],
    ["no saved reply", { actions: [{ kind: "reply", savedReplyId: "x" }] }, /saved reply/],
    ["no tag", { actions: [{ kind: "tag", tags: [] }] }, /at least one tag/],
    ["a tag with a comma", { actions: [{ kind: "tag", tags: ["a,b"] }] }, /comma/],
    ["an empty note", { actions: [{ kind: "note", text: " " }] }, /Write something/],
    ["an unknown action", { actions: [{ kind: "refund" }] }, /Reload/],
    ["an unknown trigger", { trigger: { kind: "moon" } }, /Reload/],
    [
      "two owners",
      { actions: [{ kind: "take-turns" }, { kind: "assign", to: id }] },
      /assigned only once/,
    ],
    [
      "two mails",
      {
        actions: [
          { kind: "reply", savedReplyId: id },
          { kind: "reply", savedReplyId: id },
        ],
      },
      /one saved reply/,
    ],
    ["time without a condition about it", { trigger: { kind: "time-passes" } }, /about time/],
    [
      "a condition without a value",
      { conditions: { match: "all", items: [{ field: "tag", op: "has", values: [" "] }] } },
      /Fill in every condition/,
    ],
    [
      "an empty group",
      { conditions: { match: "all", items: [{ match: "any", items: [] }] } },
      /empty group/,
    ],
    [
      "21 conditions",
      { conditions: { match: "all", items: Array(21).fill(aRuleDraft().conditions.items[0]) } },
      /20 conditions/,
    ],
    [
      "21 values",
      {
        conditions: {
          match: "all",
          items: [{ field: "text", op: "contains", values: [...Array(21).keys()].map(String) }],
        },
      },
      /at most 20/,
    ],
    [
      "a value that is none of the list",
      { conditions: { match: "all", items: [{ field: "status", op: "is", values: ["lost"] }] } },
      /Reload/,
    ],
    [
      "an address that is none",
      { conditions: { match: "all", items: [{ field: "sender", op: "is", values: ["jo"] }] } },
      /jo is no address/,
    ],
    [
      "a number that is none",
      {
        conditions: { match: "all", items: [{ field: "order-total", op: "over", values: ["-1"] }] },
      },
      /no number/,
    ],
    [
      "a comparison that does not fit",
      { conditions: { match: "all", items: [{ field: "tag", op: "over", values: ["1"] }] } },
      /Reload/,
    ],
    [
      "a group in a group",
      {
        conditions: {
          match: "all",
          items: [{ match: "any", items: [{ match: "any", items: [] }] }],
        },
      },
      /Reload/,
    ],
    ["a list in place of an action", { actions: [[]] }, /Reload/],
    ["conditions that are no list", { conditions: { match: "all", items: "x" } }, /Reload/],
    ["an unknown category", { actions: [{ kind: "category", to: "x" }] }, /Reload/],
    ["an unknown urgency", { actions: [{ kind: "urgency", to: "x" }] }, /Reload/],
    ["an unknown status", { actions: [{ kind: "status", to: "x" }] }, /Reload/],
  ])("refuses %s", (_, part, words) => {
    expect(refusalOf({ ...aRuleDraft(), ...part })).toMatch(words);
  });

  it("refuses whatever else is sent, or gives a rule that reads the same again", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (trigger, items, actions) => {
        const given = { name: "x", trigger, conditions: { match: "all", items }, actions };
        if (refusalOf(given) === "") expect(readRule(readRule(given))).toEqual(readRule(given));
        expect(refusalOf(trigger)).not.toBe("");
      }),
    );
  });
});
