import { placesIn, type MailToRead } from "./order-mentions.ts";
import { PHONE_WORDS } from "./order-words.ts";

/** Which numbers may be an order's, though nothing says so? */

export type BareNumber = { readonly number: string; readonly because: string };

/** Each costs a question at Shopify. */
const NUMBERS = 3;

/** Shopify's numbers begin at 1001; longer ones are codes. */
const NUMBER = /(?<![\p{L}\p{N}_])[1-9]\d{3,6}(?:[.]\d(?!\d)|-[RF]\d{1,2})?(?![\p{L}\p{N}_])/gu;

/** A sign, a digit's group or a currency before it: price, telephone, date, link, reference. */
const NOT_AFTER = /(?:[$€£¥&#=/?%+*@(]|\d[\s.,:/-]|(?:eur|usd|gbp|chf)\s?)$/iu;
/** A further group of digits, or a unit behind it. */
const NOT_BEFORE =
  /^(?:[.,:/-]\d|\s\d|\s?(?:[€$£¥%°]|(?:eur|euros?|usd|dollars?|gbp|chf|francs?|franken|mm|cm|kg|g|ct|k|carats?|uhr|h)(?!\p{L})))/iu;
/** `10115 Berlin`; an order's number may have a name behind it as well, but hardly ever five digits and a town's capital. */
const TOWN_BEHIND = /^ \p{Lu}\p{Ll}/u;
const POSTCODE = /^\d{5}$/;
const YEAR = /^(?:19|20)\d\d$/;
const PHONE_BEFORE = new RegExp(`(?:${PHONE_WORDS})[\\s.:]{1,4}$`, "iu");
/** `NY 10001`, `D-10115`. */
const STATE_BEFORE = /(?<![\p{L}])\p{Lu}{1,2}[\s-]$/u;
const LOOK_BACK = 24;

/**
 * At most three, for one who asks whether the writer has such an order: a number that stands alone is a price, a postcode or a
 * year as often. The text that is read is what `orderMentions` reads.
 */
export function bareNumbers(mail: MailToRead): readonly BareNumber[] {
  const found = new Map<string, BareNumber>();
  for (const { text, because } of placesIn(mail)) {
    for (const match of text.matchAll(NUMBER)) {
      const number = match[0].replace(/[.-].*$/, "");
      const before = text.slice(Math.max(0, match.index - LOOK_BACK), match.index);
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
      if (YEAR.test(number) || NOT_AFTER.test(before) || NOT_BEFORE.test(after)) continue;
      if (POSTCODE.test(number) && TOWN_BEHIND.test(after)) continue;
      if (PHONE_BEFORE.test(before) || STATE_BEFORE.test(before)) continue;
      if (!found.has(number)) found.set(number, { number, because });
    }
  }
  return [...found.values()].slice(0, NUMBERS);
}
