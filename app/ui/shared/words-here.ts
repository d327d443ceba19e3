import { languageOf } from "#app/domain/words/language.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { speechOf } from "./languages.ts";

/** How sentences are said to who looks at the document, where there is no component to ask: in a browser's loaders. */
export const wordsHere = (): Translate => speechOf(languageOf(document.documentElement.lang)).t;
