import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
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
      { topic: "shop/update", payload: {}, appliedAt: null },
    ]);
    expect(await drainJobs(house)).toHaveLength(1);
  });

  it("keeps of whom and when it speaks, and none of what it says of people", async () => {
    const shop = await aShop(house);
    const order = { id: 12, email: "jane@customer.example", updated_at: "2026-11-23T14:59:59Z" };

    await acceptShopWebhook(house.deps, {
      domain: shop.domain,
      webhookId: "w-3",
      eventId: "e-1",
      topic: "orders/updated",
      payload: order,
      triggeredAt: instantOf(new Date("2026-11-23T14:59:58Z")),
    });

    expect(await lookAt(house, shop).webhooks()).toMatchObject([
      {
        eventId: "e-1",
        subjectGid: "gid://shopify/Order/12",
        triggeredAt: new Date("2026-11-23T14:59:58Z"),
        payload: { changedAt: "2026-11-23T14:59:59Z" },
      },
    ]);
    expect(JSON.stringify(await lookAt(house, shop).webhooks())).not.toContain("jane");
  });

  it("keeps nothing but requests of the law and the uninstall itself once the app is gone", async () => {
    const shop = await aShop(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shop.updateMany({ data: { uninstalledAt: new Date(house.clock()) } }),
    );
    const { domain } = shop;

    for (const topic of ["orders/updated", "shop/update", "app/uninstalled", "shop/redact"])
      await acceptShopWebhook(house.deps, { domain, webhookId: topic, topic, payload: { id: 1 } });

    const kept = await lookAt(house, shop).webhooks();
    expect(kept.map(({ topic }) => topic).sort()).toEqual(["app/uninstalled", "shop/redact"]);
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
