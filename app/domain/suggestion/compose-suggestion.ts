import { hasArrived, parcelInQuestion, parcelWords } from "#app/domain/order/parcel-words.ts";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";
import type { ReplyLanguage } from "#app/domain/reply/variable/reply-language.ts";
import { variableValue } from "#app/domain/reply/variable/variable-value.ts";
import { isZero } from "#app/domain/shared/money.ts";
import { say } from "#app/domain/words/words.ts";
import { answerChange } from "./answer-change.ts";
import { answerProduct } from "./answer-product.ts";
import { answerRefund } from "./answer-refund.ts";
import { answerReturn } from "./answer-return.ts";
import { answerWhere } from "./answer-where.ts";
import { chooseOrder } from "./choose-order.ts";
import { chooseReply, type Situation } from "./choose-reply.ts";
import type { FoundQuestion } from "./find-questions.ts";
import { languageOf } from "./policy-passage.ts";
import { isAboutProduct } from "./question.ts";
import type { AnswerFacts, KnownOrder, SuggestionFacts } from "./suggestion-facts.ts";
import type { Answer, Draft, NoSuggestion, Suggestion, Unanswered } from "./suggestion.ts";
import { answerWords } from "./words-for-answers.ts";
import { joinAnswers, writeAnswer } from "./write-answer.ts";

/** The answer to what a customer asked, put together from what is known. `questions`: at least one. */
export function composeSuggestion(
  given: SuggestionFacts,
  questions: readonly FoundQuestion[],
): Suggestion {
  const [first] = questions;
  if (first === undefined) return NOTHING;
  const language = languageOf(`${given.message.subject}\n${given.message.text}`);
  if (language === null)
    return none(first, say("answers are suggested in English and German only"));
  const facts: AnswerFacts = { ...given, language };
  const answers = questions.map((question) => ({ question, answer: answerTo(facts, question) }));
  const answered = answers.flatMap(({ question, answer }) =>
    answer.kind === "answer" ? [{ question, answer }] : [],
  );
  const [lead] = answered;
  if (lead === undefined) {
    const [missing] = answers;
    return missing?.answer.kind === "missing" ? none(first, missing.answer.because) : NOTHING;
  }
  const unanswered = answers.flatMap(({ question, answer }) =>
    answer.kind === "missing" ? [{ question: question.question, because: answer.because }] : [],
  );
  const own = answered.length === 1 ? ownReply(facts, lead.question, lead.answer) : null;
  const draft = own ?? builtIn(facts, joinAnswers(answered.map(({ answer }) => answer)));
  return {
    ...draft,
    kind: "draft",
    question: lead.question.question,
    asked: lead.question.words,
    language,
    unanswered,
  };
}

const NOTHING: NoSuggestion = { kind: "none", missing: null };

const none = ({ question }: FoundQuestion, because: Unanswered["because"]): NoSuggestion => ({
  kind: "none",
  missing: { question, because },
});

function answerTo(facts: AnswerFacts, { question, cancels }: FoundQuestion): Answer | Unanswered {
  if (question === "material" || question === "care" || question === "size") {
    const about = answerProduct(facts, question);
    // The shop may have a general answer of its own, whichever piece it is.
    return about.kind === "missing" && chooseReply(facts, null, question) !== null
      ? writeAnswer().end()
      : about;
  }
  const chosen = chooseOrder(facts);
  if (question === "how-to-return")
    return answerReturn(facts, chosen.kind === "order" ? chosen.known : null);
  if (chosen.kind === "missing") return chosen;
  const { known } = chosen;
  switch (question) {
    case "where-is-order":
      return answerWhere(facts, known);
    case "change-or-cancel":
      return answerChange(facts, known, cancels);
    case "when-is-refund":
      return answerRefund(facts, known);
  }
}

type Composed = Pick<Draft, "html" | "text" | "phrases" | "sources">;

function builtIn(facts: AnswerFacts, answer: Answer): Composed {
  const words = answerWords[facts.language];
  const text = [words.hello(nameOf(facts)), ...answer.paragraphs, words.anythingElse].join("\n\n");
  return { text, html: htmlOfText(text), phrases: answer.phrases, sources: answer.sources };
}

/** The shop's own words first; behind them what they don't say already. */
function ownReply(facts: AnswerFacts, question: FoundQuestion, answer: Answer): Composed | null {
  const chosen = chooseOrder(facts);
  const known = !isAboutProduct(question.question) && chosen.kind === "order" ? chosen.known : null;
  const situation = situationOf(question, known);
  const reply = situation === null ? null : chooseReply(facts, known, situation);
  if (reply === null) return null;
  const more = SAYS_ALL.has(situation ?? "size") ? [] : answer.paragraphs;
  const text = [reply.text, ...more].join("\n\n");
  const html = [reply.html, ...(more.length === 0 ? [] : [htmlOfText(more.join("\n\n"))])].join(
    "\n",
  );
  const isSaid = (phrase: { readonly words: string }) => text.includes(phrase.words);
  const phrases = [...reply.phrases, ...answer.phrases].filter(isSaid);
  const used = new Set(phrases.map(({ source }) => source));
  const all = joinAnswers([
    { kind: "answer", paragraphs: [], phrases: [], sources: reply.sources },
    { kind: "answer", paragraphs: [], phrases: [], sources: answer.sources },
  ]).sources;
  const sources = all.filter(({ id, kind }) => kind === "reply" || used.has(id));
  return { html, text, phrases, sources };
}

/** What a saved reply for these says leaves nothing open. */
const SAYS_ALL: ReadonlySet<Situation> = new Set<Situation>([
  "under-way",
  "not-shipped",
  "delivered",
  "cancelling",
  "changing",
]);

function situationOf(
  { question, cancels }: FoundQuestion,
  known: KnownOrder | null,
): Situation | null {
  switch (question) {
    case "material":
    case "care":
    case "size":
      return question;
    case "how-to-return":
      return "returning";
    case "when-is-refund":
      return known !== null && !isZero(known.order.facts.refunded) ? "refunded" : null;
    case "change-or-cancel":
      if (known === null || known.order.facts.cancelledAt !== null) return null;
      if (parcelInQuestion(known.order.facts.parcels) !== null) return null;
      return cancels ? "cancelling" : "changing";
    case "where-is-order":
      return known === null ? null : whereabouts(known);
  }
}

function whereabouts({ order: { facts } }: KnownOrder): Situation | null {
  const parcel = parcelInQuestion(facts.parcels);
  if (facts.cancelledAt !== null || facts.fulfillmentStatus === "PARTIALLY_FULFILLED") return null;
  if (parcel === null) return "not-shipped";
  if (!parcelWords(parcel).shipped) return null;
  return hasArrived(parcel) ? "delivered" : "under-way";
}

/** As somebody is greeted in the language: by the first name in English, by the whole name in German. */
function nameOf({ ticket, language }: AnswerFacts & { readonly language: ReplyLanguage }) {
  const name = language === "en" ? "customer.first_name" : "customer.name";
  const about = { ...ticket, order: null, orderRefusal: null, language };
  const value = variableValue(name, about);
  return value.kind === "value" ? value.text : null;
}
