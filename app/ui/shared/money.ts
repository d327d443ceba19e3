/** An amount as people of the locale write it: "€24.50". The amount is a decimal string, the currency an ISO 4217 code. */
export function formatMoney(
  money: { readonly amount: string; readonly currency: string },
  locale: string,
): string {
  const amount = Number(money.amount);
  if (Number.isNaN(amount)) return `${money.amount} ${money.currency}`;
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: money.currency,
    currencyDisplay: "narrowSymbol",
  }).format(amount);
}
