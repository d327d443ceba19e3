// Which verb do the words of a call name?
import type { Verb } from "./verb.ts";
import { WrongArguments } from "./verb.ts";

export type FoundVerb = {
  readonly load: () => Promise<Verb>;
  /** What stands behind the verb's own words. */
  readonly args: readonly string[];
};

const MOST_WORDS = 2;

/** The verb with the most words that the call begins with. Throws WrongArguments if there is none. */
export function findVerb(
  verbs: Readonly<Record<string, () => Promise<Verb>>>,
  words: readonly string[],
): FoundVerb {
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const name = words.slice(0, count).join(" ");
    const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (load !== undefined) return { load, args: words.slice(count) };
  }
  const known = Object.keys(verbs).sort().join(", ");
  const asked = words.slice(0, MOST_WORDS).join(" ");
  throw new WrongArguments(
    asked === "" ? `say what to do: ${known}` : `no verb ${asked}: ${known}`,
  );
}
