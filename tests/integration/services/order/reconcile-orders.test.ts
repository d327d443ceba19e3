import { beforeEach, describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readOrderSettingsPage } from "#app/data/pages/order-settings-page.server.ts";
import { DAY_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import { reconcileOrdersJob, refreshOrderJob } from "#app/queue/job-definitions.ts";
import { reconcileOrders } from "#app/services/order/reconcile-orders.ts";
import { reconcileShops } from "#app/services/order/reconcile-shops.ts";
import { refundAmount, tagOrder } from "#tests/sandbox/shopify/world/happenings/merchant.ts";
import { moveParcel } from "#tests/sandbox/shopify/world/happenings/move-parcel.ts";
import { packParcel } from "#tests/sandbox/shopify/world/happenings/pack-parcel.ts";
import type { TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aWatchedOrder, kindsOf, newWebhooks, reach } from "./a-watched-order.ts";

const house = useHouse();

// A shop's allowance of questions is filled up again.
beforeEach(() => house.passAtShopify(MINUTE_MS));

describe("comparing a shop's orders with Shopify's once a day", () => {
  it("finds what webhooks missed of the orders that concern us, and tells it in the thread", async () => {
    const order = await aWatchedOrder(house);
    packParcel(order.world, order.orderId);
    moveParcel(order.world, order.orderId, "delivered");
    refundAmount(order.world, order.orderId, 1_000);
    await newWebhooks(house);

    await compare(order.shop);

    expect((await kindsOf(house, order)).sort()).toEqual([
      "delivered",
      "label-made",
      "paid",
      "refunded",
      "shipped",
    ]);
    expect((await lookAt(house, order.shop).ticket(order.ticket.id)).orderState).toBe(
      "Partly refunded",
    );
    expect(await syncOf(order.shop)).toMatchObject({ found: 1, trouble: null });
  });

  it("begins where it ended, and finds nothing twice", async () => {
    const order = await aWatchedOrder(house);
    tagOrder(order.world, order.orderId, ["vip"]);
    await newWebhooks(house);
    await compare(order.shop);
    const before = await syncOf(order.shop);

    await expectSameAfterRepeating(house, () =>
      reconcileOrders(house.deps, { shopId: order.shop.id }),
    );

    const changedAt = Math.max(...order.world.shop.orders.map(({ updatedAt }) => updatedAt));
    expect(before?.changedUpTo.getTime()).toBe(Math.floor(changedAt / 1_000) * 1_000);
  });

  it("keeps no copy of orders that nobody asked about", async () => {
    const order = await aWatchedOrder(house);
    const other = order.world.shop.orders[0]?.id ?? 0;
    tagOrder(order.world, other, ["vip"]);
    await newWebhooks(house);

    await compare(order.shop);

    const copies = await inShop(house.deps.db, order.shop.id, (tx) =>
      tx.orderCopy.findMany({ where: { orderGid: `gid://shopify/Order/${other}` } }),
    );
    expect(copies).toEqual([]);
  });

  it("goes on with the page at which it stopped when Shopify throttles", async () => {
    const order = await aWatchedOrder(house);
    for (const { id } of order.world.shop.orders.slice(0, 6)) tagOrder(order.world, id, ["sale"]);
    tagOrder(order.world, order.orderId, ["vip"]);
    await newWebhooks(house);
    house.shopify.fail({ times: 1, kind: "throttled" });

    await reconcileShops(house.deps);
    const first = await drainJobs(house);
    await drainJobs(house, { evenIfNotDue: true });

    expect(first.find(({ name }) => name === reconcileOrdersJob.name)?.outcome).toBe("failed");
    expect(await syncOf(order.shop)).toMatchObject({ found: 1, trouble: null });
  });

  it("says what keeps Shopify from answering, and leaves an uninstalled shop alone", async () => {
    const order = await aWatchedOrder(house);
    house.shopify.revokeScopes(order.world.shop.domain, ["read_orders"]);
    await compare(order.shop);
    house.shopify.grantScopes(order.world.shop.domain, ["read_orders"]);
    await inShop(house.deps.db, order.shop.id, (tx) =>
      tx.shop.updateMany({ data: { uninstalledAt: new Date(house.clock()) } }),
    );
    const calls = house.shopify.calls().length;

    await reconcileOrders(house.deps, { shopId: order.shop.id });

    expect((await readOrderSettingsPage(house.deps.db, order.shop.id)).sync).toEqual({
      lookedAt: house.clock(),
      found: 0,
      trouble: "missing-scope",
    });
    expect(house.shopify.calls()).toHaveLength(calls);
  });

  it("looks at the orders of open tickets whatever Shopify's clock says, and forgets old webhooks", async () => {
    const order = await aWatchedOrder(house);
    tagOrder(order.world, order.orderId, ["vip"]);
    await reach(house, order.shop, await newWebhooks(house));
    house.clock.pass(31 * DAY_MS);

    await reconcileOrders(house.deps, { shopId: order.shop.id });

    expect(await lookAt(house, order.shop).webhooks()).toEqual([]);
    const asked = await house.queue.findJobs<{ orderGid: string }>(refreshOrderJob.name);
    expect(asked.map(({ data }) => data.orderGid)).toContain(order.orderGid);
  });
});

async function compare(shop: TestShop): Promise<void> {
  await reconcileOrders(house.deps, { shopId: shop.id });
  await drainJobs(house);
}

const syncOf = (shop: TestShop) => inShop(house.deps.db, shop.id, (tx) => tx.orderSync.findFirst());
