import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

/** The merchant writes another text, and what of the product's facts they keep in metafields. */
export function rewriteProduct(
  world: ShopWorld,
  productId: number,
  texts: { title?: string; description?: string; metafields?: Readonly<Record<string, string>> },
): void {
  world.changeProduct(productId, (product) => ({
    ...(texts.title === undefined ? {} : { title: texts.title }),
    ...(texts.description === undefined ? {} : { description: texts.description }),
    metafields: product.metafields.map((one) => ({
      ...one,
      value: texts.metafields?.[one.key] ?? one.value,
    })),
  }));
}

export function setStock(
  world: ShopWorld,
  productId: number,
  variantId: number,
  stock: number,
): void {
  world.changeProduct(productId, (product) => ({
    variants: product.variants.map((one) => (one.id === variantId ? { ...one, stock } : one)),
  }));
}

/** Takes it out of the online store and back. */
export function publishProduct(world: ShopWorld, productId: number, isPublished: boolean): void {
  world.changeProduct(productId, () => ({ isPublished }));
}

export function deleteProduct(world: ShopWorld, productId: number): void {
  world.removeProduct(productId);
}
