import type { Translate } from "#app/domain/words/translate.ts";
import type { Words } from "#app/domain/words/words.ts";

/** Why fields can't be kept, by the field, in the reader's language. */
export type SaidErrors = Readonly<Record<string, string>>;

export const saidErrors = (
  errors: Readonly<Record<string, Words | undefined>>,
  t: Translate,
): SaidErrors =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([field, why]) => (why === undefined ? [] : [[field, t(why)]])),
  );
