/** Which order numbers does a reply name? */
import { ORDER_WORDS } from "#app/domain/order/order-words.ts";
import type { CheckedOrder } from "./check-facts.ts";
import type { Place } from "./finding.ts";

export type WrittenOrderNumber = Place & { readonly digits: string };

/** The last run of digits: a prefix may hold a year. */
export const digitsOfName = (name: string): string =>
  [...name.slice(0, 100).matchAll(/\d{1,12}/g)].at(-1)?.[0] ?? name;

/** Numbers of other things stand behind these. */
const OTHER_THINGS =
  /(?:ticket|case|request|return|returns|rma|invoice|receipt|sku|item|article|art|style|model|product|apt|suite|unit|apartment|room|page|step|code|voucher|coupon|confirmation|reference|ref|po box|box|phone|tel|size|rechnung|vorgang|anfrage|artikel|r.cksendung|gutschein)(?:\s?(?:no|nr|number|nummer|id))?[\s.:#'(-]{0,4}$/i;

const AFTER = "(?![\\p{L}\\p{N}_%]|[.,:/]\\d|-\\d{3})";
const NO_AMOUNT =
  "(?!\\s?(?:[€$£¥]|(?:eur|euros?|usd|dollars?|gbp|chf|inch|inches|cm|mm|years?|days?|items?|pieces?)(?![\\p{L}])))";
const NUMBER = "\\d{3,9}";
const MARKED = new RegExp(
  `(?<![\\p{L}\\p{N}&=/?%_#])#\\s?(?:\\p{L}{1,6}[-_/]?)?(${NUMBER})${AFTER}`,
  "giu",
);
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ORDER_WORDS})(?:\\s{0,2}(?:number|numbers|no|nos|nr|num|id|nummer|name|names|with|the|mit|der|is|ist|ref|:|#|\\.|\\()){0,3}[\\s:#*-]{1,3}(?:\\p{Lu}{1,6}[-_/]?)?(${NUMBER})${AFTER}${NO_AMOUNT}((?:\\s?(?:,|&|\\+|and|und)\\s?(?:order\\s)?#?(?:\\p{Lu}{1,6}[-_/]?)?${NUMBER}${AFTER}${NO_AMOUNT}){0,4})`,
  "giu",
);
/** Such as "MJ-1042" where the shop's orders are named so. */
const prefixed = new Map<string, RegExp>();
const MOST_PREFIXES = 200;
const YEAR = /^20[1-4]\d$/;

export function orderNumbersIn(
  text: string,
  orders: readonly CheckedOrder[],
): readonly WrittenOrderNumber[] {
  const found = new Map<number, WrittenOrderNumber>();
  const keep = (end: number, digits: string): void => {
    const start = end - digits.length;
    if (!found.has(start)) found.set(start, { start, end, digits });
  };
  for (const match of text.matchAll(MARKED)) {
    if (isOther(text, match.index)) continue;
    const digits = match[1] ?? "";
    keep(match.index + match[0].length, digits);
  }
  for (const match of text.matchAll(SPOKEN)) {
    const [whole, digits = "", others = ""] = match;
    if (isOther(text, match.index)) continue;
    const isYear =
      YEAR.test(digits) && !/[#]|n[or]|num/i.test(whole.slice(0, -others.length || undefined));
    if (!isYear) keep(match.index + whole.length - others.length, digits);
    for (const other of others.matchAll(/\d{3,9}/g))
      keep(match.index + whole.length - others.length + other.index + other[0].length, other[0]);
  }
  for (const pattern of patternsOf(orders)) {
    for (const match of text.matchAll(pattern)) {
      if (!isOther(text, match.index)) keep(match.index + match[0].length, match[1] ?? "");
    }
  }
  return [...found.values()].sort((one, other) => one.start - other.start);
}

const isOther = (text: string, at: number): boolean =>
  OTHER_THINGS.test(text.slice(Math.max(0, at - 40), at));

function patternsOf(orders: readonly CheckedOrder[]): readonly RegExp[] {
  const words = new Set(
    orders.map(({ name }) => /^[^\p{L}]{0,3}(\p{L}{1,8})/u.exec(name)?.[1]?.toUpperCase() ?? ""),
  );
  words.delete("");
  return [...words].map((word) => {
    const known = prefixed.get(word);
    if (known) return known;
    if (prefixed.size > MOST_PREFIXES) prefixed.clear();
    const made = new RegExp(`(?<![\\p{L}\\p{N}&=/?%_])#?${word}[-_#/ ]?(${NUMBER})${AFTER}`, "giu");
    prefixed.set(word, made);
    return made;
  });
}
