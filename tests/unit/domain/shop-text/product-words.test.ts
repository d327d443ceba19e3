import { expect, it } from "vitest";
import { productWords } from "#app/domain/shop-text/product-words.ts";

it("takes a product's description and the fields that speak of the piece", () => {
  const field = (key: string, value: string) => ({ namespace: "custom", key, value });
  const product = {
    ...{ id: "gid://shopify/Product/1", title: "Luna Ring", url: null, description: "A ring." },
    metafields: [field("material", "Gold"), field("seo_score", "12")],
  };

  expect(productWords(product)).toEqual({
    ...{ key: "product:gid://shopify/Product/1", title: "Luna Ring", url: null },
    body: "A ring.\nMaterial: Gold",
  });
});
