import { makeTranslate } from "#app/domain/words/translate.ts";
import type { SaidWords } from "#app/domain/words/words.ts";

/** Says every sentence as it stands in the code. */
export const english = makeTranslate("en", null);

/** The same of everything that stands in a value, however deep: what is compared in a test reads as people read it. */
export function inPlainEnglish<T>(value: T): unknown {
  if (Array.isArray(value)) return value.map(inPlainEnglish);
  if (typeof value !== "object" || value === null) return value;
  if (isSaid(value)) return english(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inPlainEnglish(one)]));
}

const isSaid = (value: object): value is SaidWords =>
  "text" in value && "values" in value && Object.keys(value).length === 2;
