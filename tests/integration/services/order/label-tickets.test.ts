import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { orderSettingsForm } from "#app/domain/order/order-settings-form.ts";
import { defaultOrderSettings } from "#app/domain/order/order-settings.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { checkLabel } from "#app/services/order/check-label.ts";
import { findUnscannedLabels } from "#app/services/order/find-unscanned-labels.ts";
import { saveOrderSettings } from "#app/services/order/save-order-settings.ts";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import { sendReply } from "#app/services/reply/send-reply.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { cancelParcel, moveParcel } from "#tests/sandbox/shopify/world/happenings/move-parcel.ts";
import { packParcel } from "#tests/sandbox/shopify/world/happenings/pack-parcel.ts";
import { placeOrder } from "#tests/sandbox/shopify/world/happenings/place-order.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { mailInMailbox } from "#tests/support/mail-in-mailbox.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { newWebhooks, reachInOrder, worldOf } from "./a-watched-order.ts";

const house = useHouse();

describe("a label that no carrier scans", () => {
  it("opens a ticket by itself after the business days that the owner says, once a parcel", async () => {
    const { shop, orderId } = await aLabel({ days: "2" });
    await sweepAfter(1);
    expect(await ticketsOf(shop)).toEqual([]);

    await sweepAfter(2);
    await sweepAfter(1);

    const [ticket, ...others] = await ticketsOf(shop);
    expect(others).toEqual([]);
    expect(ticket).toMatchObject({
      subject: "A parcel without a scan",
      status: "open",
      category: "shipping_delivery",
      unansweredSince: null,
      orderName: worldOf(house).order(orderId).name,
      // Thursday; the label was made on Monday.
      ownDueAt: new Date("2026-11-27T22:00:00Z"),
      dueKind: "resolution",
    });
    const id = (ticket?.id ?? "") as TicketId;
    const [note, ...mails] = await lookAt(house, shop).messages(id);
    expect(mails).toEqual([]);
    expect(note).toMatchObject({ kind: "note", fromName: "Loupe" });
    expect(note?.text).toContain("For 2 business days no carrier has scanned it");
    expect((await lookAt(house, shop).clocks(id)).map(({ kind }) => kind)).toEqual(["resolution"]);
    expect(await lookAt(house, shop).orderLinks(id)).toMatchObject([
      { orderGid: `gid://shopify/Order/${orderId}` },
    ]);
    expect(house.sendgrid.accepted()).toEqual([]);
  });

  it("is nobody's trouble when the scan comes in before", async () => {
    const { shop, orderId } = await aLabel({ days: "2" });
    moveParcel(worldOf(house), orderId, "picked-up");
    await reachInOrder(house, shop);

    await sweepAfter(5);

    expect(await ticketsOf(shop)).toEqual([]);
    expect(await watchesOf(shop)).toMatchObject([{ lookAt: null, ticketId: null }]);
  });

  it("is looked at once more at Shopify before anybody is told: webhooks get lost", async () => {
    const { shop, orderId } = await aLabel({ days: "2" });
    moveParcel(worldOf(house), orderId, "picked-up");
    await newWebhooks(house);

    await sweepAfter(5);

    expect(await ticketsOf(shop)).toEqual([]);
    expect(await watchesOf(shop)).toMatchObject([{ lookAt: null, ticketId: null }]);
  });

  it("that was voided or is scanned later leaves a line on its ticket, and closes nothing", async () => {
    const { shop, orderId } = await aLabel({ days: "1" });
    await sweepAfter(3);
    const [before] = await ticketsOf(shop);
    moveParcel(worldOf(house), orderId, "picked-up");

    await reachInOrder(house, shop);

    const [after] = await ticketsOf(shop);
    expect(after).toMatchObject({ id: before?.id, status: "open" });
    const events = await inShop(house.deps.db, shop.id, (tx) =>
      tx.orderEvent.findMany({ where: { kind: "shipped" } }),
    );
    expect(events).toHaveLength(1);
  });

  it("tells nothing of a parcel that was taken back", async () => {
    const { shop, orderId } = await aLabel({ days: "2" });
    cancelParcel(worldOf(house), orderId);
    await reachInOrder(house, shop);

    await sweepAfter(5);

    expect(await ticketsOf(shop)).toEqual([]);
  });

  it("is watched only where the owner wants it", async () => {
    const { shop } = await aLabel({ days: null });

    await sweepAfter(5);

    expect(await watchesOf(shop)).toEqual([]);
    expect(await ticketsOf(shop)).toEqual([]);
  });

  it("is not told once the owner does not want it any more, and waits when there are to be more days", async () => {
    const { shop, changedAt } = await aLabel({ days: "2" });
    const off = await aLabel({ days: "2" });
    await watch(shop, "4", changedAt);
    await watch(off.shop, null, off.changedAt);

    await sweepAfter(3);

    expect(await ticketsOf(shop)).toEqual([]);
    // Four business days after a Monday with a holiday on the Thursday: the next Monday.
    expect(await watchesOf(shop)).toMatchObject([{ lookAt: new Date("2026-11-30T22:00:00Z") }]);
    expect(await ticketsOf(off.shop)).toEqual([]);
    expect(await watchesOf(off.shop)).toMatchObject([{ lookAt: null }]);
  });

  it("has one ticket however often and however concurrently it is looked at", async () => {
    const { shop } = await aLabel({ days: "1" });
    house.clock.pass(4 * DAY_MS);
    const [watched] = await watchesOf(shop);
    const which = { shopId: shop.id, fulfillmentGid: watched?.fulfillmentGid ?? "" };

    await Promise.all([1, 2, 3].map(() => checkLabel(house.deps, which)));

    expect(await ticketsOf(shop)).toHaveLength(1);
    await drainJobs(house);
    await expectSameAfterRepeating(house, () => checkLabel(house.deps, which));
    const stranger = await aShop(house);
    await expectSameAfterRepeating(house, () =>
      checkLabel(house.deps, { ...which, shopId: stranger.id }),
    );
  });

  it("can be written about to the order's own address, on its ticket and with no order named", async () => {
    const { shop, orderId } = await aLabel({ days: "1" });
    await sweepAfter(3);
    const [ticket] = await ticketsOf(shop);
    const ticketId = (ticket?.id ?? "") as TicketId;
    const page = await readTicketPage(house.deps.db, shop.id, {
      ticketId,
      ticketPrefix: shop.ticketPrefix,
      now: house.clock(),
    });
    const to = worldOf(house).order(orderId).email ?? "";
    expect(page?.reply).toMatchObject({ to, seenMessageId: "" });

    await sendReply(house.deps, {
      shopId: shop.id,
      ticketId,
      author: shop.owner,
      text: "We are looking for your parcel and write to you again.",
      to,
      seenMessageId: null,
      idempotencyKey: "press-1",
    });
    await drainJobs(house, { evenIfNotDue: true });

    const raw = await mailInMailbox(house, to);
    expect(raw).toContain("Subject: ");
    expect(raw).not.toMatch(/^(In-Reply-To|References):/im);
    expect(/^Subject: .*$/im.exec(raw)?.[0]).not.toContain(String(ticket?.orderName));
    const [sent] = await ticketsOf(shop);
    expect(sent).toMatchObject({ status: "waiting", unansweredSince: null });
    expect((await lookAt(house, shop).clocks(ticketId)).map(({ kind }) => kind)).toEqual([
      "resolution",
    ]);
  });

  it("of an order without an address leaves nobody to write to", async () => {
    const { shop } = await aLabel({ days: "1" });
    await sweepAfter(3);
    const [ticket] = await ticketsOf(shop);
    const ticketId = (ticket?.id ?? "") as TicketId;
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticket.updateMany({ data: { customerAddress: "" } }),
    );
    const reply = {
      shopId: shop.id,
      ticketId,
      author: shop.owner,
      text: "Hello?",
      to: "",
      seenMessageId: null,
      idempotencyKey: "press-1",
    };

    await expect(sendReply(house.deps, reply)).rejects.toMatchObject({ kind: "invalid" });
  });

  it("can be resolved in time: nobody waits for an answer", async () => {
    const { shop } = await aLabel({ days: "1" });
    await sweepAfter(3);
    const [ticket] = await ticketsOf(shop);
    const ticketId = (ticket?.id ?? "") as TicketId;

    await changeStatus(house.deps, {
      shopId: shop.id,
      ticketId,
      by: shop.owner,
      to: "resolved",
      seen: "open",
    });

    expect(await lookAt(house, shop).clocks(ticketId)).toMatchObject([
      { kind: "resolution", state: "met" },
    ]);
  });
});

/** An order that nobody asks about, with a label that was made just now. */
async function aLabel({ days }: { days: string | null }) {
  const shop = await aShop(house);
  const changedAt = await watch(shop, days, null);
  const world = worldOf(house);
  const variant = world.shop.products.find(({ isPublished }) => isPublished)?.variants[0];
  const orderId = placeOrder(world, {
    customerId: world.shop.customers[0]?.id ?? 0,
    items: [{ variantId: variant?.id ?? 0 }],
  });
  packParcel(world, orderId);
  await reachInOrder(house, shop);
  return { shop, orderId, changedAt };
}

async function watch(shop: TestShop, days: string | null, seenChangedAt: Instant | null) {
  const outcome = await saveOrderSettings(house.deps, {
    shopId: shop.id,
    member: shop.owner,
    form: {
      ...orderSettingsForm(defaultOrderSettings),
      watchesLabels: days !== null,
      unscannedLabelDays: days ?? "",
    },
    seenChangedAt,
  });
  return outcome.kind === "saved" ? outcome.changedAt : null;
}

async function sweepAfter(days: number): Promise<void> {
  house.clock.pass(days * DAY_MS);
  house.passAtShopify(60_000);
  await findUnscannedLabels(house.deps);
  await drainJobs(house);
}

const ticketsOf = (shop: TestShop) => lookAt(house, shop).tickets();

const watchesOf = (shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) => tx.parcelWatch.findMany());
