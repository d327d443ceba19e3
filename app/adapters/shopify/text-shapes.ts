import { z } from "zod";
import type { ProductTexts } from "#app/domain/shop-text/product-words.ts";
import type { ShopPolicy } from "#app/services/deps.ts";
import { nodes } from "./common-shapes.ts";

const policy = z.object({
  type: z.string(),
  title: z.string(),
  body: z.string(),
  url: z.string(),
});

export const policiesAnswer = z
  .object({ shop: z.object({ shopPolicies: z.array(policy) }) })
  .transform(({ shop }): readonly ShopPolicy[] =>
    shop.shopPolicies.map(({ type, title, body, url }) => ({ type, title, html: body, url })),
  );

const product = z
  .object({
    id: z.string(),
    title: z.string(),
    onlineStoreUrl: z.string().nullable(),
    description: z.string(),
    updatedAt: z.string(),
    metafields: nodes(z.object({ namespace: z.string(), key: z.string(), value: z.string() })),
  })
  .transform(({ onlineStoreUrl, metafields, ...one }): ProductTexts => ({
    ...one,
    url: onlineStoreUrl,
    metafields: metafields.nodes,
  }));

export const changedProductsAnswer = z
  .object({
    products: z.object({
      nodes: z.array(product),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  })
  .transform(({ products: { nodes: products, pageInfo } }) => ({
    products,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  }));
