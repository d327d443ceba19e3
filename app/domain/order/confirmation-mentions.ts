import { placesIn, type MailToRead } from "./order-mentions.ts";
import { NUMBER_WORDS, ORDER_WORDS } from "./order-words.ts";

/** Which confirmation numbers does a customer quote? Shopify prints one on the thank-you page: nine letters and digits, such as `QX2J7KM9P`. */

export type CodeMention = { readonly code: string; readonly because: string };

/** Each costs a question at Shopify. */
const MENTIONS = 3;

const CODE = /(?<![\p{L}\p{N}_/=?&%.@-])[A-Z0-9]{9}(?![\p{L}\p{N}_@]|[-/.]\p{N})/gu;
const ANY_CASE = new RegExp(CODE.source, "giu");
const WORDS_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${ORDER_WORDS}|${NUMBER_WORDS}|confirmation|(?:bestell|auftrags)?bestätigung\\p{L}{0,8}|conferma|confirmación|bevestiging\\p{L}{0,8}|confirmação)(?!\\p{L})[^\\p{L}\\p{N}]{0,4}(?:[\\p{L}]{1,12}[^\\p{L}\\p{N}]{1,4}){0,3}$`,
  "iu",
);
const LOOK_BACK = 60;

/**
 * At most three, in capitals. Behind a word that announces one, any nine letters and digits count; elsewhere only a code that
 * nobody makes up: capitals and digits that take turns.
 */
export function confirmationMentions(mail: MailToRead): readonly CodeMention[] {
  const found = new Map<string, CodeMention>();
  for (const { text, because } of placesIn(mail)) {
    for (const match of text.matchAll(ANY_CASE)) {
      const [word] = match;
      const code = word.toUpperCase();
      if (!/[A-Z]/.test(code) || !/\d/.test(code)) continue;
      const before = text.slice(Math.max(0, match.index - LOOK_BACK), match.index);
      if (!looksDrawn(word) && !WORDS_BEFORE.test(before)) continue;
      if (!found.has(code))
        found.set(code, { code, because: because.replace("number", "confirmation number") });
    }
  }
  return [...found.values()].slice(0, MENTIONS);
}

const FEWEST_TURNS = 3;

/** `QX2J7KM9P` was drawn by a machine; `RING925XL` and `MODEL2024` were named by somebody. */
function looksDrawn(word: string): boolean {
  if (word !== word.toUpperCase()) return false;
  const runs = word.match(/[A-Z]+|\d+/g) ?? [];
  return runs.length > FEWEST_TURNS && (word.match(/[A-Z]/g) ?? []).length >= FEWEST_TURNS;
}
