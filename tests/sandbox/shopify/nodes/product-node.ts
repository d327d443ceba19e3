import { connection, firstOf } from "#tests/sandbox/shopify/graphql/connection.ts";
import {
  type Args,
  type Call,
  dateTime,
  gid,
  type Node,
} from "#tests/sandbox/shopify/graphql/node.ts";
import type { ProductRecord, VariantRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { imageNode, moneyNode } from "./money-node.ts";

export function productNode(product: ProductRecord, call: Call): Node {
  const prices = product.variants.map((variant) => variant.price);
  const words = `${product.title}. Material: ${product.material}. Care: ${product.care}`;
  const image = (): Node => imageNode(product.id, product.picture, product.title, call);
  return {
    __typename: "Product",
    id: gid("Product", product.id),
    legacyResourceId: String(product.id),
    title: product.title,
    handle: product.handle,
    status: "ACTIVE",
    productType: product.productType,
    vendor: call.shop.name,
    tags: product.tags,
    description: (args: Args) =>
      typeof args.truncateAt === "number" ? words.slice(0, args.truncateAt) : words,
    descriptionHtml: `<p>${words}</p>`,
    createdAt: dateTime(product.createdAt),
    updatedAt: dateTime(product.createdAt),
    publishedAt: dateTime(product.createdAt),
    onlineStoreUrl: `https://${call.shop.handle}.example/products/${product.handle}`,
    totalInventory: product.variants.reduce((sum, variant) => sum + variant.stock, 0),
    tracksInventory: true,
    hasOnlyDefaultVariant: false,
    isGiftCard: false,
    featuredImage: image,
    featuredMedia: () => ({
      __typename: "MediaImage",
      id: gid("MediaImage", product.id),
      alt: product.title,
      image: image(),
      preview: { __typename: "MediaPreviewImage", image: image(), status: "READY" },
    }),
    priceRangeV2: {
      __typename: "ProductPriceRangeV2",
      minVariantPrice: moneyNode(Math.min(...prices), call.shop.currency),
      maxVariantPrice: moneyNode(Math.max(...prices), call.shop.currency),
    },
    options: (args: Args) =>
      firstOf(
        [
          {
            __typename: "ProductOption",
            id: gid("ProductOption", product.id),
            name: product.optionName,
            position: 1,
            values: product.variants.map((variant) => variant.title),
          },
        ],
        args,
      ),
    variants: (args: Args) =>
      connection("ProductVariantConnection", product.variants, args, (variant) =>
        variantNode(product, variant, call),
      ),
    variantsCount: { __typename: "Count", count: product.variants.length, precision: "EXACT" },
  };
}

export function variantNode(product: ProductRecord, variant: VariantRecord, call: Call): Node {
  return {
    __typename: "ProductVariant",
    id: gid("ProductVariant", variant.id),
    legacyResourceId: String(variant.id),
    title: variant.title,
    displayName: `${product.title} - ${variant.title}`,
    sku: variant.sku,
    barcode: null,
    price: (variant.price / 100).toFixed(2),
    compareAtPrice: null,
    availableForSale: variant.stock > 0,
    inventoryQuantity: variant.stock,
    inventoryPolicy: "DENY",
    position: product.variants.indexOf(variant) + 1,
    taxable: true,
    createdAt: dateTime(product.createdAt),
    updatedAt: dateTime(product.createdAt),
    image: () => imageNode(product.id, product.picture, product.title, call),
    selectedOptions: variant.options.map((option) => ({ __typename: "SelectedOption", ...option })),
    product: () => productNode(product, call),
  };
}
