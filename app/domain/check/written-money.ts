/** Which amounts of money does a sentence name, and where? */
import type { Place } from "./finding.ts";

export type PlacedMoney = Place & {
  /** In hundredths. */
  readonly cents: number;
  /** What the sign beside it may mean; null where none stands there. */
  readonly currencies: readonly string[] | null;
};

const DOLLARS = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"];
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: DOLLARS,
  us$: ["USD"],
  ca$: ["CAD"],
  c$: ["CAD"],
  a$: ["AUD"],
  au$: ["AUD"],
  nz$: ["NZD"],
  "€": ["EUR"],
  "£": ["GBP"],
  "¥": ["JPY", "CNY"],
  "₹": ["INR"],
  euro: ["EUR"],
  euros: ["EUR"],
  dollar: DOLLARS,
  dollars: DOLLARS,
  bucks: DOLLARS,
  pounds: ["GBP"],
  francs: ["CHF"],
  franken: ["CHF"],
  kr: ["SEK", "NOK", "DKK"],
};
for (const code of "USD EUR GBP CAD AUD NZD CHF JPY SEK NOK DKK PLN CZK SGD HKD MXN INR".split(" "))
  Object.assign(SIGNS, { [code.toLowerCase()]: [code] });
const WORDS = Object.keys(SIGNS)
  .filter((sign) => /^[a-z]+$/.test(sign))
  .join("|");
const NUMBER = "\\d{1,3}(?:[., ']\\d{3}){1,3}(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?";
const MONEY = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:((?:us|ca|c|au|a|nz)?\\$|[€£¥₹]|(?:${WORDS})(?=\\s?\\d))\\s?)?(${NUMBER})(?![\\p{N}]|[.,]\\d)(?:(?:,-|\\.-|,–)?\\s?([€£¥₹$](?:\\s?(?:usd|cad|aud)(?!\\p{L}))?|(?:${WORDS})(?!\\p{L})))?`,
  "giu",
);
const MOST = 200;

/** Only with a sign or a currency's name, or with two decimals and three digits or more before them. */
export function writtenMoney(text: string): readonly PlacedMoney[] {
  const found: PlacedMoney[] = [];
  for (const match of text.matchAll(MONEY)) {
    if (found.length >= MOST) break;
    const [whole, before, number = "", after] = match;
    const sign = (after ?? before ?? "").toLowerCase().replace(/\s/g, "");
    const currencies = currenciesOf(sign);
    if (currencies === null) continue;
    found.push({
      start: match.index,
      end: match.index + whole.length,
      cents: centsOf(number),
      currencies,
    });
  }
  return found;
}

function currenciesOf(sign: string): readonly string[] | null {
  if (sign === "") return null;
  const code = /(?:usd|cad|aud)$/.exec(sign)?.[0];
  return SIGNS[sign] ?? (code ? (SIGNS[code] ?? null) : null);
}

function centsOf(written: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(written);
  const whole = decimals ? written.slice(0, decimals.index) : written;
  const cents = (decimals?.[1] ?? "").padEnd(2, "0");
  return Number(whole.replace(/\D/g, "")) * 100 + Number(cents || "0");
}
