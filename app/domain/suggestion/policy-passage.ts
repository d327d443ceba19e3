import { guessLanguage } from "#app/domain/promise/guess-language.ts";
import { promiseLanguages } from "#app/domain/promise/promise-languages.ts";
import { tokensOf } from "#app/domain/promise/tokens.ts";
import { isReplyLanguage, type ReplyLanguage } from "#app/domain/reply/variable/reply-language.ts";
import type { KnownText } from "./suggestion-facts.ts";

/** Which paragraphs of the shop's policies answer a question, in the customer's language? */

export type PassageWanted = "returning" | "refund-time" | "shipping-time" | "changing";

export type Passage = { readonly policy: KnownText; readonly words: string };

type Wanted = {
  readonly policy: string;
  /** All of them must stand in a paragraph. */
  readonly says: Readonly<Record<ReplyLanguage, readonly RegExp[]>>;
  readonly most: number;
};

const WANTED: Readonly<Record<PassageWanted, Wanted>> = {
  returning: {
    policy: "policy:REFUND_POLICY",
    says: {
      en: [/\breturn/i, /\bwithin\b|\bstart\b|\blabel\b|\bsend\b|\breply\b|\bcontact\b|\bdays\b/i],
      de: [
        /rückgabe|zurück(?:geben|send|schick)|rücksend|widerruf/i,
        /innerhalb|tage|antworten|schein|etikett|melden|nennen/i,
      ],
    },
    most: 2,
  },
  "refund-time": {
    policy: "policy:REFUND_POLICY",
    says: {
      en: [/\brefund/i, /\bdays?\b|\bweeks?\b|\bhours?\b/i],
      de: [/erstatt/i, /\btage|\bwerktag|\bwochen?\b/i],
    },
    most: 1,
  },
  "shipping-time": {
    policy: "policy:SHIPPING_POLICY",
    says: {
      en: [/\bleave|\bship|\bdispatch|\bprocess|\bsent out\b/i, /\bdays?\b|\bweeks?\b|\bhours?\b/i],
      de: [/verl(?:ass|äss)|versand|versend|verschick|bearbeit/i, /\btage|\bwerktag|\bwochen?\b/i],
    },
    most: 1,
  },
  changing: {
    policy: "policy:SHIPPING_POLICY",
    says: {
      en: [/\bchange|\bcancel/i, /\border/i],
      de: [/änder|storn/i, /bestellung/i],
    },
    most: 1,
  },
};

/** Longer paragraphs are read where they stand. */
const LONGEST_PASSAGE = 600;

/** Null where no policy says it in this language. */
export function policyPassage(
  policies: readonly KnownText[],
  wanted: PassageWanted,
  language: ReplyLanguage,
): Passage | null {
  const { policy: key, says, most } = WANTED[wanted];
  const policy = policies.find((one) => one.key === key);
  if (!policy || languageOf(policy.body) !== language) return null;
  const paragraphs = policy.body
    .split("\n")
    .filter(
      (paragraph) =>
        paragraph.length <= LONGEST_PASSAGE && says[language].every((one) => one.test(paragraph)),
    )
    .slice(0, most);
  return paragraphs.length === 0 ? null : { policy, words: paragraphs.join("\n") };
}

const ENGLISH = promiseLanguages.find(({ code }) => code === "en");

/** Null for a language that no answer is written in. */
export function languageOf(text: string): ReplyLanguage | null {
  if (!ENGLISH) return null;
  const { code } = guessLanguage(tokensOf(text), ENGLISH);
  return isReplyLanguage(code) ? code : null;
}
