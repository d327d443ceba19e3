import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import type { ProductFacts } from "./product-facts.ts";

/** What came of looking for products; none found is an answer, a Shopify that can't be asked is not. */
export type FoundProducts =
  | { readonly kind: "found"; readonly words: string; readonly products: readonly ProductFacts[] }
  | { readonly kind: "unavailable"; readonly words: string; readonly trouble: ShopifyTrouble };

/** A product that was opened, how old what is shown is (ISO 8601), and what kept Shopify from answering now. */
export type OpenedProduct = {
  readonly product: ProductFacts | null;
  readonly fetchedAt: string | null;
  readonly trouble: ShopifyTrouble | "gone" | null;
};
