import { gid } from "#tests/sandbox/shopify/graphql/node.ts";
import type { ProductRecord, ShopRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { amount, identified, instant, type Json } from "./payload-parts.ts";

export function productPayload(product: ProductRecord, shop: ShopRecord): Json {
  return {
    ...identified("Product", product.id),
    title: product.title,
    handle: product.handle,
    body_html: `<p>${product.description ?? `${product.title}. Material: ${product.material}. Care: ${product.care}`}</p>`,
    product_type: product.productType,
    vendor: shop.name,
    status: product.status.toLowerCase(),
    tags: product.tags.join(", "),
    created_at: instant(product.createdAt),
    updated_at: instant(product.updatedAt),
    published_at: product.isPublished ? instant(product.createdAt) : null,
    published_scope: "web",
    template_suffix: null,
    category: null,
    has_variants_that_requires_components: false,
    image: null,
    images: [],
    media: [],
    options: [
      {
        id: product.id,
        product_id: product.id,
        name: product.optionName,
        position: 1,
        values: product.variants.map(({ title }) => title),
      },
    ],
    variants: product.variants.map((variant, index) => ({
      ...identified("ProductVariant", variant.id),
      product_id: product.id,
      title: variant.title,
      sku: variant.sku,
      barcode: null,
      price: amount(variant.price),
      compare_at_price: null,
      position: index + 1,
      option1: variant.title,
      option2: null,
      option3: null,
      inventory_item_id: variant.id,
      inventory_policy: "deny",
      inventory_quantity: variant.stock,
      old_inventory_quantity: variant.stock,
      taxable: true,
      image_id: null,
      created_at: instant(product.createdAt),
      updated_at: instant(product.updatedAt),
    })),
    variant_gids: product.variants.map(({ id }) => ({
      admin_graphql_api_id: gid("ProductVariant", id),
      updated_at: instant(product.updatedAt),
    })),
  };
}
