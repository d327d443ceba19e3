import type { ProductRecord } from "#tests/sandbox/shopify/seed/records.ts";

import {
  byDate,
  byId,
  byTag,
  byWords,
  type Keys,
  type Match,
  searchRecords,
} from "./match-search.ts";

/** Products by Shopify's search keys. */
export function searchProducts(
  products: readonly ProductRecord[],
  query: unknown,
): readonly ProductRecord[] {
  return searchRecords(products, query, productKeys);
}

/** A part of the keys that the schema documents. */
export const productKeys: Keys<ProductRecord> & Record<"default", Match<ProductRecord>> = {
  default: (product, term) =>
    byWords(`${product.title} ${product.productType} ${product.tags.join(" ")}`, term) ||
    hasSku(product, term.value),
  id: (product, term) => byId(product.id, term),
  title: (product, term) => byWords(product.title, term),
  handle: (product, term) => product.handle === term.value,
  product_type: (product, term) => byWords(product.productType, term),
  tag: (product, term) => byTag(product.tags, term),
  tag_not: (product, term) => !byTag(product.tags, term),
  sku: (product, term) => hasSku(product, term.value),
  status: (product, term) =>
    term.value.toLowerCase().split(",").includes(product.status.toLowerCase()),
  published_status: (product, term) =>
    term.value.toLowerCase() === (product.isPublished ? "published" : "unpublished"),
  created_at: (product, term) => byDate(product.createdAt, term),
  updated_at: (product, term) => byDate(product.updatedAt, term),
};

export function sortProducts(
  products: readonly ProductRecord[],
  sortKey: unknown,
): ProductRecord[] {
  const list = [...products];
  if (sortKey === "TITLE") return list.sort((a, b) => a.title.localeCompare(b.title, "en"));
  if (sortKey === "UPDATED_AT")
    return list.sort((a, b) => a.updatedAt - b.updatedAt || a.id - b.id);
  return list.sort((a, b) => a.id - b.id);
}

function hasSku(product: ProductRecord, sku: string): boolean {
  return product.variants.some((variant) => variant.sku.toLowerCase() === sku.toLowerCase());
}
