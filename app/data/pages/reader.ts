import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Translate } from "#app/domain/words/translate.ts";

/** Who looks at a page, as far as its words go. `locale`: BCP 47, for amounts and dates. */
export type Reader = { readonly t: Translate; readonly locale: string };

/** Where nobody's language is known. */
export const ENGLISH_READER: Reader = { t: inEnglish, locale: "en" };
