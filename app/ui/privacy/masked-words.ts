import type { MaskedCount, SensitiveKind } from "#app/domain/privacy/sensitive.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say, type Words } from "#app/domain/words/words.ts";

const counted: Readonly<Record<SensitiveKind, (t: Translate, count: number) => string>> = {
  card: (t, count) => t("{count, plural, one {one card number} other {# card numbers}}", { count }),
  account: (t, count) =>
    t("{count, plural, one {one account number} other {# account numbers}}", { count }),
  document: (t, count) =>
    t("{count, plural, one {one document number} other {# document numbers}}", { count }),
};

/** "2 card numbers and one account number are masked": what a reader sees dots of. */
export function maskedWords(masked: readonly MaskedCount[], t: Translate): string {
  const parts = masked.map(({ kind, count }) => counted[kind](t, count));
  const total = masked.reduce((sum, { count }) => sum + count, 0);
  const last = parts.at(-1) ?? "";
  const numbers =
    parts.length < 2 ? last : t("{some} and {last}", { some: parts.slice(0, -1).join(", "), last });
  const sentence = t("{total, plural, one {{numbers} is masked} other {{numbers} are masked}}", {
    total,
    numbers,
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The heading of a number that is shown. */
export const kindWords: Readonly<Record<SensitiveKind, Words>> = {
  card: say("Card number"),
  account: say("Account number"),
  document: say("Document number"),
};
