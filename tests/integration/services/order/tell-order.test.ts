import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readTicketActions } from "#app/data/pages/ticket-actions.server.ts";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import type { AwaitedEvent } from "#app/domain/order/awaited-event.ts";
import { snoozeTicket } from "#app/services/ticket/snooze-ticket.ts";
import { moveParcel } from "#tests/sandbox/shopify/world/happenings/move-parcel.ts";
import { refundAmount, tagOrder } from "#tests/sandbox/shopify/world/happenings/merchant.ts";
import { packParcel } from "#tests/sandbox/shopify/world/happenings/pack-parcel.ts";
import { aCustomerMail, arrives } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aWatchedOrder, reachInOrder, type WatchedOrder } from "./a-watched-order.ts";

const house = useHouse();

describe("the thread of a ticket", () => {
  it("has a line for each thing that happened to its order since, at its own time", async () => {
    const order = await aWatchedOrder(house);
    house.passAtShopify(60_000);
    packParcel(order.world, order.orderId);
    house.passAtShopify(60_000);
    moveParcel(order.world, order.orderId, "delivered");
    house.passAtShopify(60_000);
    refundAmount(order.world, order.orderId, 4_900);

    await reachInOrder(house, order.shop);

    const lines = await linesOf(order);
    expect(lines.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^Order #\d+: payment of /),
      expect.stringMatching(/^Order #\d+: label made \(.+\)$/),
      expect.stringMatching(/^Order #\d+: shipped \(.+\)$/),
      expect.stringMatching(/^Order #\d+: delivered \(.+\)$/),
      expect.stringMatching(/^Order #\d+: refund of .*49\.00$/),
    ]);
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).sort());
  });
});

describe("a ticket that is snoozed until something happens to its order", () => {
  it("comes back when that happens, and not before", async () => {
    const order = await aSnoozedTicket("delivered");
    packParcel(order.world, order.orderId);
    await reachInOrder(house, order.shop);
    const onItsWay = await now(order);
    moveParcel(order.world, order.orderId, "delivered");

    await reachInOrder(house, order.shop);

    expect(onItsWay).toMatchObject({ snoozedFor: "delivered" });
    expect(onItsWay.snoozedUntil).not.toBeNull();
    expect(await now(order)).toMatchObject({ snoozedUntil: null, snoozedFor: null });
    const woken = (await lookAt(house, order.shop).history(order.ticket.id)).at(-1);
    expect(woken).toMatchObject({ kind: "woken" });
    expect(JSON.stringify(woken)).toMatch(/Order #\d+: delivered/);
  });

  it("is not woken by what was known of its order when it was put away", async () => {
    const order = await aWatchedOrder(house);
    packParcel(order.world, order.orderId);
    moveParcel(order.world, order.orderId, "in-transit");
    await reachInOrder(house, order.shop);
    await inShop(house.deps.db, order.shop.id, (tx) => tx.orderEvent.deleteMany({}));
    await snooze(order, "out-for-delivery");
    tagOrder(order.world, order.orderId, ["vip"]);
    moveParcel(order.world, order.orderId, "in-transit");

    await reachInOrder(house, order.shop);

    expect(await now(order)).toMatchObject({ snoozedFor: "out-for-delivery" });
  });

  it("comes back at its customer's answer too", async () => {
    const order = await aSnoozedTicket("delivered");
    const again = {
      from: order.ticket.customerAddress,
      inReplyTo: order.ticket.messageIdHeader,
      text: "Any news of it? Please tell me.",
    };

    await arrives(house, order.shop, aCustomerMail(again));
    await drainJobs(house);

    expect(await now(order)).toMatchObject({ snoozedUntil: null, snoozedFor: null });
  });

  it("can only wait for what can still happen", async () => {
    const order = await aWatchedOrder(house);
    const ask = () =>
      readTicketActions(house.deps.db, order.shop.id, {
        ticketId: order.ticket.id,
        now: house.clock(),
        openCalendar: house.deps.openCalendar,
      });
    const before = await ask();
    packParcel(order.world, order.orderId);
    moveParcel(order.world, order.orderId, "delivered");
    await reachInOrder(house, order.shop);

    expect(before?.snoozeEvents).toContain("delivered");
    expect((await ask())?.snoozeEvents).toEqual(["refunded", "return-received"]);
    await expectRefusal(snooze(order, "delivered"), "conflict");
  });
});

const now = ({ shop, ticket }: WatchedOrder) => lookAt(house, shop).ticket(ticket.id);

const snooze = ({ shop, ticket }: WatchedOrder, awaits: AwaitedEvent) =>
  snoozeTicket(house.deps, {
    shopId: shop.id,
    ticketId: ticket.id,
    by: shop.owner,
    until: "in-3-hours",
    awaits,
  });

async function aSnoozedTicket(awaits: AwaitedEvent): Promise<WatchedOrder> {
  const order = await aWatchedOrder(house);
  await snooze(order, awaits);
  return order;
}

async function linesOf({ shop, ticket }: WatchedOrder) {
  const page = await readTicketPage(house.deps.db, shop.id, {
    ticketId: ticket.id,
    ticketPrefix: shop.ticketPrefix,
    now: house.clock(),
  });
  return (page?.thread ?? []).flatMap((entry) =>
    entry.entry === "event" && entry.words.startsWith("Order ") ? [entry] : [],
  );
}
