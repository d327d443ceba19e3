import { refuse } from "./refused.ts";

/**
 * Whole cents of Shopify's Money or Decimal. The sandbox's shops sell in currencies of two decimals.
 * @throws Refused for what is no amount of such a currency.
 */
export function centsOf(value: unknown, field: string | readonly string[]): number {
  const [, sign = "", whole = "", part = ""] =
    /^(-?)(\d{1,12})(?:\.(\d{1,2})0{0,6})?$/.exec(String(value)) ?? [];
  if (whole === "") return refuse(field, "Amount is invalid");
  const cents = Number(whole) * 100 + Number(part.padEnd(2, "0"));
  return sign === "-" ? -cents : cents;
}

export type MoneyInput = { amount: unknown; currencyCode: string };

/** @throws Refused for another currency than the shop's, or an amount that is not above zero. */
export function positiveCents(
  money: MoneyInput,
  currency: string,
  field: readonly string[],
): number {
  if (money.currencyCode !== currency)
    refuse([...field, "currencyCode"], `Currency must be ${currency}`);
  const cents = centsOf(money.amount, [...field, "amount"]);
  return cents > 0 ? cents : refuse([...field, "amount"], "Amount must be greater than 0");
}
