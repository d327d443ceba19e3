import { describe, expect, it } from "vitest";
import { acceptShopWebhook } from "#app/services/shop/accept-shop-webhook.ts";
import { aShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("accepting a webhook of Shopify", () => {
  it("keeps a delivery once, however often Shopify repeats it", async () => {
    const shop = await aShop(house);
    const webhook = {
      domain: shop.domain,
      webhookId: "w-1",
      topic: "shop/update",
      payload: { a: 1 },
    };

    await acceptShopWebhook(house.deps, webhook);
    await Promise.all([1, 2].map(() => acceptShopWebhook(house.deps, webhook)));

    expect(await lookAt(house, shop).webhooks()).toMatchObject([
      { topic: "shop/update", payload: { a: 1 }, appliedAt: null },
    ]);
    expect(await drainJobs(house)).toHaveLength(1);
  });

  it("has nothing to keep of a shop that never opened the app", async () => {
    await acceptShopWebhook(house.deps, {
      domain: "never-here.myshopify.com",
      webhookId: "w-2",
      topic: "shop/redact",
      payload: {},
    });

    expect(house.logged.at(-1)).toMatchObject({ event: "webhook-for-unknown-shop" });
    expect(await drainJobs(house)).toEqual([]);
  });
});
