/** An amount as Shopify writes it: a decimal string such as `49.00`, and an ISO 4217 currency. Never a floating-point number. */
export type Money = { readonly amount: string; readonly currency: string };

/** Currencies whose smallest coin is not a hundredth (ISO 4217, minor unit). */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  ...inEach(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
  ...inEach(3, "BHD IQD JOD KWD LYD OMR TND"),
};

/** No amount of a shop is longer; what people type is cut off by it. */
const LONGEST_AMOUNT = 20;
const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/;

/** How many digits stand behind the point of an amount in the currency. */
const minorDigits = (currency: string): number => MINOR_DIGITS[currency] ?? 2;

/**
 * The amount in the smallest coin of its currency: 49.00 USD is 4900. Throws RangeError for what is no decimal number, or is
 * no whole number of coins.
 */
export function minorUnits({ amount, currency }: Money): bigint {
  const [, sign = "", whole = "", fraction = ""] = DECIMAL.exec(amount) ?? [];
  const digits = minorDigits(currency);
  if (whole === "" || /[1-9]/.test(fraction.slice(digits)))
    throw new RangeError(`${amount} ${currency} is no amount of money`);
  const units = BigInt(whole + fraction.slice(0, digits).padEnd(digits, "0"));
  return sign === "-" ? -units : units;
}

/** The other way round: 4900 in USD is `49.00`. */
export function moneyOf(units: bigint, currency: string): Money {
  const digits = minorDigits(currency);
  const plain = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  const at = plain.length - digits;
  const amount = digits === 0 ? plain : `${plain.slice(0, at)}.${plain.slice(at)}`;
  return { amount: units < 0n ? `-${amount}` : amount, currency };
}

export const zeroIn = (currency: string): Money => moneyOf(0n, currency);

/** Throws RangeError where the currencies differ. */
export const sumOf = (amounts: readonly Money[], currency: string): Money =>
  moneyOf(
    amounts.reduce((sum, one) => sum + minorUnits(sameCurrency(one, currency)), 0n),
    currency,
  );

/** `one` less `other`. Throws RangeError where the currencies differ. */
export const differenceOf = (one: Money, other: Money): Money =>
  moneyOf(minorUnits(one) - minorUnits(sameCurrency(other, one.currency)), one.currency);

/** True when `one` is more than `other`. Throws RangeError where the currencies differ. */
export const isMore = (one: Money, other: Money): boolean =>
  minorUnits(one) > minorUnits(sameCurrency(other, one.currency));

export const isZero = (money: Money): boolean => minorUnits(money) === 0n;

/** The amount without its sign. */
export function sizeOf(money: Money): Money {
  const units = minorUnits(money);
  return moneyOf(units < 0n ? -units : units, money.currency);
}

export const smallerOf = (one: Money, other: Money): Money => (isMore(one, other) ? other : one);

/**
 * An amount that somebody typed, such as `49`, `49.5` or `49,50`. Null for what is no positive amount of that currency:
 * separators of thousands are not guessed at.
 */
export function typedMoney(typed: string, currency: string): Money | null {
  const plain = typed.trim().replace(",", ".");
  if (plain.length > LONGEST_AMOUNT || plain.startsWith("-")) return null;
  try {
    return moneyOf(minorUnits({ amount: plain, currency }), currency);
  } catch {
    // Not a number of coins: the person is asked again.
    return null;
  }
}

/** As people of the locale write it: "€24.50". */
export function moneyWords(money: Money, locale: string): string {
  const digits = minorDigits(money.currency);
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: money.currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // A string is formatted exactly; a number could round.
  }).format(money.amount as Intl.StringNumericLiteral);
}

function sameCurrency(money: Money, currency: string): Money {
  if (money.currency !== currency)
    throw new RangeError(`${money.currency} can't be reckoned with ${currency}`);
  return money;
}

function inEach(digits: number, currencies: string): Record<string, number> {
  return Object.fromEntries(currencies.split(" ").map((currency) => [currency, digits]));
}
