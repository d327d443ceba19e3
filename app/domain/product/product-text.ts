import { moneyWords } from "#app/domain/shared/money.ts";
import { availabilityWords } from "./availability.ts";
import type { ProductFacts } from "./product-facts.ts";

/** What a reply says of a product: its name, price, whether it can be bought, and where. */
export function productText(
  product: ProductFacts,
  variantId: string | null,
  locale: string,
): string {
  const variant = product.variants.find(({ id }) => id === variantId) ?? null;
  const lines =
    variant === null
      ? [product.title, priceRange(product, locale)]
      : [
          isOnlyVariant(product) ? product.title : `${product.title} (${variant.title})`,
          `${moneyWords(variant.price, locale)}, ${availabilityWords(variant)}`,
        ];
  return [...lines, address(product, variantId)].filter((line) => line !== "").join("\n");
}

/** Shopify calls the only variant of a product without options "Default Title". */
export const isOnlyVariant = ({ variants, hasMoreVariants }: ProductFacts): boolean =>
  variants.length === 1 && !hasMoreVariants && variants[0]?.title === "Default Title";

/** "from $95.00" where variants differ in price; nothing where no variant is known. */
export function priceRange({ variants }: ProductFacts, locale: string): string {
  const [first, ...others] = variants.toSorted(
    (a, b) => Number(a.price.amount) - Number(b.price.amount),
  );
  if (first === undefined) return "";
  const isOne = others.every(({ price }) => price.amount === first.price.amount);
  const words = moneyWords(first.price, locale);
  return isOne ? words : `from ${words}`;
}

function address({ url, variants }: ProductFacts, variantId: string | null): string {
  if (url === null) return "";
  if (variantId === null || variants.length === 1) return url;
  const number = variantId.slice(variantId.lastIndexOf("/") + 1);
  return `${url}${url.includes("?") ? "&" : "?"}variant=${number}`;
}
