import { toldFields } from "#app/domain/product/material-and-care.ts";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import { productKey, type ShopTextWords } from "./shop-text.ts";

/** What does a shop write about a product: its description, and fields such as material, care and sizes? */

export type ProductTexts = Pick<
  ProductFacts,
  "id" | "title" | "url" | "description" | "metafields" | "updatedAt"
>;

export function productWords(product: Omit<ProductTexts, "updatedAt">): ShopTextWords {
  const fields = toldFields(product).map(({ name, words }) => `${name}: ${words}`);
  const { id, title, url, description } = product;
  return { key: productKey(id), title, url, body: [description, ...fields].join("\n") };
}
