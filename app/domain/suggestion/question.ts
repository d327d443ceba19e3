import { say, type Words } from "#app/domain/words/words.ts";

/** What do customers ask again and again, so that the answer can be put together from what is known? */

export const usualQuestions = [
  "where-is-order",
  "change-or-cancel",
  "how-to-return",
  "when-is-refund",
  "material",
  "care",
  "size",
] as const;
export type UsualQuestion = (typeof usualQuestions)[number];

export const isUsualQuestion = (value: unknown): value is UsualQuestion =>
  (usualQuestions as readonly unknown[]).includes(value);

/** As an agent reads it. */
export const questionWords: Readonly<Record<UsualQuestion, Words>> = {
  "where-is-order": say("Where is my order?"),
  "change-or-cancel": say("Can I change or cancel it?"),
  "how-to-return": say("How do I return it?"),
  "when-is-refund": say("When is my refund?"),
  material: say("What is it made of?"),
  care: say("How do I care for it?"),
  size: say("Which size?"),
};

/** Questions about a product, whoever asks them. */
export const isAboutProduct = (question: UsualQuestion): boolean =>
  question === "material" || question === "care" || question === "size";
