/** What stands in a sentence for the occasion: numbers, names, instants, or words that are said in the same language. */
export type WordValues = Readonly<Record<string, string | number | boolean | Date | SaidWords>>;

export type SaidWords = { readonly text: string; readonly values: WordValues };

/**
 * A sentence for people, in English, as an ICU message: `{name}`, `{count, plural, one {# ticket} other {# tickets}}`. The
 * English itself is the key of the catalogue; where it has values they come along, so that it can be said in another language.
 */
export type Words = string | SaidWords;

/** What stands in other words: as somebody wrote it, or words that are said in the reader's language. */
export type Said = string | SaidWords;

/** A sentence and what stands in it; without values it is the plain string, marked as words that are said somewhere else. */
export function say(text: string): string;
export function say(text: string, values: WordValues): SaidWords;
export function say(text: string, values?: WordValues): Words {
  return values === undefined ? text : { text, values };
}

/** Words as a value of other words: a plain string there is somebody's name, or what they wrote, and said as it stands. */
export const within = (words: Words): SaidWords =>
  typeof words === "string" ? { text: words, values: {} } : words;

/** Sentences, one after the other. */
export function sentences(all: readonly Words[]): Words {
  const [first = "", ...rest] = all;
  return rest.reduce<Words>(
    (before, next) => say("{before} {next}", { before: within(before), next: within(next) }),
    first,
  );
}
