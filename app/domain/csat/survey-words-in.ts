import type { SurveyLanguage } from "./survey-language.ts";
import type { OwnSurveyWords, SurveyWords } from "./survey-words.ts";
import { dutch } from "./words/dutch.ts";
import { english } from "./words/english.ts";
import { french } from "./words/french.ts";
import { german } from "./words/german.ts";
import { italian } from "./words/italian.ts";
import { spanish } from "./words/spanish.ts";

const inLanguage: Readonly<Record<SurveyLanguage, SurveyWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
};

/** Ours, with the shop's own in place of some. */
export const surveyWordsIn = (
  language: SurveyLanguage,
  own: OwnSurveyWords | undefined = {},
): SurveyWords => ({ ...inLanguage[language], ...own });

/** Fills in the places; one that nothing is given for stays as it is. */
export const filled = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(shop|number|date)\}/g, (place, name: string) => values[name] ?? place);
