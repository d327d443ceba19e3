import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { findShopText } from "#app/data/records/shop-texts.server.ts";
import { findTextSync } from "#app/data/records/text-syncs.server.ts";
import { policyKey, productKey, type ShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { requestTextSync } from "#app/services/shop-text/request-text-sync.ts";
import { syncShopTexts } from "#app/services/shop-text/sync-shop-texts.ts";
import { syncTextsOfShops } from "#app/services/shop-text/sync-texts-of-shops.ts";
import { deleteProduct, rewriteProduct } from "#tests/sandbox/shopify/world/happenings/products.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  newWebhooks,
  reachInOrder,
  worldOf,
} from "#tests/integration/services/order/a-watched-order.ts";

const house = useHouse();
const SHIPPING = policyKey("SHIPPING_POLICY");

describe("the shop's texts", () => {
  it("are read from Shopify once a day, policies as plain text and products with their fields", async () => {
    const shop = await aShop(house);
    const product = firstProduct();

    await syncTextsOfShops(house.deps);
    await drainJobs(house);

    const refunds = await textOf(shop, policyKey("REFUND_POLICY"));
    expect(refunds).toMatchObject({ version: 1, title: "Refund policy", deletedAt: null });
    expect(refunds?.body).toContain(
      "within 30 days of delivery, unworn and in their box.\nTo start",
    );
    expect(refunds?.url).toMatch(/\/policies\/refund-policy$/);
    expect((await textOf(shop, productKey(gid(product.id))))?.body).toContain(
      `Care: ${product.care}`,
    );
    expect(await textsOf(shop)).toHaveLength(
      worldOf(house).shop.products.length + worldOf(house).shop.policies.length,
    );
  });

  it("have a new version when their words change, and none when they don't", async () => {
    const shop = await aSyncedShop();
    const before = await textOf(shop, SHIPPING);
    house.clock.pass(DAY_MS);
    await sync(shop);
    const same = await textOf(shop, SHIPPING);

    worldOf(house).changePolicy("SHIPPING_POLICY", "<p>Orders leave  within 4 business days.</p>");
    await sync(shop);
    await sync(shop);

    expect(same).toEqual(before);
    expect(await textOf(shop, SHIPPING)).toMatchObject({
      version: 2,
      body: "Orders leave within 4 business days.",
    });
    expect(await versionsOf(shop, SHIPPING)).toEqual([1, 2]);
  });

  it("are taken down when the merchant takes them down, and come back", async () => {
    const shop = await aSyncedShop();
    const { body = "" } =
      worldOf(house).shop.policies.find(({ type }) => type === "PRIVACY_POLICY") ?? {};
    const key = policyKey("PRIVACY_POLICY");

    worldOf(house).changePolicy("PRIVACY_POLICY", null);
    await sync(shop);
    const gone = await textOf(shop, key);
    worldOf(house).changePolicy("PRIVACY_POLICY", body);
    await sync(shop);

    expect(gone).toMatchObject({ version: 2, body: "", deletedAt: house.clock() });
    expect(await textOf(shop, key)).toMatchObject({ version: 3, deletedAt: null });
  });

  it("of a product follow Shopify's webhooks, and its deletion", async () => {
    const shop = await aSyncedShop();
    const { id } = firstProduct();
    rewriteProduct(worldOf(house), id, { description: "Hand-made of recycled gold." });
    await reachInOrder(house, shop);
    const changed = await textOf(shop, productKey(gid(id)));
    deleteProduct(worldOf(house), id);
    await reachInOrder(house, shop);

    expect(changed).toMatchObject({ version: 2 });
    expect(changed?.body).toContain("Hand-made of recycled gold.\nMaterial:");
    expect((await textOf(shop, productKey(gid(id))))?.deletedAt).toBe(house.clock());
  });

  it("of products are found changed where no webhook told", async () => {
    const shop = await aSyncedShop();
    const { id } = firstProduct();
    rewriteProduct(worldOf(house), id, { description: "Hand-made of silver." });
    await newWebhooks(house);

    await sync(shop);

    expect((await textOf(shop, productKey(gid(id))))?.body).toContain("Hand-made of silver.");
  });

  it("stay as they are where Shopify may not tell them, with the reason", async () => {
    const shop = await aSyncedShop();
    const { domain } = worldOf(house).shop;
    house.shopify.revokeScopes(domain, ["read_legal_policies"]);
    await sync(shop);
    house.shopify.grantScopes(domain, ["read_legal_policies"]);

    expect((await textOf(shop, SHIPPING))?.deletedAt).toBeNull();
    const standing = await inShopBySql(house.deps.db, shop.id, (tx) => findTextSync(tx, shop.id));
    expect(standing).toMatchObject({ policiesTrouble: "missing-scope", productsTrouble: null });
  });

  it("are asked for when somebody looks and the last look is a day old, and not before", async () => {
    const shop = await aShop(house);
    await requestTextSync(house.deps, { shopId: shop.id });
    const first = await jobsOf();
    await requestTextSync(house.deps, { shopId: shop.id });
    const second = await jobsOf();
    await requestTextSync(house.deps, { shopId: shop.id, evenIfYoung: true });
    const asked = await jobsOf();
    house.clock.pass(DAY_MS);
    await requestTextSync(house.deps, { shopId: shop.id });

    expect([first, second, asked, await jobsOf()]).toEqual([2, 0, 2, 2]);
  });

  it("of an uninstalled shop are not asked for", async () => {
    const shop = await aShop(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shop.updateMany({ data: { uninstalledAt: new Date(house.clock()) } }),
    );
    const calls = house.shopify.calls().length;

    await syncShopTexts(house.deps, { shopId: shop.id, of: "policies" });

    expect(house.shopify.calls()).toHaveLength(calls);
  });
});

const jobsOf = async (): Promise<number> =>
  (await drainJobs(house)).filter(({ name }) => name === "sync-shop-texts").length;

async function aSyncedShop(): Promise<TestShop> {
  const shop = await aShop(house);
  await sync(shop);
  return shop;
}

async function sync({ id: shopId }: TestShop): Promise<void> {
  await syncShopTexts(house.deps, { shopId, of: "policies" });
  await syncShopTexts(house.deps, { shopId, of: "products" });
}

const gid = (id: number) => `gid://shopify/Product/${id}`;

function firstProduct() {
  const [product] = worldOf(house).shop.products;
  if (!product) throw new Error("the sandbox's shop sells nothing");
  return product;
}

const textOf = (shop: TestShop, key: ShopTextKey) =>
  inShopBySql(house.deps.db, shop.id, (tx) => findShopText(tx, shop.id, key));

const textsOf = (shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) => tx.shopText.findMany({ where: { deletedAt: null } }));

const versionsOf = async (shop: TestShop, key: ShopTextKey) =>
  (
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shopTextVersion.findMany({ where: { key }, orderBy: { version: "asc" } }),
    )
  ).map(({ version }) => version);
