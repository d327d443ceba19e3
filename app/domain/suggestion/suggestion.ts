import type { ReplyLanguage } from "#app/domain/reply/variable/reply-language.ts";
import type { Words } from "#app/domain/words/words.ts";
import type { UsualQuestion } from "./question.ts";

/** An answer that an agent may begin with, and from where each of its facts is known. */

export type SuggestionSource = {
  /** Names it within the suggestion. */
  readonly id: string;
  readonly kind: "order" | "policy" | "product" | "reply" | "rules";
  /** For the agent: "Order #1042", "Refund policy, version 3". */
  readonly label: Words;
  /** A page of Loupe's; null for what stands beside the thread. */
  readonly href: string | null;
  /** When Shopify said so, or since when it reads so; null for what the shop set in Loupe. */
  readonly asOf: number | null;
};

/** Words of the draft, and from where they are known. */
export type SourcedPhrase = { readonly words: string; readonly source: string };

export type Draft = {
  readonly kind: "draft";
  readonly question: UsualQuestion;
  readonly language: ReplyLanguage;
  /** The customer's own words that ask it. */
  readonly asked: string;
  readonly html: string;
  readonly text: string;
  readonly phrases: readonly SourcedPhrase[];
  readonly sources: readonly SuggestionSource[];
  /** What was asked too, and the draft does not answer, with the reason. */
  readonly unanswered: readonly { readonly question: UsualQuestion; readonly because: Words }[];
};

export type NoSuggestion = {
  readonly kind: "none";
  /** Null where nothing usual was asked; otherwise which question, and what is missing for an answer. */
  readonly missing: { readonly question: UsualQuestion; readonly because: Words } | null;
};

export type Suggestion = Draft | NoSuggestion;

/** A part of an answer: paragraphs as plain text. */
export type Answer = {
  readonly kind: "answer";
  readonly paragraphs: readonly string[];
  readonly phrases: readonly SourcedPhrase[];
  readonly sources: readonly SuggestionSource[];
};

export type Unanswered = { readonly kind: "missing"; readonly because: Words };
