/** In which of the known languages is this written? */
import type { PromiseLanguage } from "./language.ts";
import { promiseLanguages } from "./promise-languages.ts";
import type { Token } from "./tokens.ts";

/** By the little words that it uses most; `fallback` when another does not clearly beat it. */
export function guessLanguage(
  tokens: readonly Token[],
  fallback: PromiseLanguage,
): PromiseLanguage {
  const score = (language: PromiseLanguage): number => {
    const telling = tellingWords(language);
    return tokens.filter(({ plain }) => telling.has(plain)).length;
  };
  let best = fallback;
  let bestScore = score(fallback);
  for (const language of promiseLanguages) {
    const own = score(language);
    if (own > bestScore) [best, bestScore] = [language, own];
  }
  return best;
}

const telling = new WeakMap<PromiseLanguage, ReadonlySet<string>>();

/** Abbreviated weekdays tell nothing: "mar" is one in two languages. */
function tellingWords(language: PromiseLanguage): ReadonlySet<string> {
  const before = telling.get(language);
  if (before) return before;
  const days = Object.keys(language.weekdays).filter((day) => day.length > 3);
  const words = new Set([...language.common, ...days]);
  telling.set(language, words);
  return words;
}
