import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import { deleteProduct, rewriteProduct } from "#tests/sandbox/shopify/world/happenings/products.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  newWebhooks,
  reach,
  reachInOrder,
  worldOf,
} from "#tests/integration/services/order/a-watched-order.ts";

const house = useHouse();

describe("a product that somebody looked at", () => {
  it("follows what Shopify says of it, and an older answer changes nothing", async () => {
    const { shop, id } = await aSeenProduct();
    rewriteProduct(worldOf(house), id, { title: "Luna Ring, the second" });
    const webhooks = await newWebhooks(house);

    await reach(house, shop, webhooks);
    await reach(
      house,
      shop,
      webhooks.map((one) => ({ ...one, webhookId: `${one.webhookId}-again` })),
    );

    expect((await copyOf(shop, id))?.facts).toMatchObject({ title: "Luna Ring, the second" });
  });

  it("is gone when it is deleted there", async () => {
    const { shop, id } = await aSeenProduct();
    deleteProduct(worldOf(house), id);

    await reachInOrder(house, shop);

    expect(await copyOf(shop, id)).toMatchObject({ deletedAt: new Date(house.clock()) });
  });

  it("is nothing to a shop where nobody looked at it", async () => {
    const { id } = await aSeenProduct();
    const other = await aShop(house);
    rewriteProduct(worldOf(house), id, { title: "Another" });
    const webhooks = await newWebhooks(house);
    const calls = house.shopify.calls().length;

    await reach(house, other, webhooks);

    expect(house.shopify.calls()).toHaveLength(calls);
    expect(await copyOf(other, id)).toBeNull();
  });
});

let seen = 0;

async function aSeenProduct() {
  const shop = await aShop(house);
  const id = worldOf(house).shop.products[(seen += 1)]?.id ?? 0;
  const asked = await house.deps.shopify.readProduct(shop.domain, gid(id));
  const facts = asked.kind === "answer" ? asked.value : null;
  if (!facts) throw new Error("Shopify shows no such product");
  await inShop(house.deps.db, shop.id, (tx) =>
    tx.productCopy.create({
      data: {
        shopId: shop.id,
        productGid: facts.id,
        facts: structuredClone<ProductFacts>(facts),
        changedAt: facts.updatedAt,
        fetchedAt: new Date(house.clock()),
      },
    }),
  );
  await newWebhooks(house);
  return { shop, id };
}

const gid = (id: number) => `gid://shopify/Product/${id}`;

const copyOf = (shop: TestShop, id: number) =>
  inShop(house.deps.db, shop.id, (tx) =>
    tx.productCopy.findFirst({ where: { productGid: gid(id) } }),
  );
