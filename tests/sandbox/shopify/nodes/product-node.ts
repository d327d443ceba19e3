import { connection, firstOf } from "#tests/sandbox/shopify/graphql/connection.ts";
import {
  type Args,
  type Call,
  dateTime,
  gid,
  type Node,
} from "#tests/sandbox/shopify/graphql/node.ts";
import type {
  MetafieldRecord,
  ProductRecord,
  VariantRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

import { imageNode, moneyNode } from "./money-node.ts";

export function productNode(product: ProductRecord, call: Call): Node {
  const prices = product.variants.map((variant) => variant.price);
  const words =
    product.description ?? `${product.title}. Material: ${product.material}. Care: ${product.care}`;
  const page = `https://${call.shop.handle}.example/products/${product.handle}`;
  const metafield = (one: MetafieldRecord): Node => metafieldNode(product, one);
  const image = (): Node => imageNode(product.id, product.picture, product.title, call);
  return {
    __typename: "Product",
    id: gid("Product", product.id),
    legacyResourceId: String(product.id),
    title: product.title,
    handle: product.handle,
    status: product.status,
    productType: product.productType,
    vendor: call.shop.name,
    tags: product.tags,
    description: (args: Args) =>
      typeof args.truncateAt === "number" ? words.slice(0, args.truncateAt) : words,
    descriptionHtml: `<p>${words}</p>`,
    createdAt: dateTime(product.createdAt),
    updatedAt: dateTime(product.updatedAt),
    publishedAt: product.isPublished ? dateTime(product.createdAt) : null,
    onlineStoreUrl: product.isPublished && product.status === "ACTIVE" ? page : null,
    onlineStorePreviewUrl: page,
    hasOutOfStockVariants: product.variants.some(({ stock }) => stock <= 0),
    metafield: (args: Args) => {
      const one = product.metafields.find(
        ({ namespace, key }) => key === args.key && namespace === (args.namespace ?? "custom"),
      );
      return one ? metafield(one) : null;
    },
    metafields: (args: Args) =>
      connection("MetafieldConnection", chosenMetafields(product, args), args, metafield),
    totalInventory: product.variants.reduce((sum, variant) => sum + variant.stock, 0),
    tracksInventory: true,
    hasOnlyDefaultVariant: false,
    isGiftCard: false,
    featuredImage: image,
    featuredMedia: () => mediaNode(product, call),
    media: (args: Args) =>
      connection("MediaConnection", [{ id: product.id }], args, () => mediaNode(product, call)),
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

function mediaNode(product: ProductRecord, call: Call): Node {
  const image = imageNode(product.id, product.picture, product.title, call);
  return {
    __typename: "MediaImage",
    id: gid("MediaImage", product.id),
    alt: product.title,
    image,
    preview: { __typename: "MediaPreviewImage", image, status: "READY" },
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
    availableForSale: product.status === "ACTIVE" && variant.stock > 0,
    inventoryQuantity: variant.stock,
    sellableOnlineQuantity: Math.max(0, variant.stock),
    inventoryItem: {
      __typename: "InventoryItem",
      id: gid("InventoryItem", variant.id),
      legacyResourceId: String(variant.id),
      sku: variant.sku,
      tracked: true,
      requiresShipping: true,
      createdAt: dateTime(product.createdAt),
      updatedAt: dateTime(product.updatedAt),
    },
    inventoryPolicy: "DENY",
    position: product.variants.indexOf(variant) + 1,
    taxable: true,
    createdAt: dateTime(product.createdAt),
    updatedAt: dateTime(product.updatedAt),
    image: () => imageNode(product.id, product.picture, product.title, call),
    media: (args: Args) =>
      connection("MediaConnection", [{ id: product.id }], args, () => mediaNode(product, call)),
    selectedOptions: variant.options.map((option) => ({ __typename: "SelectedOption", ...option })),
    product: () => productNode(product, call),
  };
}

/** `keys` are asked for as `namespace.key`, or as the key alone beside a namespace. */
function chosenMetafields(product: ProductRecord, args: Args): readonly MetafieldRecord[] {
  const keys = Array.isArray(args.keys) ? args.keys.map(String) : null;
  return product.metafields.filter(
    ({ namespace, key }) =>
      (args.namespace == null || namespace === args.namespace) &&
      (keys === null || keys.includes(`${namespace}.${key}`) || keys.includes(key)),
  );
}

function metafieldNode(product: ProductRecord, one: MetafieldRecord): Node {
  return {
    __typename: "Metafield",
    id: gid("Metafield", one.id),
    legacyResourceId: String(one.id),
    namespace: one.namespace,
    key: one.key,
    type: one.type,
    value: one.value,
    jsonValue: one.value,
    ownerType: "PRODUCT",
    createdAt: dateTime(product.createdAt),
    updatedAt: dateTime(product.updatedAt),
  };
}
