// What Loupe suggests must pass what Loupe checks.
import { describe, expect, it } from "vitest";
import { checkReply } from "#app/domain/check/check-reply.ts";
import { orderToCheck } from "#app/domain/check/order-to-check.ts";
import type { KnownOrder } from "#app/domain/suggestion/suggestion-facts.ts";
import { composeSuggestion } from "#app/domain/suggestion/compose-suggestion.ts";
import { findQuestions } from "#app/domain/suggestion/find-questions.ts";
import { starterReplies } from "#app/domain/reply/starter-replies.ts";
import type { SavedReplyId } from "#app/domain/shared/ids.ts";
import { isoOf } from "#app/domain/shared/instant.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { aProduct } from "#tests/unit/domain/product/a-product.ts";
import { aReturn, someDetails } from "#tests/unit/domain/order/some-details.ts";
import { at, delivered, germanRefunds, known, onItsWay, someFacts } from "./some-facts.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });
const orders: Readonly<Record<string, KnownOrder>> = {
  unshipped: known({ items: onItsWay().order.facts.items }),
  cancelled: known({ cancelledAt: "2026-05-16T12:00:00Z", financialStatus: "REFUNDED" }),
  "under way": onItsWay(),
  "out for delivery": onItsWay({ status: "OUT_FOR_DELIVERY" }),
  estimated: onItsWay({ estimatedDeliveryAt: "2026-05-26T12:00:00Z" }),
  packed: onItsWay({ status: "LABEL_PRINTED", events: [] }),
  "partly shipped": onItsWay({}, { fulfillmentStatus: "PARTIALLY_FULFILLED" }),
  delivered: delivered(),
  "delivered long ago": delivered("2026-03-02T12:00:00Z"),
  refunded: {
    ...delivered(undefined, { refunded: usd("49.00"), financialStatus: "PARTIALLY_REFUNDED" }),
    order: {
      ...delivered(undefined, { refunded: usd("49.00"), financialStatus: "PARTIALLY_REFUNDED" })
        .order,
      refunds: [{ createdAt: "2026-05-18T12:00:00Z", total: usd("49.00") }],
    },
  },
  "coming back": { ...delivered(), details: someDetails({ returns: [aReturn()] }) },
  surprise: { ...delivered(), isSurprise: true },
};

const asked = [
  "Where is my order?",
  "Please cancel my order.",
  "Can I change the size of my ring?",
  "How do I return it?",
  "When will I get my refund?",
  "What is it made of? How do I clean it?",
  "What size should I order?",
  "Wo ist meine Bestellung, und wann kommt sie?",
  "Ich möchte meine Bestellung bitte stornieren.",
  "Wie kann ich den Ring zurückschicken, bitte?",
  "Wann bekomme ich mein Geld zurück, bitte?",
];

const starters = (["en", "de"] as const).flatMap((language) =>
  starterReplies[language].map(({ name, shortcut, html }) => ({
    ...{ id: name as SavedReplyId, name, shortcut, language, html },
  })),
);

const field = (key: string, value: string) => ({ namespace: "custom", key, value });
const product = {
  kind: "known",
  facts: aProduct({
    metafields: [field("material", "Gold"), field("care", "Keep dry."), field("size_guide", "6")],
  }),
  asOf: at("2026-05-22T09:59:00Z"),
} as const;

describe.each(Object.entries(orders))("what is suggested about an order that is %s", (_, order) => {
  it.each([
    ["of Loupe's own words", []],
    ["of the shop's saved replies", starters],
  ])("has nothing that a check finds, made %s", (__, replies) => {
    let drafts = 0;
    for (const text of asked) {
      const facts = someFacts({
        message: { subject: "", text },
        orders: [order],
        replies,
        product,
      });
      const isGerman = /[äöü]|ist|Geld/.test(text);
      const found = findQuestions("", text);
      const suggestion = composeSuggestion(
        isGerman ? { ...facts, policies: [germanRefunds] } : facts,
        found.kind === "asked" ? found.questions : [],
      );
      if (suggestion.kind === "none") continue;
      drafts += 1;
      const findings = checkReply(suggestion.text, checkFacts(order, text));
      expect(
        findings.map(({ kind, because }) => `${kind}: ${inEnglish(because)}`),
        `${text}\n${suggestion.text}`,
      ).toEqual([]);
    }
    expect(drafts).toBeGreaterThan(2);
  });
});

function checkFacts(order: KnownOrder, customerWrote: string): Parameters<typeof checkReply>[1] {
  const { customer, now } = someFacts().ticket;
  return {
    customer: { name: customer.name, email: customer.email },
    recipients: [customer.email],
    proof: "mailbox",
    // The purchaser may hear of it; of whom it is kept, nothing is suggested.
    surprise: false,
    attachments: [],
    now: isoOf(now),
    orders: [orderToCheck(order.order.facts, order.details, order.order.asOf)],
    allowedHosts: null,
    customerWrote,
  };
}
