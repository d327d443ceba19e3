import { say, type Words } from "./words.ts";

/** Which words are these, that were stored as a plain English sentence? */

/** Pieces of a sentence that always read the same, and the names of the values between them. */
type Shape = { readonly sentence: string; readonly pieces: readonly string[] };

/**
 * The words of the first of `sentences` that `stored` reads as, with what stands at the places of its values; what reads as none
 * of them comes back as it stands. The sentences hold plain values alone (`{name}`).
 */
export function readBack(stored: string, sentences: readonly string[]): Words {
  for (const sentence of sentences) {
    const values = valuesIn(stored, shapeOf(sentence));
    if (values !== null) return say(sentence, values);
  }
  return stored;
}

/** Every second piece is a value's name: "order {order} is gone" is "order ", "order" and " is gone". */
const shapeOf = (sentence: string): Shape => ({ sentence, pieces: sentence.split(/[{}]/) });

function valuesIn(stored: string, { pieces }: Shape): Record<string, string> | null {
  const [first = "", ...rest] = pieces;
  if (!stored.startsWith(first)) return null;
  const values: Record<string, string> = {};
  let at = first.length;
  for (let index = 0; index < rest.length; index += 2) {
    const [name = "", next = ""] = rest.slice(index, index + 2);
    const isLast = index + 2 >= rest.length;
    const end = isLast ? stored.length - next.length : stored.indexOf(next, at + 1);
    if (end <= at || !stored.startsWith(next, end)) return null;
    values[name] = stored.slice(at, end);
    at = end + next.length;
  }
  return at === stored.length ? values : null;
}
