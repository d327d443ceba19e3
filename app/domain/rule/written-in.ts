/** In which of the known languages is a customer's text written? */
import { guessLanguage } from "#app/domain/promise/guess-language.ts";
import { promiseLanguages } from "#app/domain/promise/promise-languages.ts";
import { tokensOf } from "#app/domain/promise/tokens.ts";
import type { RuleLanguage } from "./rule-field.ts";

/** So much tells the language of any text. */
const LOOKED_AT = 2_000;
/** One little word may be a name, or a word of several languages. */
const LEAST_WORDS = 2;

/** Null where it can't be told. */
export function writtenIn(text: string): RuleLanguage | null {
  const tokens = tokensOf(text.slice(0, LOOKED_AT));
  const [first] = promiseLanguages;
  if (!first) return null;
  const language = guessLanguage(tokens, first);
  const common = new Set(language.common);
  return tokens.filter(({ plain }) => common.has(plain)).length >= LEAST_WORDS
    ? language.code
    : null;
}
