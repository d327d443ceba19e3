import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuestions } from "#app/domain/suggestion/find-questions.ts";
import type { UsualQuestion } from "#app/domain/suggestion/question.ts";

const asked: readonly (readonly [UsualQuestion, string])[] = [
  ["where-is-order", "Where is my order #1042?"],
  ["where-is-order", "Hi, I ordered two weeks ago and still haven't received my ring. Any news?"],
  ["where-is-order", "When will my package arrive?"],
  ["where-is-order", "Can you tell me the status of order 1042"],
  ["where-is-order", "The tracking hasn't updated in 5 days."],
  ["where-is-order", "Has my order shipped yet?"],
  ["where-is-order", "Wo ist meine Bestellung?"],
  ["where-is-order", "Meine Bestellung ist noch nicht angekommen."],
  ["where-is-order", "Wann kommt mein Paket an?"],
  ["where-is-order", "I would like to track my last order."],
  ["where-is-order", "Ich möchte wissen, wie der Status meiner Bestellung ist."],
  ["change-or-cancel", "Please cancel my order #1042."],
  ["change-or-cancel", "I would like to change the shipping address on my order."],
  ["change-or-cancel", "Can I still change the size of my ring from 6 to 7?"],
  ["change-or-cancel", "Ich möchte meine Bestellung stornieren."],
  ["change-or-cancel", "Kann ich die Lieferadresse noch ändern?"],
  ["how-to-return", "How do I return this necklace?"],
  ["how-to-return", "I want to send the earrings back, what do I need to do?"],
  ["how-to-return", "Can I exchange the ring for a bigger one?"],
  ["how-to-return", "How long do I have to return an item?"],
  ["how-to-return", "Wie kann ich den Ring zurückschicken?"],
  ["how-to-return", "Ich möchte die Kette zurückgeben."],
  ["when-is-refund", "When will I get my refund?"],
  ["when-is-refund", "I returned the bracelet last week but have not received my money back yet."],
  ["when-is-refund", "How long does a refund take?"],
  ["when-is-refund", "Wann bekomme ich mein Geld zurück?"],
  ["when-is-refund", "Wie lange dauert die Erstattung?"],
  ["when-is-refund", "I need to track the refund."],
  ["material", "What is the Aster ring made of?"],
  ["material", "Are these earrings nickel free?"],
  ["material", "Aus welchem Material ist der Ring?"],
  ["material", "Ist die Kette nickelfrei?"],
  ["care", "How do I clean my silver bracelet?"],
  ["care", "Can I wear it in the shower?"],
  ["care", "How should I store the pearls?"],
  ["care", "Wie pflege ich die Ohrringe?"],
  ["size", "What size should I order?"],
  ["size", "How do I measure my ring size?"],
  ["size", "Welche Größe brauche ich?"],
];

const unasked: readonly string[] = [
  "Thank you so much, I love it!",
  "Can you engrave a name on it?",
  "Do you ship to Canada?",
  "The gold has worn off after two weeks.",
  "I can't log in to my account, please change my password.",
  "Do you have a discount code?",
  "How can I report an issue with a payment?",
  "Where is my invoice for the order?",
  "Please unsubscribe me from the newsletter.",
  "Vielen Dank für die schöne Kette!",
  "Liefern Sie auch in die Schweiz?",
  "",
];

const troubled: readonly string[] = [
  "My ring arrived damaged and the stone fell out. Where is my refund?",
  "I was charged twice, where is my order?",
  "The tracking says delivered but there is nothing here. Where is my parcel?",
  "You sent the wrong item, how do I return it?",
  "Der Ring ist kaputt angekommen, wie kann ich ihn zurückschicken?",
];

describe("finding out which usual questions a customer asks", () => {
  it.each(asked)("sees %s in: %s", (question, text) => {
    expect(kindsIn(text)).toEqual([question]);
  });

  it.each(unasked)("sees none in: %s", (text) => {
    expect(findQuestions("", text)).toEqual({ kind: "nothing" });
  });

  it.each(troubled)("leaves to a person what is no mere question: %s", (text) => {
    expect(findQuestions("", text)).toEqual({ kind: "trouble" });
  });

  it("sees several, and the words that ask each", () => {
    const text = "Hello!\nWhat is the ring made of? How do I clean it? Best, Ada";

    expect(findQuestions("Question", text)).toMatchObject({
      questions: [
        { question: "material", words: "What is the ring made of?" },
        { question: "care", words: "How do I clean it?" },
      ],
    });
  });

  it("takes the subject of a new mail for asked, and that of an answer not", () => {
    expect(findQuestions("Where is my order?", "Thanks!").kind).toBe("asked");
    expect(findQuestions("Re: Where is my order?", "Thanks!").kind).toBe("nothing");
    expect(findQuestions("AW: Wo ist meine Bestellung?", "Danke!").kind).toBe("nothing");
  });

  it("tells cancelling from changing", () => {
    const of = (text: string) => findQuestions("", text);

    expect(of("Please cancel my order.")).toMatchObject({ questions: [{ cancels: true }] });
    expect(of("Can I change my order?")).toMatchObject({ questions: [{ cancels: false }] });
  });

  it("finds words of the text itself, whatever is written", () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom("where is my order?", "return", "refund when", "\n", ". ", "size?", "care"),
        fc.string({ maxLength: 30 }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(" ");
        const found = findQuestions("", text);
        if (found.kind !== "asked") return;
        for (const one of found.questions)
          expect(text).toContain(one.words.replace(/…$/, "").trim());
      }),
    );
  });
});

function kindsIn(text: string): readonly UsualQuestion[] {
  const found = findQuestions("", text);
  return found.kind === "asked" ? found.questions.map(({ question }) => question) : [];
}
