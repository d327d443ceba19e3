import { z } from "zod";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import { nodes } from "./common-shapes.ts";

const picture = z
  .object({ preview: z.object({ image: z.object({ url: z.string() }).nullable() }).nullable() })
  .transform((media) => media.preview?.image?.url ?? null);

const variant = z.object({
  id: z.string(),
  title: z.string(),
  sku: z.string().nullable(),
  price: z.string(),
  inventoryQuantity: z.number().nullable(),
  inventoryItem: z.object({ tracked: z.boolean() }),
  availableForSale: z.boolean(),
  media: nodes(picture),
  selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })),
});

const product = z.object({
  id: z.string(),
  legacyResourceId: z.coerce.string(),
  title: z.string(),
  handle: z.string(),
  productType: z.string(),
  vendor: z.string(),
  status: z.string(),
  onlineStoreUrl: z.string().nullable(),
  description: z.string(),
  tags: z.array(z.string()),
  updatedAt: z.string(),
  tracksInventory: z.boolean(),
  totalInventory: z.number(),
  featuredMedia: picture.nullable(),
  options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
  variants: z.object({
    nodes: z.array(variant),
    pageInfo: z.object({ hasNextPage: z.boolean() }),
  }),
  metafields: nodes(z.object({ namespace: z.string(), key: z.string(), value: z.string() })),
});

const factsOf = (one: z.infer<typeof product>, currency: string): ProductFacts => ({
  id: one.id,
  legacyId: one.legacyResourceId,
  title: one.title,
  handle: one.handle,
  type: one.productType || null,
  vendor: one.vendor || null,
  status: one.status,
  url: one.onlineStoreUrl,
  description: one.description,
  imageUrl: one.featuredMedia,
  tags: one.tags,
  updatedAt: one.updatedAt,
  stock: one.tracksInventory ? one.totalInventory : null,
  options: one.options,
  variants: one.variants.nodes.map((each) => ({
    id: each.id,
    title: each.title,
    sku: each.sku,
    price: { amount: each.price, currency },
    stock: each.inventoryItem.tracked ? each.inventoryQuantity : null,
    isAvailable: each.availableForSale,
    imageUrl: each.media.nodes[0] ?? null,
    options: each.selectedOptions,
  })),
  hasMoreVariants: one.variants.pageInfo.hasNextPage,
  metafields: one.metafields.nodes,
});

const shop = z.object({ currencyCode: z.string() });

export const productsAnswer = z
  .object({ shop, products: nodes(product) })
  .transform(({ shop, products }): readonly ProductFacts[] =>
    products.nodes.map((one) => factsOf(one, shop.currencyCode)),
  );

export const productAnswer = z
  .object({ shop, product: product.nullable() })
  .transform(({ shop, product }): ProductFacts | null =>
    product === null ? null : factsOf(product, shop.currencyCode),
  );
