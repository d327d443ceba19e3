import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { acceptShopWebhook } from "#app/services/shop/accept-shop-webhook.ts";
import { moveDispute, openDispute } from "#tests/sandbox/shopify/world/happenings/disputes.ts";
import {
  cancelOrder,
  changeAddress,
  deleteOrder,
  editQuantity,
  refundAmount,
  tagOrder,
} from "#tests/sandbox/shopify/world/happenings/merchant.ts";
import { moveParcel, takeBackEvent } from "#tests/sandbox/shopify/world/happenings/move-parcel.ts";
import { packParcel } from "#tests/sandbox/shopify/world/happenings/pack-parcel.ts";
import {
  approveReturn,
  receiveReturn,
  requestReturn,
} from "#tests/sandbox/shopify/world/happenings/returns.ts";
import { aShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  asItComes,
  aWatchedOrder,
  eventsOf,
  kindsOf,
  newWebhooks,
  reach,
  reachInOrder,
  worldOf,
  type WatchedOrder,
} from "./a-watched-order.ts";

const house = useHouse();

describe("what happens to an order that a ticket is about", () => {
  it("is told once and at its own time, whatever order its webhooks come in", async () => {
    const order = await aWatchedOrder(house);
    aLongWay(order);
    const webhooks = await newWebhooks(house);

    await reach(house, order.shop, webhooks.toReversed());
    const backwards = await eventsOf(house, order);
    const again = webhooks.map((one) => ({ ...one, webhookId: `${one.webhookId}-again` }));
    await reach(house, order.shop, again);

    expect(backwards.map(({ kind }) => kind)).toEqual([
      "paid",
      "label-made",
      "shipped",
      "out-for-delivery",
      "delivered",
      "refunded",
    ]);
    expect(await eventsOf(house, order)).toEqual(backwards);
    const delivered = webhooks.find(
      ({ topic, payload }) =>
        topic === "fulfillment_events/create" &&
        (payload as { status: string }).status === "delivered",
    );
    const at = (kind: string) => backwards.find((event) => event.kind === kind)?.at.getTime() ?? 0;
    const seconds = (ms: number) => Math.floor(ms / 1_000);
    expect(seconds(at("delivered"))).toBe(seconds(delivered?.triggeredAt ?? 0));
    expect(at("delivered") - at("shipped")).toBeGreaterThanOrEqual(120_000);
  });

  it("brings copy, inbox and page to what Shopify says now, and keeps no more of a webhook than ids", async () => {
    const order = await aWatchedOrder(house);
    aLongWay(order);

    await reachInOrder(house, order.shop);

    const [link] = await lookAt(house, order.shop).orderLinks(order.ticket.id);
    expect((link?.facts as OrderFacts | undefined)?.parcels[0]?.status).toBe("DELIVERED");
    expect((await lookAt(house, order.shop).ticket(order.ticket.id)).orderState).toBe(
      "Partly refunded",
    );
    const rows = await lookAt(house, order.shop).webhooks();
    expect(rows.every(({ appliedAt }) => appliedAt !== null)).toBe(true);
    const kept = JSON.stringify(rows.map(({ payload }) => payload));
    expect(kept).not.toContain("@");
    expect(kept.replace(/gid:\/\/shopify\/\w+\/\d+/g, "").length).toBeLessThan(rows.length * 80);
  });

  it("tells edits, returns and disputes, with the times that only webhooks know", async () => {
    const order = await aWatchedOrder(house);
    const { world, orderId } = order;
    editQuantity(world, orderId, world.order(orderId).lines[0]?.id ?? 0, 1);
    packParcel(world, orderId);
    moveParcel(world, orderId, "delivered");
    const opened = openDispute(world, orderId);
    moveDispute(world, orderId, "LOST");
    requestReturn(world, orderId);
    approveReturn(world, orderId);
    receiveReturn(world, orderId);
    const webhooks = await newWebhooks(house);

    await reach(house, order.shop, webhooks.toReversed());

    const events = await eventsOf(house, order);
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        "edited",
        "dispute-opened",
        "dispute-lost",
        "return-requested",
        "return-approved",
        "return-received",
      ]),
    );
    const tell = (topic: string) => webhooks.find((one) => one.topic === topic)?.triggeredAt;
    const at = (kind: string) => events.find((event) => event.kind === kind)?.at.getTime();
    expect(at("return-approved")).toBe(tell("returns/approve"));
    expect(at("return-received")).toBe(tell("returns/process"));
    expect(events.find(({ key }) => key === `dispute-lost:${opened}`)).toBeDefined();
  });

  it("tells a cancellation and another address", async () => {
    const order = await aWatchedOrder(house);
    changeAddress(order.world, order.orderId, { address1: "9 New Street" });
    await reachInOrder(house, order.shop);
    cancelOrder(order.world, order.orderId);

    await reachInOrder(house, order.shop);

    expect(await kindsOf(house, order)).toEqual(
      expect.arrayContaining(["address-changed", "cancelled", "refunded"]),
    );
    expect((await lookAt(house, order.shop).ticket(order.ticket.id)).orderState).toBe("Cancelled");
  });

  it("forgets a scan that the carrier took back", async () => {
    const order = await aWatchedOrder(house);
    const { world, orderId } = order;
    packParcel(world, orderId);
    moveParcel(world, orderId, "picked-up");
    moveParcel(world, orderId, "delivered");
    await reachInOrder(house, order.shop);
    expect(await kindsOf(house, order)).toContain("delivered");
    takeBackEvent(world, orderId);

    await reachInOrder(house, order.shop);

    expect((await kindsOf(house, order)).sort()).toEqual(["label-made", "paid", "shipped"]);
  });

  it("keeps what it knows of an order that was deleted, and says so", async () => {
    const order = await aWatchedOrder(house);
    cancelOrder(order.world, order.orderId);
    await reachInOrder(house, order.shop);
    const before = await kindsOf(house, order);
    deleteOrder(order.world, order.orderId);
    const webhooks = await newWebhooks(house);

    await reach(house, order.shop, webhooks);

    expect(await kindsOf(house, order)).toEqual([...before, "deleted"]);
    expect(await copyOf(order)).toMatchObject({ deletedAt: new Date(house.clock()) });
  });
});

describe("a webhook about an order", () => {
  it("asks Shopify nothing about orders that nobody asked us about", async () => {
    const shop = await aShop(house);
    const world = worldOf(house);
    const other = world.shop.orders[0]?.id ?? 0;
    tagOrder(world, other, ["vip"]);
    const webhooks = await newWebhooks(house);
    const calls = house.shopify.calls().length;

    await reach(house, shop, webhooks);

    expect(webhooks).toHaveLength(1);
    expect(house.shopify.calls()).toHaveLength(calls);
    expect(await lookAt(house, shop).webhooks()).toMatchObject([
      { topic: "orders/updated", appliedAt: new Date(house.clock()) },
    ]);
  });

  it("is answered once for all webhooks of a deed", async () => {
    const order = await aWatchedOrder(house);
    packParcel(order.world, order.orderId);
    const webhooks = await newWebhooks(house);
    for (const one of webhooks) await acceptShopWebhook(house.deps, asItComes(order.shop, one));
    const calls = house.shopify.calls().length;
    house.clock.pass(1_000);

    await drainJobs(house);

    expect(webhooks.length).toBeGreaterThan(2);
    expect(house.shopify.calls().length - calls).toBeLessThanOrEqual(4);
    expect(await kindsOf(house, order)).toContain("label-made");
  });

  it("waits while Shopify throttles, and changes nothing when it runs once more", async () => {
    const order = await aWatchedOrder(house);
    refundAmount(order.world, order.orderId, 500);
    const webhooks = await newWebhooks(house);
    for (const one of webhooks) await acceptShopWebhook(house.deps, asItComes(order.shop, one));
    house.shopify.fail({ times: 1, kind: "throttled" });

    const first = await drainJobs(house);
    await drainJobs(house, { evenIfNotDue: true });

    expect(first.some(({ outcome }) => outcome === "failed")).toBe(true);
    expect(await kindsOf(house, order)).toEqual(["paid", "refunded"]);
    await expectSameAfterRepeating(house, () => reach(house, order.shop, webhooks));
  });

  it("of another shop leaves this shop's order alone", async () => {
    const order = await aWatchedOrder(house);
    const stranger = await aShop(house);
    packParcel(order.world, order.orderId);

    await reachInOrder(house, stranger);

    expect(await eventsOf(house, order)).toEqual([]);
    expect(await eventsOf(house, { ...order, shop: stranger })).toEqual([]);
  });

  it("changes nothing of what is newer, however old it is and however often it is played again", async () => {
    const order = await aWatchedOrder(house);
    tagOrder(order.world, order.orderId, ["old"]);
    const old = await newWebhooks(house);
    packParcel(order.world, order.orderId);
    await reachInOrder(house, order.shop);
    const state = async () => ({
      facts: (await copyOf(order))?.facts,
      events: await eventsOf(house, order),
    });
    const newer = await state();

    await reach(house, order.shop, [...old, ...old]);
    const elsewhere = old.map((one) => ({ ...one, webhookId: `${one.webhookId}-again` }));
    await reach(house, order.shop, elsewhere);

    expect(await state()).toEqual(newer);
  });

  it("leaves nothing behind where it was erased while Shopify was asked", async () => {
    const order = await aWatchedOrder(house);
    packParcel(order.world, order.orderId);
    const [first] = await newWebhooks(house);
    if (!first) throw new Error("Shopify told nothing");
    await acceptShopWebhook(house.deps, asItComes(order.shop, first));
    const { shopify } = house.deps;
    const erase = () =>
      inShop(house.deps.db, order.shop.id, async (tx) => {
        await tx.shopWebhook.deleteMany({});
        await tx.orderCopy.deleteMany({});
      });
    const readOrder: typeof shopify.readOrder = async (domain, gid) => {
      await erase();
      return shopify.readOrder(domain, gid);
    };

    await drainJobs({ ...house, deps: { ...house.deps, shopify: { ...shopify, readOrder } } });

    expect(await copyOf(order)).toBeNull();
    expect(await eventsOf(house, order)).toEqual([]);
  });

  it("of an uninstalled shop is not kept at all", async () => {
    const order = await aWatchedOrder(house);
    await inShop(house.deps.db, order.shop.id, (tx) =>
      tx.shop.updateMany({ data: { uninstalledAt: new Date(house.clock()) } }),
    );
    packParcel(order.world, order.orderId);

    await reachInOrder(house, order.shop);

    expect(await lookAt(house, order.shop).webhooks()).toEqual([]);
    expect(await eventsOf(house, order)).toEqual([]);
  });
});

function aLongWay({ world, orderId }: WatchedOrder): void {
  // Shopify writes whole seconds: what is to come later comes later.
  house.passAtShopify(60_000);
  packParcel(world, orderId);
  for (const step of ["picked-up", "out-for-delivery", "delivered"] as const) {
    house.passAtShopify(60_000);
    moveParcel(world, orderId, step);
  }
  house.passAtShopify(60_000);
  refundAmount(world, orderId, 4_900);
}

const copyOf = ({ shop, orderGid }: WatchedOrder) =>
  inShop(house.deps.db, shop.id, (tx) => tx.orderCopy.findFirst({ where: { orderGid } }));
