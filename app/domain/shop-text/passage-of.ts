import { quoteOf } from "./find-quotes.ts";
import { textTokens } from "./text-tokens.ts";

/** Where in a text stands what was quoted from it, and what stands there now? */

/** The paragraph that holds the quote, or in which it begins; null where none does. */
export function passageWith(text: string, quote: string): string | null {
  const words = quoteOf(quote).plain.split(" ");
  const paragraphs = text.split("\n");
  // A quote may run over several paragraphs.
  for (const length of [words.length, ...BEGINNINGS]) {
    const beginning = ` ${words.slice(0, length).join(" ")} `;
    const found = paragraphs.find((one) => ` ${quoteOf(one).plain} `.includes(beginning));
    if (found !== undefined) return found;
  }
  return null;
}

/** Where no paragraph holds all of it, so many of its first words are looked for. */
const BEGINNINGS = [4, 3, 2] as const;

/** The paragraph of another version that says most of the same words; null where none says a third of them. */
export function passageLike(text: string, passage: string): string | null {
  const wanted = wordsOf(passage);
  if (wanted.size === 0) return null;
  let best: { readonly paragraph: string; readonly shared: number } | null = null;
  for (const paragraph of text.split("\n")) {
    const own = wordsOf(paragraph);
    const shared = [...own].filter((word) => wanted.has(word)).length;
    if (shared * ENOUGH >= wanted.size && (best === null || shared > best.shared))
      best = { paragraph, shared };
  }
  return best?.paragraph ?? null;
}

/** One of so many words. */
const ENOUGH = 3;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(textTokens(text).map(({ plain }) => plain));
