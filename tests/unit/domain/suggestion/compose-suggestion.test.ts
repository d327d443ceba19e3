import { describe, expect, it } from "vitest";
import { composeSuggestion } from "#app/domain/suggestion/compose-suggestion.ts";
import { findQuestions } from "#app/domain/suggestion/find-questions.ts";
import { aProduct } from "#tests/unit/domain/product/a-product.ts";
import { at, delivered, known, onItsWay, savedReply, someFacts } from "./some-facts.ts";

const compose = (text: string, given: Parameters<typeof someFacts>[0] = {}) => {
  const asked = findQuestions("", text);
  const questions = asked.kind === "asked" ? asked.questions : [];
  return composeSuggestion(someFacts({ message: { subject: "", text }, ...given }), questions);
};

describe("composing a suggested answer", () => {
  it("greets the customer, says what is known, and offers more", () => {
    expect(compose("Where is my order?")).toMatchObject({
      kind: "draft",
      question: "where-is-order",
      language: "en",
      asked: "Where is my order?",
      text: expect.stringMatching(
        /^Hello Ana,\n\nYour order #1001 was shipped[^]+just reply to this email\.$/,
      ) as unknown,
      html: expect.stringContaining('<a href="https://ups.example/track?n=1Z999">') as unknown,
    });
  });

  it("answers in the customer's language", () => {
    expect(compose("Wo ist meine Bestellung, und wann kommt sie?")).toMatchObject({
      language: "de",
      text: expect.stringMatching(/^Guten Tag Ana Sommer,\n\nIhre Bestellung/) as unknown,
    });
    expect(
      compose("Où est ma commande ? Where is my order, je ne sais pas quand elle est"),
    ).toMatchObject({
      kind: "none",
    });
  });

  it("says nothing where a fact is missing, and why", () => {
    expect(compose("Where is my order?", { orders: [] })).toEqual({
      kind: "none",
      missing: { question: "where-is-order", because: "no order is linked to this ticket" },
    });
    const refused = known({}, { refusal: "it isn’t proven who wrote this" });
    expect(compose("Where is my order?", { orders: [refused] })).toMatchObject({ kind: "none" });
    expect(composeSuggestion(someFacts(), [])).toEqual({ kind: "none", missing: null });
  });

  it("tells an unproven sender the rules, and nothing of an order", () => {
    const refused = { ...delivered(), refusal: "it isn’t proven who wrote this" };
    const suggestion = compose("How do I return it?", { orders: [refused] });

    expect(suggestion).toMatchObject({ kind: "draft", sources: [{ kind: "policy" }] });
    expect(JSON.stringify(suggestion)).not.toContain("1001");
  });

  it("answers what it can of several questions, and names the rest", () => {
    const product = {
      kind: "known",
      facts: aProduct({ metafields: [{ namespace: "custom", key: "material", value: "Gold" }] }),
      asOf: at("2026-05-22T09:59:00Z"),
    } as const;

    expect(
      compose("What is it made of? How do I clean it? Where is my order?", { product, orders: [] }),
    ).toMatchObject({
      question: "material",
      text: expect.stringContaining("Material: Gold") as unknown,
      unanswered: [{ question: "where-is-order" }, { question: "care" }],
    });
  });

  it("takes the shop's own words where they say what is true", () => {
    const replies = [savedReply("<p>Dear {{customer.first_name}}, it is at {{tracking.link}}</p>")];

    expect(compose("Where is my order?", { replies })).toMatchObject({
      text: "Dear Ana, it is at https://ups.example/track?n=1Z999",
      sources: [{ kind: "reply" }, { kind: "order" }],
    });
    expect(compose("Where is my order?", { replies, orders: [known()] })).toMatchObject({
      sources: [{ kind: "order" }, { kind: "policy" }],
    });
  });

  it("adds facts behind the shop's own words that they don't say", () => {
    const replies = [
      savedReply("<p>Gladly, {{customer.first_name}}.</p>", { name: "How to return" }),
    ];

    expect(compose("How do I return it?", { replies, orders: [delivered()] })).toMatchObject({
      text: expect.stringMatching(
        /^Gladly, Ana\.\n\nFrom your order #1001 you can return:/,
      ) as unknown,
      sources: [{ kind: "reply" }, { kind: "order" }, { kind: "policy" }],
    });
  });

  it("answers with the shop's general words where nothing is known of a piece", () => {
    const replies = [savedReply("<p>Measure in the evening.</p>", { name: "Ring size" })];

    expect(compose("What size should I order?", { replies })).toMatchObject({
      text: "Measure in the evening.",
      sources: [{ kind: "reply" }],
    });
    expect(compose("What size should I order?")).toMatchObject({ kind: "none" });
  });

  it("marks only words that stand in the text", () => {
    for (const text of ["Where is my order?", "Can I cancel my order?", "How do I return it?"])
      for (const order of [known(), onItsWay(), delivered()]) {
        const suggestion = compose(text, { orders: [order] });
        if (suggestion.kind === "none") continue;
        const known = new Set(suggestion.sources.map(({ id }) => id));
        for (const { words, source } of suggestion.phrases) {
          expect(suggestion.text).toContain(words);
          expect(known).toContain(source);
        }
      }
  });
});
