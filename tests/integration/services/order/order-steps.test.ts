import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { findOrderCopy, saveOrderCopies } from "#app/data/records/order-copies.server.ts";
import type { OrderEvent } from "#app/domain/order/order-event.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { openLabelTicket } from "#app/services/order/open-label-ticket.ts";
import { readWholeOrder } from "#app/services/order/read-whole-order.ts";
import { saveOrderSettings } from "#app/services/order/save-order-settings.ts";
import { watchLabels } from "#app/services/order/watch-labels.ts";
import { snoozeTicket } from "#app/services/ticket/snooze-ticket.ts";
import { wakeForEvent } from "#app/services/ticket/wake-for-event.ts";
import { orderSettingsForm } from "#app/domain/order/order-settings-form.ts";
import { defaultOrderSettings } from "#app/domain/order/order-settings.ts";
import { refundAmount } from "#tests/sandbox/shopify/world/happenings/merchant.ts";
import { packParcel } from "#tests/sandbox/shopify/world/happenings/pack-parcel.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anOrder, aParcel } from "#tests/unit/domain/order/an-order.ts";
import { aWatchedOrder } from "./a-watched-order.ts";

const house = useHouse();
const label = { status: "LABEL_PURCHASED", createdAt: "2026-11-23T14:00:00Z" };

describe("keeping what Shopify says of an order", () => {
  it("takes the answer that was asked for last, where Shopify's clock does not tell them apart", async () => {
    const shop = await aShop(house);
    const keep = (note: string, at: Instant, updatedAt = "2026-11-23T14:00:00Z") =>
      step(shop, (tx) => saveOrderCopies(tx, shop.id, [anOrder({ note, updatedAt })], at));
    const now = house.clock();

    await keep("second", now);
    await keep("first, and late", (now - 1_000) as Instant);
    const kept = await step(shop, (tx) => findOrderCopy(tx, shop.id, anOrder().id));
    await keep("newer at Shopify", (now - 1_000) as Instant, "2026-11-23T14:00:01Z");
    const newer = await step(shop, (tx) => findOrderCopy(tx, shop.id, anOrder().id));

    expect([kept?.facts.note, newer?.facts.note]).toEqual(["second", "newer at Shopify"]);
  });
});

describe("watching the labels of an order", () => {
  it("begins with the first sight of it and changes nothing at the next", async () => {
    const shop = await aShopThatWatches();
    const watch = () => step(shop, (tx) => watchLabels(house.deps, tx, shop.id, order));
    const order = anOrder({ parcels: [aParcel(label)] });

    await watch();

    // Monday; two business days; close of Wednesday.
    expect(await watchesOf(shop)).toMatchObject([
      { orderName: "#1001", lookAt: new Date("2026-11-25T22:00:00Z"), scannedAt: null },
    ]);
    house.clock.pass(1_000);
    await expectSameAfterRepeating(house, watch);
  });

  it("ends with the first scan, for good", async () => {
    const shop = await aShopThatWatches();
    const see = (parcel: object) =>
      step(shop, (tx) =>
        watchLabels(house.deps, tx, shop.id, anOrder({ parcels: [aParcel(parcel)] })),
      );
    await see(label);

    await see({ ...label, status: "IN_TRANSIT" });
    await see(label);

    expect(await watchesOf(shop)).toMatchObject([
      { lookAt: null, scannedAt: new Date(house.clock()) },
    ]);
  });
});

describe("opening the ticket of a label", () => {
  it("does so for an order that has no address to write to, too", async () => {
    const shop = await aShop(house);
    const facts = anOrder({ email: null, parcels: [aParcel(label)] });
    const now = house.clock();

    const ticketId = await step(shop, async (tx) => {
      const policy = await tx.calendarVersion.findFirstOrThrow();
      const open = house.deps.openCalendar(shop.id, policy.version, policy.calendar as never);
      const watched = { fulfillmentGid: aParcel().id, labelAt: (now - DAY_MS) as Instant };
      const given = { facts, label: watched, days: 1, open, now };
      return openLabelTicket(house.deps, tx, shop.id, given);
    });

    expect(await lookAt(house, shop).ticket(ticketId)).toMatchObject({
      customerName: "Order #1001",
      customerAddress: "",
      ownDueReason: "No carrier has scanned the label.",
    });
  });
});

describe("reading the whole of an order", () => {
  it("brings the rest where that is wanted, and does without where Shopify refuses it", async () => {
    const order = await aWatchedOrder(house);
    refundAmount(order.world, order.orderId, 500);
    const { domain } = order.shop;
    const read = (details: boolean) =>
      readWholeOrder(house.deps, domain, { orderGid: order.orderGid, details });

    const [header, whole] = [await read(false), await read(true)];
    house.shopify.revokeScopes(order.world.shop.domain, ["read_returns"]);
    const refused = await read(true);
    house.shopify.grantScopes(order.world.shop.domain, ["read_returns"]);

    expect(header).toMatchObject({ value: { details: null, facts: { name: order.orderName } } });
    expect(whole).toMatchObject({ value: { details: { refunds: [{}] } } });
    expect(refused).toMatchObject({ value: { facts: { name: order.orderName } } });
  });

  it("says that there is none, and why Shopify can't be asked", async () => {
    const order = await aWatchedOrder(house);
    const { domain } = order.shop;
    const orderGid = "gid://shopify/Order/1";

    const none = await readWholeOrder(house.deps, domain, { orderGid, details: true });
    house.shopify.revokeScopes(order.world.shop.domain, ["read_orders"]);
    const refused = await readWholeOrder(house.deps, domain, { orderGid, details: true });
    house.shopify.grantScopes(order.world.shop.domain, ["read_orders"]);

    expect(none).toEqual({ kind: "answer", value: null });
    expect(refused).toMatchObject({ kind: "unavailable", trouble: "missing-scope" });
  });
});

describe("news of an order", () => {
  const news: readonly OrderEvent[] = [
    { key: "delivered:1", kind: "delivered", at: 0 as Instant, detail: { carrier: "UPS" } },
  ];

  it("wakes the ticket that waits for just that, once, and no ticket of another shop", async () => {
    const order = await aWatchedOrder(house);
    packParcel(order.world, order.orderId);
    const { shop, ticket, orderName } = order;
    await snoozeTicket(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      by: shop.owner,
      until: "in-3-hours",
      awaits: "delivered",
    });
    const stranger = await aShop(house);
    const tell = (at: TestShop, told: readonly OrderEvent[]) =>
      step(at, (tx) =>
        wakeForEvent(house.deps, tx, at.id, { ticketId: ticket.id, orderName, news: told }),
      );

    expect(await tell(shop, [])).toBe(false);
    expect(await tell(shop, [{ ...news[0]!, kind: "shipped" }])).toBe(false);
    expect(await tell(stranger, news)).toBe(false);
    expect(await tell(shop, news)).toBe(true);
    expect(await tell(shop, news)).toBe(false);
  });
});

type Step = Parameters<typeof inShop>[2];

const step = <T>(shop: TestShop, work: (tx: Parameters<Step>[0]) => Promise<T>): Promise<T> =>
  inShop(house.deps.db, shop.id, work);

async function aShopThatWatches(): Promise<TestShop> {
  const shop = await aShop(house);
  await saveOrderSettings(house.deps, {
    shopId: shop.id,
    member: shop.owner,
    form: {
      ...orderSettingsForm(defaultOrderSettings),
      watchesLabels: true,
      unscannedLabelDays: "2",
    },
    seenChangedAt: null,
  });
  return shop;
}

const watchesOf = (shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) => tx.parcelWatch.findMany());
