/** Which amounts of money does a text name? */

export type WrittenMoney = {
  readonly value: number;
  /** What the sign beside it may mean; null for a number without one. */
  readonly currencies: readonly string[] | null;
};

const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"],
  us$: ["USD"],
  ca$: ["CAD"],
  c$: ["CAD"],
  a$: ["AUD"],
  au$: ["AUD"],
  nz$: ["NZD"],
  "€": ["EUR"],
  "£": ["GBP"],
  "¥": ["JPY", "CNY"],
  円: ["JPY"],
  "₹": ["INR"],
  "₩": ["KRW"],
  fr: ["CHF"],
  sfr: ["CHF"],
  kr: ["SEK", "NOK", "DKK"],
  zł: ["PLN"],
  kč: ["CZK"],
  euro: ["EUR"],
  euros: ["EUR"],
  dollar: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD"],
  dollars: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD"],
  pounds: ["GBP"],
  franken: ["CHF"],
};

/** `1,234.50`, `1.234,50`, `1 234,50`, `1’234.50`, `84.5`, `120`; at most 12 digits before the decimals. */
const NUMBER =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:[.,’' \u00a0\u202f]?\d{3}){0,3}(?:[.,]\d{1,2})?(?![\p{N}]|[.,]\d)/gu;
/** A sign, or the three letters of ISO 4217, with a blank at most between it and the number. */
const BEFORE = /(?:^|[^\p{L}])([a-z]{0,3}[$€£¥₹₩]|[a-z]{2,3}\.?)[ \u00a0\u202f]?$/iu;
const AFTER = /^(?:,-|\.-|,–)?[ \u00a0\u202f]?([$€£¥₹₩円]|[a-zł č]{2,8}?)(?![\p{L}])/iu;

/** Enough to see the sign beside a number. */
const BESIDE = 12;
/** More numbers than this are a table that somebody pasted. */
const MOST_NUMBERS = 2_000;

/**
 * The amounts, as far as they are surely money: with a sign or a currency's code beside them, or in the form of one that
 * no time of day has (three digits or more, and two decimals).
 */
export function moneyIn(text: string): readonly WrittenMoney[] {
  const found: WrittenMoney[] = [];
  let seen = 0;
  for (const match of text.matchAll(NUMBER)) {
    seen += 1;
    if (seen > MOST_NUMBERS) break;
    const value = valueOf(match[0]);
    const before = BEFORE.exec(text.slice(Math.max(0, match.index - BESIDE), match.index))?.[1];
    const end = match.index + match[0].length;
    const after = AFTER.exec(text.slice(end, end + BESIDE))?.[1];
    const currencies = currenciesOf(before) ?? currenciesOf(after);
    if (currencies !== null || /\d{3}[.,]\d{2}$/.test(match[0])) found.push({ value, currencies });
  }
  return found;
}

/** The last separator with one or two digits after it is the decimal one; all others group. */
function valueOf(written: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(written);
  const whole = decimals === null ? written : written.slice(0, decimals.index);
  return Number(`${whole.replace(/\D/g, "")}.${decimals?.[1] ?? "0"}`);
}

function currenciesOf(sign: string | undefined): readonly string[] | null {
  if (sign === undefined) return null;
  const key = sign.trim().toLowerCase().replace(/\.$/, "");
  return SIGNS[key] ?? (/^[A-Z]{3}$/.test(sign.trim()) ? [sign.trim()] : null);
}
