/** Shopify's `PARTIALLY_FULFILLED` as its own admin writes it: "Partially fulfilled". */
export function statusWords(status: string): string {
  const words = status.replaceAll("_", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
