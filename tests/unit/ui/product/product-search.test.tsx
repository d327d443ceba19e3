import { describe, expect, it } from "vitest";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import { ProductSearch, type ProductResults } from "#app/ui/product/product-search.tsx";
import { aProduct, aVariant } from "#tests/unit/domain/product/a-product.ts";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const silver = aVariant({ id: "gid://shopify/ProductVariant/12", title: "Silver / 7", stock: 0 });

describe("looking for a product beside the thread", () => {
  it("shows what was found with price and stock, and offers to insert it", () => {
    const text = textOf({
      kind: "found",
      products: [aProduct({ variants: [aVariant(), silver] })],
    });

    expect(text).toContain("Luna Ring $120.00 · 5 in stock in all");
    expect(text).toContain("Insert");
  });

  it("shows each variant, materials and care of the one that is opened", () => {
    const product = aProduct({
      variants: [aVariant(), silver],
      hasMoreVariants: true,
      metafields: [{ namespace: "custom", key: "care", value: "Wipe it dry." }],
    });

    const text = textOf({ kind: "found", products: [product] }, { open: product });

    expect(text).toContain("Gold / 7 $120.00 · 5 in stock · LUNA-G-7");
    expect(text).toContain("Silver / 7 $120.00 · available to order · LUNA-G-7");
    expect(text).toContain("There are more variants in Shopify.");
    expect(text).toContain("Care Wipe it dry.");
  });

  it("says of a draft that it is one, and lists no variant where there is only one", () => {
    const variants = [aVariant({ title: "Default Title" })];
    const product = aProduct({ status: "DRAFT", variants });

    const text = textOf({ kind: "found", products: [product] }, { open: product });

    expect(text).toContain("5 in stock Attention Draft");
    expect(text).not.toContain("Default Title");
  });

  it("offers nothing to insert to somebody who may only read", () => {
    const found: ProductResults = { kind: "found", products: [aProduct()] };

    expect(textOf(found, { mayInsert: false })).not.toContain("Insert");
  });

  it("tells nothing found from still looking and from a Shopify that can't be asked", () => {
    expect(textOf({ kind: "found", products: [] })).toContain(
      "No product of the shop matches “ring”.",
    );
    expect(renderMarkup(aSearch({ kind: "looking", products: [] }))).toContain("SkeletonBodyText");
    const away = textOf({ kind: "unavailable", trouble: "throttled" });
    expect(away).toContain("Shopify has answered many questions");
    expect(away).toContain("Try again");
    expect(away).not.toContain("No product");
    expect(textOf({ kind: "unavailable", trouble: "missing-scope" })).not.toContain("Try again");
  });

  it("shows nothing before anybody has typed", () => {
    expect(textOf(null)).not.toContain("No product");
  });
});

type Given = { open?: ProductFacts; mayInsert?: boolean };

const textOf = (results: ProductResults | null, given: Given = {}) =>
  renderText(aSearch(results, given));

const aSearch = (results: ProductResults | null, { open, mayInsert = true }: Given = {}) => (
  <ProductSearch
    words=" ring "
    onWords={() => undefined}
    results={results}
    openId={open?.id ?? null}
    onOpen={() => undefined}
    opened={open ?? null}
    onRetry={() => undefined}
    locale="en-US"
    onInsert={mayInsert ? () => undefined : null}
  />
);
