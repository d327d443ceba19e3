import type { ProductFacts } from "#app/domain/product/product-facts.ts";

type Variant = ProductFacts["variants"][number];

/** A ring that can be bought in one variant of gold, five of them in stock. */
export const aProduct = (given: Partial<ProductFacts> = {}): ProductFacts => ({
  id: "gid://shopify/Product/1",
  legacyId: "1",
  title: "Luna Ring",
  handle: "luna-ring",
  type: "Ring",
  vendor: "Mejurn",
  status: "ACTIVE",
  url: "https://mejurn.example/products/luna-ring",
  description: "",
  imageUrl: null,
  tags: [],
  updatedAt: "2026-05-15T12:00:00Z",
  stock: 5,
  options: [{ name: "Metal", values: ["Gold"] }],
  variants: [aVariant()],
  hasMoreVariants: false,
  metafields: [],
  ...given,
});

export const aVariant = (given: Partial<Variant> = {}): Variant => ({
  id: "gid://shopify/ProductVariant/11",
  title: "Gold / 7",
  sku: "LUNA-G-7",
  price: { amount: "120.00", currency: "USD" },
  stock: 5,
  isAvailable: true,
  imageUrl: null,
  options: [{ name: "Metal", value: "Gold" }],
  ...given,
});
