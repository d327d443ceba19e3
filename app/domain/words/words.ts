/** What stands in a sentence for the occasion: numbers, names, instants. */
export type WordValues = Readonly<Record<string, string | number | boolean | Date>>;

/**
 * A sentence for people, in English, as an ICU message: `{name}`, `{count, plural, one {# ticket} other {# tickets}}`. The
 * English itself is the key of the catalogue; where it has values they come along, so that it can be said in another language.
 */
export type Words = string | { readonly text: string; readonly values: WordValues };

/** A sentence with values. Without any, the plain string is one already. */
export const say = (text: string, values: WordValues): Words => ({ text, values });
