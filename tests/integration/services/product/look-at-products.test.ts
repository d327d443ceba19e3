import { describe, expect, it } from "vitest";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import { openProduct } from "#app/services/product/open-product.ts";
import { searchProducts } from "#app/services/product/search-products.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("looking for a product beside a ticket", () => {
  it("finds it by a word of its title, with variants and prices", async () => {
    const shop = await aShop(house);

    const found = await searchProducts(house.deps, { shopId: shop.id, words: " ring " });

    expect(found).toMatchObject({ kind: "found", words: "ring" });
    const [product] = found.kind === "found" ? found.products : [];
    expect(product?.title.toLowerCase()).toContain("ring");
    expect(product?.variants[0]?.price.amount).toMatch(/^\d+\.\d\d?$/);
  });

  it("asks nothing for no words, and tells none found from a Shopify that is away", async () => {
    const shop = await aShop(house);
    const asked = house.shopify.calls().length;
    const search = (words: string) => searchProducts(house.deps, { shopId: shop.id, words });

    expect(await search("  ")).toEqual({ kind: "found", words: "", products: [] });
    expect(house.shopify.calls()).toHaveLength(asked);
    expect(await search("xyzzyx")).toEqual({ kind: "found", words: "xyzzyx", products: [] });
    house.shopify.fail({ times: 1, kind: "throttled" });
    expect(await search("ring")).toEqual({
      kind: "unavailable",
      words: "ring",
      trouble: "throttled",
    });
  });

  it("opens one from the copy for a minute, and from the copy with the trouble while Shopify is away", async () => {
    const shop = await aShop(house);
    const productGid = await aProductOf(shop);
    const open = () => openProduct(house.deps, { shopId: shop.id, productGid });

    const first = await open();
    const asked = house.shopify.calls().length;
    const second = await open();
    const unasked = house.shopify.calls().length - asked;
    house.clock.pass(MINUTE_MS);
    house.shopify.fail({ times: 1, kind: "drop-connection" });
    const away = await open();
    const third = await open();

    expect(first).toMatchObject({ product: { id: productGid }, trouble: null });
    expect(second).toEqual(first);
    expect(unasked).toBe(0);
    expect(away).toEqual({ ...first, trouble: "unreachable" });
    expect(third).toEqual({ ...first, fetchedAt: new Date(house.clock()).toISOString() });
  });

  it("says of one that Shopify does not have that it is gone", async () => {
    const shop = await aShop(house);
    const productGid = "gid://shopify/Product/404";

    expect(await openProduct(house.deps, { shopId: shop.id, productGid })).toEqual({
      product: null,
      fetchedAt: null,
      trouble: "gone",
    });
  });

  it("keeps each shop's copies to itself", async () => {
    const [mine, theirs] = [await aShop(house), await aShop(house)];
    const productGid = await aProductOf(mine);
    await openProduct(house.deps, { shopId: mine.id, productGid });
    house.shopify.fail({ times: 1, kind: "drop-connection" });

    expect(await openProduct(house.deps, { shopId: theirs.id, productGid })).toMatchObject({
      product: null,
      trouble: "unreachable",
    });
  });
});

async function aProductOf({ id: shopId }: { id: Awaited<ReturnType<typeof aShop>>["id"] }) {
  const found = await searchProducts(house.deps, { shopId, words: "ring" });
  return (found.kind === "found" ? found.products[0]?.id : undefined) ?? "";
}
