import { makeTranslate, type Translate } from "#app/domain/words/translate.ts";

const english = makeTranslate("en", null);

/** How a page says its sentences: `const t = useWords(); t("Assign to {name}", { name })`. */
export const useWords = (): Translate => english;
