import { unquotedText } from "#app/domain/mail/unquoted-text.ts";

/** Which order numbers does a customer mention, in the shop's own format? */

export type OrderMention = {
  /** The digits, such as `1001`. */
  readonly number: string;
  /** The order's whole name in the shop's format, such as `#1001`. */
  readonly name: string;
  readonly because: string;
};

/** What the shop puts before and after its order numbers (Shopify's `orderNumberFormatPrefix` and `…Suffix`). */
export type OrderNumberFormat = { readonly prefix: string; readonly suffix: string };

const MENTIONS = 5;
const READ_CHARACTERS = 64 * 1024;

/** No order number begins with 0; shorter ones are sizes and amounts. */
const NUMBER = "[1-9]\\d{2,7}";

/** Neither inside a word or a link nor an HTML character reference (`&#8217;`). */
const BEFORE = "(?<![\\p{L}\\p{N}&#=/?%_])";

/** `.1` is a fulfilment of the order and `-R1` a return; longer tails make it a price, a date, a telephone number. */
const AFTER = "(?:[.]\\d(?!\\d)|-[RF]\\d{1,2})?(?![\\p{L}\\p{N}_%]|[.,:/-]\\d)";
const NO_AMOUNT =
  "(?! \\d{3}|\\s?(?:[€$£¥]|(?:eur|euros?|usd|dollars?|gbp|chf|francs?|franken)(?!\\p{L})))";

const ORDER_WORDS = [
  "orders?",
  "ord(?:er)?(?:nummer|nr)",
  "purchase",
  "bestellungen|bestellung|bestellnummer|bestellnr|bestell-nr|auftrag|auftragsnummer",
  "commandes?",
  "pedidos?",
  "encomenda",
  "ordine|ordini",
  "bestelling|bestellingen|bestelnummer|bestelnr",
].join("|");

const NUMBER_WORDS = [
  "number|numbers|no|nos|nr|num|nbr|id|ref|reference|confirmation|name",
  "nummer|nummern|bestätigung|mit der|mit",
  "numéro|numero|número|núm|n[°º]|№",
].join("|");

/** A year stands beside the word "order" as well ("Christmas order 2026"), unless something calls it a number. */
const YEAR = /^20[1-4]\d$/;

/**
 * At most five mentions, in the order in which they stand: subject first, then the text without quoted lines. Found are
 * `#1001`, the shop's own form, and a number after the word for "order"; not telephone numbers, prices, dates, years.
 */
export function orderMentions(
  mail: { readonly subject: string; readonly text: string },
  format: OrderNumberFormat,
): readonly OrderMention[] {
  const places = [
    { text: mail.subject.slice(0, 1000), because: "number in the subject" },
    { text: unquotedText(mail.text.slice(0, READ_CHARACTERS)), because: "number in the message" },
  ];
  const mentions = new Map<string, OrderMention>();
  for (const { text, because } of places) {
    for (const number of numbersIn(text, format)) {
      const name = `${format.prefix}${number}${format.suffix}`;
      if (!mentions.has(name)) mentions.set(name, { number, name, because });
    }
  }
  return [...mentions.values()].slice(0, MENTIONS);
}

function numbersIn(text: string, format: OrderNumberFormat): readonly string[] {
  const found: { readonly at: number; readonly number: string }[] = [];
  for (const match of text.matchAll(markedNumber(format))) {
    const number = match[1];
    if (number !== undefined) found.push({ at: match.index + match[0].indexOf(number), number });
  }
  for (const match of text.matchAll(spokenNumber(format))) {
    const [whole, numberWords = "", number = "", others = ""] = match;
    if (YEAR.test(number) && numberWords.trim() === "") continue;
    found.push({ at: match.index + whole.indexOf(number), number });
    for (const other of others.matchAll(new RegExp(NUMBER, "g"))) {
      found.push({
        at: match.index + whole.length - others.length + other.index,
        number: other[0],
      });
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map((one) => one.number);
}

/** `#1001` in every shop, and the shop's own prefix, with or without a `#`, hyphen or space between it and the digits. */
function markedNumber(format: OrderNumberFormat): RegExp {
  const word = format.prefix.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const own = word === "" ? "" : `|#?${escaped(word)}[-_#/. ]?`;
  return new RegExp(`${BEFORE}(?:#\\s?${own})(${NUMBER})${suffixOf(format)}${AFTER}`, "giu");
}

/** "order no. 1001", "Bestellnummer: 1001", "orders 1001 and 1002". */
function spokenNumber(format: OrderNumberFormat): RegExp {
  const suffix = suffixOf(format);
  const join = "\\s?(?:,|&|\\+|and|und|et|y|e|en)\\s?#?";
  return new RegExp(
    `${BEFORE}(?:${ORDER_WORDS})((?:[\\s.:#'’()-]|(?:${NUMBER_WORDS}|is|was|ist|lautet|d|de|di|del)(?!\\p{L})){1,12})` +
      `(${NUMBER})${suffix}${AFTER}${NO_AMOUNT}((?:${join}${NUMBER}${suffix}${AFTER}){0,4})`,
    "giu",
  );
}

const suffixOf = (format: OrderNumberFormat): string =>
  format.suffix === "" ? "" : `(?:${escaped(format.suffix)})?`;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
