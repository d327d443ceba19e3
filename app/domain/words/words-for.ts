// For words that are made on the server. A page's own are said by `useWords`: this module holds every catalogue.
import { germanCatalogue } from "./german/german.ts";
import { inEnglish } from "./in-english.ts";
import { languageOf } from "./language.ts";
import { makeTranslate, type Translate } from "./translate.ts";

const german = makeTranslate("de", germanCatalogue);

/** How sentences are said to somebody of this locale (BCP 47). */
export const wordsFor = (locale: string): Translate =>
  languageOf(locale) === "de" ? german : inEnglish;
