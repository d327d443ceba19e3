import { makeTranslate } from "#app/domain/words/translate.ts";

/** Says every sentence as it stands in the code. */
export const english = makeTranslate("en", null);
