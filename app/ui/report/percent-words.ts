/** "97.5 %" in the reader's way of writing; a dash where there is nothing to judge. */
export function percentWords(attainment: number | null, locale: string): string {
  if (attainment === null) return "–";
  const format = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  return format.format(attainment / 100);
}
