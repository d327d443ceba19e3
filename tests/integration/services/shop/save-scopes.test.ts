import { describe, expect, it } from "vitest";
import { makeShopifyReader } from "#app/adapters/shopify/reader.server.ts";
import { inShop } from "#app/data/db.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { openShop } from "#app/services/shop/open-shop.ts";
import { saveScopes } from "#app/services/shop/save-scopes.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse({ scopes: ["read_products", "read_orders"] });

const scopesOf = async (shopId: ShopId) =>
  (await inShop(house.deps.db, shopId, (tx) => getShop(tx, shopId))).scopes;

describe("knowing what the shop granted", () => {
  it("keeps it when the app is opened for the first time", async () => {
    const shop = await aShop(house);

    expect(await scopesOf(shop.id)).toEqual(["read_orders", "read_products"]);
  });

  it("takes over what the shop has granted since", async () => {
    const shop = await aShop(house);
    const more = granting("read_orders", "read_products", "write_orders");

    const scopes = await saveScopes({ ...house.deps, shopify: more }, { shopId: shop.id });

    expect(scopes).toContain("write_orders");
    expect(await scopesOf(shop.id)).toEqual(scopes);
  });

  it("keeps what was known last when the shop is closed to Loupe", async () => {
    const shop = await aShop(house);
    const shopify = makeShopifyReader(() => Promise.resolve(null));

    await saveScopes({ ...house.deps, shopify }, { shopId: shop.id });

    expect(await scopesOf(shop.id)).toEqual(["read_orders", "read_products"]);
  });

  it("opens the app all the same while Shopify does not say", async () => {
    const shopify = {
      ...house.deps.shopify,
      readScopes: () => Promise.reject(new TemporaryFault("Shopify did not answer")),
    };

    const { shop } = await openShop(
      { ...house.deps, shopify },
      {
        domain: "mejurn-9701.myshopify.com",
        shopifyUserId: "101",
        name: "Marlen Vogt",
        email: "marlen@mejurn.example",
        accountOwner: true,
      },
    );

    expect(shop.scopes).toEqual([]);
  });
});

const granting = (...handles: readonly string[]) =>
  makeShopifyReader(() =>
    Promise.resolve(
      Response.json({
        data: {
          currentAppInstallation: { accessScopes: handles.map((handle) => ({ handle })) },
        },
      }),
    ),
  );
