import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMet } from "#app/domain/rule/is-met.ts";
import { fieldOf, NOBODY, opsOf, ruleFieldNames } from "#app/domain/rule/rule-field.ts";
import type { RuleFacts } from "#app/domain/rule/rule-facts.ts";
import type { RuleCondition } from "#app/domain/rule/rule.ts";
import { ago, now, someFacts } from "./some-facts.ts";

const ring = {
  standing: "delivered",
  total: 249.5,
  tags: ["Gift"],
  createdAt: ago(24 * 10),
  fulfilment: "fulfilled",
} as const;

const one = (field: RuleCondition["field"], op: RuleCondition["op"], ...values: string[]) =>
  ({ field, op, values }) satisfies RuleCondition;

const met = (condition: RuleCondition, facts: RuleFacts) =>
  isMet({ match: "all", items: [condition] }, facts);

describe("the conditions of a rule", () => {
  const stranger = someFacts();
  const buyer = someFacts({
    order: ring,
    dueAt: ago(1),
    tags: ["VIP"],
    hasAttachment: true,
    assigneeId: "mara",
    said: {
      subject: "Mein Ring",
      text: "Hallo, der Ring ist leider zerkratzt und ich bin traurig.",
    },
    sender: {
      address: "Ana@Sommer.example",
      isKnown: true,
      proof: "mailbox",
      orderCount: 3,
      tags: ["wholesale"],
    },
  });

  it.each<[string, RuleCondition, boolean, boolean]>([
    ["its category", one("category", "is", "other"), true, true],
    ["another category", one("category", "is-not", "other"), false, false],
    ["its urgency", one("urgency", "is", "urgent"), false, false],
    ["its status", one("status", "is", "open", "waiting"), true, true],
    ["a tag, however it is written", one("tag", "has", "víp", "Other"), false, true],
    ["no such tag", one("tag", "has-not", "vip"), true, false],
    [
      "words of the subject, without case and accents",
      one("subject", "contains", "RÍNG"),
      false,
      true,
    ],
    ["words of the message", one("text", "contains", "parcel", "zerkratzt"), true, true],
    ["no such words", one("text", "contains-not", "parcel"), false, true],
    ["nobody's", one("assignee", "is", NOBODY), true, false],
    ["somebody's", one("assignee", "is-not", NOBODY), false, true],
    ["overdue", one("overdue", "is", "yes"), false, true],
    ["not overdue", one("overdue", "is", "no"), true, false],
    ["due soon", one("due-hours", "under", "3"), false, true],
    ["long without an answer", one("unanswered-hours", "over", "1.5"), true, true],
    ["quiet for long", one("quiet-hours", "over", "2"), false, false],
    ["with a file", one("attachment", "is", "yes"), false, true],
    ["in a language", one("language", "is", "de"), false, true],
    ["from an address", one("sender", "is", "ana@sommer.example"), false, true],
    ["from a domain", one("sender", "is", "@sommer.example"), false, true],
    ["from elsewhere", one("sender", "is-not", "@sommer.example"), true, false],
    ["from a known customer", one("known", "is", "yes"), false, true],
    ["proven", one("proof", "is", "mailbox", "order"), false, true],
    ["with several orders", one("order-count", "over", "2"), false, true],
    ["of a tagged customer", one("customer-tag", "has", "Wholesale"), false, true],
    ["without an order", one("order-state", "is", "none"), true, false],
    ["about a delivered order", one("order-state", "is", "delivered"), false, true],
    ["about a dear order", one("order-total", "over", "200"), false, true],
    ["about a cheap order", one("order-total", "under", "200"), false, false],
    ["about a tagged order", one("order-tag", "has", "gift"), false, true],
    ["about an old order", one("order-days", "over", "9"), false, true],
    ["about a shipped order", one("fulfilment", "is", "fulfilled"), false, true],
  ])("tell %s", (_, condition, ofStranger, ofBuyer) => {
    expect([met(condition, stranger), met(condition, buyer)]).toEqual([ofStranger, ofBuyer]);
  });

  it("are met neither way by what is not known", () => {
    for (const field of ["language", "proof", "fulfilment"] as const) {
      const values = ["en"];
      const facts = someFacts({ said: { subject: "", text: "1099" } });
      expect(met({ field, op: "is", values }, facts)).toBe(false);
      expect(met({ field, op: "is-not", values }, facts)).toBe(false);
    }
    for (const op of ["over", "under"] as const)
      expect(met(one("order-total", op, "1"), stranger)).toBe(false);
    expect(met(one("order-tag", "has-not", "gift"), stranger)).toBe(false);
  });

  it("hold all, or any, also in groups", () => {
    const yes = one("status", "is", "open");
    const no = one("status", "is", "closed");
    const group = (match: "all" | "any") => ({ match, items: [yes, no] });

    expect(isMet({ match: "all", items: [] }, stranger)).toBe(true);
    expect(isMet({ match: "any", items: [] }, stranger)).toBe(true);
    expect(isMet({ match: "all", items: [yes, group("any")] }, stranger)).toBe(true);
    expect(isMet({ match: "all", items: [yes, group("all")] }, stranger)).toBe(false);
    expect(isMet({ match: "any", items: [no, group("all")] }, stranger)).toBe(false);
    expect(isMet({ match: "any", items: [no, group("any")] }, stranger)).toBe(true);
  });

  it("say the contrary with the contrary, wherever something is known", () => {
    const contrary = { "is-not": "is", "has-not": "has", "contains-not": "contains" } as const;
    const negative = fc.constantFrom("is-not", "has-not", "contains-not" as const);
    const asked = fc
      .record({ field: fc.constantFrom(...ruleFieldNames), op: negative, value: fc.string() })
      .filter(({ field, op }) => opsOf[fieldOf(field).kind].includes(op));
    fc.assert(
      fc.property(asked, ({ field, op, value }) => {
        const values = [value];
        expect(met({ field, op, values }, buyer)).toBe(
          !met({ field, op: contrary[op], values }, buyer),
        );
      }),
    );
  });

  it("end exactly where the number says", () => {
    const facts = someFacts({ unansweredSince: ago(24), now });
    expect(met(one("unanswered-hours", "over", "24"), facts)).toBe(false);
    expect(met(one("unanswered-hours", "under", "24"), facts)).toBe(false);
    expect(met(one("unanswered-hours", "over", "23.9"), facts)).toBe(true);
  });
});
