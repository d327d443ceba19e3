import { plainLetters } from "#app/domain/mail/plain-letters.ts";

/** Do the words name a type of product? "Ring" is named by "Rings" and by "Engagement ring", not by "Earring". */
export function namesType(words: string, type: string): boolean {
  const wanted = wordsOf(type);
  const named = wordsOf(words);
  return (
    wanted.length > 0 &&
    named.some((_, at) => wanted.every((word, index) => named[at + index] === word))
  );
}

/** Without the plural's letter; "Boss" and "gas" lose nothing that matters, as both sides do. */
const wordsOf = (text: string): readonly string[] =>
  plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));
