import { makeTranslate, type Catalogue, type Translate } from "#app/domain/words/translate.ts";
import type { Language } from "#app/domain/words/language.ts";

/** How a page speaks one language: its own words, and those of Polaris (null: the ones that it has itself, English). */
export type Speech = {
  readonly t: Translate;
  readonly polaris: PolarisWords | null;
};
type PolarisWords = { readonly [key: string]: string | PolarisWords };

const ENGLISH: Speech = { t: makeTranslate("en", null), polaris: null };

const learned = new Map<Language, Speech>([["en", ENGLISH]]);

/** Makes a language known to pages. Catalogues are heavy: a browser learns only the one that its document is in. */
export function learn(language: Language, catalogue: Catalogue, polaris: PolarisWords): void {
  learned.set(language, { t: makeTranslate(language, catalogue), polaris });
}

/** How pages speak the language; English where it was not learned. */
export const speechOf = (language: Language): Speech => learned.get(language) ?? ENGLISH;
