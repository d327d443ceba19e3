import { unquotedText } from "#app/domain/mail/unquoted-text.ts";
import { say } from "#app/domain/words/words.ts";
import { namesOf, type NumberFrame, type OrderNumberFormat } from "./order-number-format.ts";
import { LINK_WORDS, NUMBER_WORDS, ORDER_WORDS } from "./order-words.ts";

/** Which order numbers does a customer mention? */

export type { OrderNumberFormat };

export type OrderMention = {
  /** The digits, such as `1001`. */
  readonly number: string;
  /** The order's whole name in the shop's format, such as `#1001`. */
  readonly name: string;
  /** Names that it may have instead, from before the shop changed its format. */
  readonly otherNames: readonly string[];
  readonly because: string;
};

export type MailToRead = {
  readonly subject: string;
  readonly text: string;
  readonly attachmentNames?: readonly string[];
};

const MENTIONS = 5;
const READ_CHARACTERS = 64 * 1024;
const SUBJECT_CHARACTERS = 1000;
/** More files than a mail has, and longer names than a disk takes. */
const FILES = 50;
const FILE_NAME_CHARACTERS = 200;

/** No order number begins with 0; shorter ones are sizes and amounts. */
const NUMBER = "[1-9]\\d{2,7}";

/** Neither inside a word or a link nor an HTML character reference (`&#8217;`). */
const BEFORE = "(?<![\\p{L}\\p{N}&#=/?%_])";

/** `.1` is a fulfilment of the order and `-R1` a return; longer tails make it a price, a date, a telephone number. */
const AFTER = "(?:[.]\\d(?!\\d)|-[RF]\\d{1,2})?(?![\\p{L}\\p{N}_%]|[.,:/-]\\d)";
const NO_AMOUNT =
  "(?! \\d{3}|\\s?(?:[€$£¥]|(?:eur|euros?|usd|dollars?|gbp|chf|francs?|franken)(?!\\p{L})))";

/** A year stands beside the word "order" as well ("Christmas order 2026"), unless something calls it a number. */
const YEAR = /^20[1-4]\d$/;

/**
 * At most five mentions, in the order in which they stand: subject first, then the text without quoted lines, then the names
 * of files. Found are `#1001`, the shop's own forms of now and of earlier times, and a number after the word for "order"; not
 * telephone numbers, prices, dates, years.
 */
export function orderMentions(
  mail: MailToRead,
  format: OrderNumberFormat,
): readonly OrderMention[] {
  const mentions = new Map<string, OrderMention>();
  for (const { text, because } of placesIn(mail)) {
    for (const { number, frame } of numbersIn(text, format)) {
      const [name = number, ...otherNames] = frame
        ? [`${frame.prefix}${number}${frame.suffix}`]
        : namesOf(number, format);
      if (!mentions.has(name)) mentions.set(name, { number, name, otherNames, because });
    }
  }
  return [...mentions.values()].slice(0, MENTIONS);
}

/** Where a mail may name an order, with the reason that a mention there has. */
export function placesIn(mail: MailToRead): readonly { text: string; because: string }[] {
  const files = (mail.attachmentNames ?? []).slice(0, FILES).map(wordsOfFileName).join("\n");
  return [
    { text: mail.subject.slice(0, SUBJECT_CHARACTERS), because: say("number in the subject") },
    {
      text: unquotedText(mail.text.slice(0, READ_CHARACTERS)),
      because: say("number in the message"),
    },
    { text: files, because: say("number in the name of an attachment") },
  ];
}

/** `Order_1001.pdf` is said as "Order 1001"; a camera's `IMG_1001` stays one word, as it stands. */
function wordsOfFileName(name: string): string {
  const bare = name.slice(0, FILE_NAME_CHARACTERS).replace(/\.[A-Za-z0-9]{1,5}$/, "");
  return bare.replaceAll("_", " ").replaceAll(/%23/g, "#");
}

type Found = {
  readonly at: number;
  readonly number: string;
  /** Of a number that was written in one form of the shop's and no other. */
  readonly frame: NumberFrame | null;
};

function numbersIn(text: string, format: OrderNumberFormat): readonly Found[] {
  const found: Found[] = [];
  for (const { pattern, frame } of markedNumbers(format)) {
    for (const match of text.matchAll(pattern)) {
      const number = match[1];
      if (number !== undefined)
        found.push({ at: match.index + match[0].indexOf(number), number, frame });
    }
  }
  for (const match of text.matchAll(spokenNumber(format))) {
    const [whole, numberWords = "", number = "", others = ""] = match;
    if (YEAR.test(number) && !/[\p{L}#°º№]/u.test(numberWords)) continue;
    found.push({ at: match.index + whole.indexOf(number), number, frame: null });
    for (const other of others.matchAll(new RegExp(NUMBER, "g"))) {
      found.push({
        at: match.index + whole.length - others.length + other.index,
        number: other[0],
        frame: null,
      });
    }
  }
  const framed = new Set(found.filter(({ frame }) => frame).map(({ at }) => at));
  return found
    .filter(({ at, frame }) => frame !== null || !framed.has(at))
    .toSorted((a, b) => a.at - b.at);
}

/**
 * `#1001` in every shop, and each of the shop's own forms, with or without a `#`, hyphen or space between its word and the
 * digits. A form without a word of its own is no other than `#1001`.
 */
function markedNumbers(
  format: OrderNumberFormat,
): readonly { pattern: RegExp; frame: NumberFrame | null }[] {
  const plain = new RegExp(`${BEFORE}#\\s?(${NUMBER})${suffixOf(format)}${AFTER}`, "giu");
  const own = [format, ...(format.earlier ?? [])].flatMap((frame) => {
    const word = frame.prefix.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    if (word === "") return [];
    const marked = `#?${escaped(word)}[-_#/. ]?`;
    const pattern = `${BEFORE}${marked}(${NUMBER})${suffixOf(frame)}${AFTER}`;
    return [{ pattern: new RegExp(pattern, "giu"), frame }];
  });
  return [{ pattern: plain, frame: null }, ...own];
}

/** "order no. 1001", "Bestellnummer: 1001", "orders 1001 and 1002". */
function spokenNumber(format: OrderNumberFormat): RegExp {
  const suffix = suffixOf(format);
  const join = "\\s?(?:,|&|\\+|and|und|et|y|e|en)\\s?#?";
  return new RegExp(
    `${BEFORE}(?:${ORDER_WORDS})((?:[\\s.:#'’()*-]|(?:${NUMBER_WORDS}|${LINK_WORDS})(?!\\p{L})){1,12})` +
      `(${NUMBER})${suffix}${AFTER}${NO_AMOUNT}((?:${join}${NUMBER}${suffix}${AFTER}){0,4})`,
    "giu",
  );
}

const suffixOf = ({ suffix }: NumberFrame): string =>
  suffix === "" ? "" : `(?:${escaped(suffix)})?`;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
