/** Which dated commitments does a reply make? */
import type { Instant } from "#app/domain/shared/instant.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { guessLanguage } from "./guess-language.ts";
import { awaitsEvent, isCommitment } from "./is-commitment.ts";
import type { PromiseLanguage } from "./language.ts";
import { ownWords } from "./own-words.ts";
import { promiseLanguages } from "./promise-languages.ts";
import { readDates } from "./read-dates.ts";
import { resolveDate, type ResolvedDate } from "./resolve-date.ts";
import { sentencesOf } from "./sentences.ts";
import { tokensOf, type Token } from "./tokens.ts";

export type FoundPromise = ResolvedDate & {
  /** As the reply says it: "by Friday". */
  readonly words: string;
  readonly sentence: string;
};

/** More than a reply commits to; the rest of a pasted list is not offered. */
export const MOST_PROMISES = 20;
const LONGEST_WORDS = 120;
const LONGEST_SENTENCE = 400;

/**
 * The commitments of `text` in their order, resolved as if it was written at `now`; each once, also if it is said twice. Quoted
 * text makes none. `locale` (BCP 47) says in which order numeric dates are written and is the language of a text too short to tell.
 * Never throws.
 */
export function findPromises(reply: {
  readonly text: string;
  readonly now: Instant;
  readonly calendar: OpenCalendar;
  readonly locale?: string;
}): FoundPromise[] {
  const { now, calendar, locale = "en-US" } = reply;
  const text = ownWords(reply.text);
  const tokens = tokensOf(text);
  const inLocale = promiseLanguages.find(({ code }) => locale.toLowerCase().startsWith(code));
  const ofText = guessLanguage(tokens, inLocale ?? english);
  const found: FoundPromise[] = [];

  for (const { from, end } of sentencesOf(tokens, (word) => Object.hasOwn(ofText.months, word))) {
    const sentence = tokens.slice(from, end);
    const language = guessLanguage(sentence, ofText);
    const monthFirst = language.code === "en" && !isDayFirst(locale);
    for (const date of readDates(sentence, language, monthFirst)) {
      if (!isCommitment(sentence, date, language)) continue;
      const isLength = date.days.some(({ means }) => "in" in means);
      if (isLength && awaitsEvent(sentence, language)) continue;
      const resolved = resolveDate(date, now, calendar);
      const words = textOf(text, sentence.slice(date.from, date.end), LONGEST_WORDS);
      const said = found.some((one) => one.by === resolved?.by && one.words === words);
      if (!resolved || said) continue;
      found.push({ ...resolved, words, sentence: textOf(text, sentence, LONGEST_SENTENCE) });
      if (found.length === MOST_PROMISES) return found;
    }
  }
  return found;
}

const english = promiseLanguages[0] as PromiseLanguage;

/** English dates begin with the month in the United States only; "en" alone is theirs. */
const isDayFirst = (locale: string): boolean => !/^en(-US)?$/i.test(locale);

function textOf(text: string, tokens: readonly Token[], longest: number): string {
  const whole = text.slice(tokens[0]?.start, tokens.at(-1)?.end).replace(/\s+/g, " ");
  return whole.slice(0, longest).replace(/[.,;:]$/, "");
}
