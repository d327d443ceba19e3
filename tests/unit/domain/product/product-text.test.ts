import { describe, expect, it } from "vitest";
import { isOnlyVariant, priceRange, productText } from "#app/domain/product/product-text.ts";
import { aProduct, aVariant } from "./a-product.ts";

const silver = aVariant({
  id: "gid://shopify/ProductVariant/12",
  title: "Silver / 7",
  price: { amount: "95.00", currency: "USD" },
  stock: 0,
});

describe("putting a product into a reply", () => {
  it("names the variant, its price, whether it can be bought, and where", () => {
    const product = aProduct({ variants: [aVariant(), silver] });

    expect(productText(product, silver.id, "en-US")).toBe(
      "Luna Ring (Silver / 7)\n$95.00, available to order\nhttps://mejurn.example/products/luna-ring?variant=12",
    );
  });

  it("keeps what stands behind a question mark in the address", () => {
    const product = aProduct({ url: "https://m.example/p?a=1", variants: [aVariant(), silver] });

    expect(productText(product, silver.id, "en-US")).toContain(
      "https://m.example/p?a=1&variant=12",
    );
  });

  it("names no variant where there is only one, and no address where there is none", () => {
    const product = aProduct({ url: null, variants: [aVariant({ title: "Default Title" })] });

    expect(isOnlyVariant(product)).toBe(true);
    expect(productText(product, aVariant().id, "en-US")).toBe("Luna Ring\n$120.00, in stock");
  });

  it("names the lowest price of a product as a whole", () => {
    const product = aProduct({ variants: [aVariant(), silver] });

    expect(productText(product, null, "en-US")).toBe(
      "Luna Ring\nfrom $95.00\nhttps://mejurn.example/products/luna-ring",
    );
    expect(productText(aProduct(), "gid://shopify/ProductVariant/404", "en-US")).toContain(
      "Luna Ring\n$120.00\n",
    );
    expect(productText(aProduct({ variants: [], url: null }), null, "en-US")).toBe("Luna Ring");
    expect(priceRange(aProduct({ variants: [aVariant(), aVariant()] }), "en-US")).toBe("$120.00");
  });
});
