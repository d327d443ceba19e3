import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { confirmAction } from "#app/services/action/confirm-action.ts";
import { previewAction } from "#app/services/action/preview-action.ts";
import { startAction } from "#app/services/action/start-action.ts";
import { changeAddress } from "#tests/sandbox/shopify/world/happenings/merchant.ts";
import { reachInOrder } from "#tests/integration/services/order/a-watched-order.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  aConfirmation,
  aFreshOrder,
  allScopes,
  anAgent,
  aSubject,
  aTicketAbout,
  atShopify,
  listActions,
  oneItem,
} from "./an-action.ts";

const house = useHouse({ scopes: allScopes() });
const DOMAIN = "mejurn.myshopify.com";

let opened: Promise<TestShop> | undefined;
const theShop = () => (opened ??= aShop(house));

/** A ticket about an order that no other test touches. */
async function aCase() {
  const shop = await theShop();
  const order = aFreshOrder(house);
  const ticket = await aTicketAbout(house, shop, order);
  return { shop, order, ticket };
}

describe("having something done at Shopify", () => {
  it("refunds what was confirmed, to the payment that it came from, and says so on the ticket", async () => {
    const { shop, order, ticket } = await aCase();
    const subject = aSubject(shop, ticket, "refund", order.id);
    const confirmation = await aConfirmation(house, subject, await oneItem(house, subject));

    const settled = await confirmAction(house.deps, confirmation);

    expect(confirmation.seen.effect).toMatch(/^Refunds \$[\d,.]+ to .+ and restocks 1 × /);
    expect(settled).toMatchObject({ kind: "settled", state: "done", problems: [] });
    const { refunds } = atShopify(house, order);
    expect(settled.kind === "settled" && settled.result).toContainEqual({
      name: "Given back, says Shopify",
      value: `${((refunds[0]?.amount ?? 0) / 100).toFixed(2)} USD`,
    });
    expect(refunds.map(({ lines }) => lines.length)).toEqual([1]);
    const history = await lookAt(house, shop).history(ticket.id);
    expect(history).toContainEqual(
      expect.objectContaining({ kind: "action-done", by: shop.owner.name }),
    );
    const [row] = await listActions(house, shop, ticket);
    expect(row).toMatchObject({ state: "done", proofLevel: "unproven", attempts: 1 });
    expect(row?.reason).toBe("I spoke to the customer by phone");
    const [link] = await lookAt(house, shop).orderLinks(ticket.id);
    expect(link?.facts).toMatchObject({ financialStatus: "PARTIALLY_REFUNDED" });
  });

  it("leaves one line for an address that the agent changed, and one for what others had changed before", async () => {
    const { shop, order, ticket } = await aCase();
    const subject = aSubject(shop, ticket, "address", order.id);
    const world = house.shopify.world(DOMAIN);
    const number = Number(order.id.split("/").at(-1));
    changeAddress(world, number, { address1: "1 Merchant Way" });
    const confirmation = await aConfirmation(house, subject, { address1: "2 Oak Ave" });
    const told = () =>
      inShop(house.deps.db, shop.id, (tx) =>
        tx.orderEvent.findMany({ where: { orderGid: order.id, kind: "address-changed" } }),
      );

    await confirmAction(house.deps, confirmation);
    await reachInOrder(house, shop);

    expect(atShopify(house, order).shippingAddress.address1).toBe("2 Oak Ave");
    expect(await told()).toHaveLength(1);
    const history = await lookAt(house, shop).history(ticket.id);
    expect(history.filter(({ kind }) => kind === "action-done")).toHaveLength(1);
  });

  it("refunds once when the button is pressed twice", async () => {
    const { shop, order, ticket } = await aCase();
    const subject = aSubject(shop, ticket, "refund", order.id);
    const confirmation = await aConfirmation(house, subject, { amount: "1.00" });

    const [one, other] = await Promise.all([
      confirmAction(house.deps, confirmation),
      confirmAction(house.deps, confirmation),
    ]);
    const later = await confirmAction(house.deps, confirmation);

    expect([one.kind, other.kind]).toEqual(["settled", "settled"]);
    expect(later).toMatchObject({ state: "done" });
    expect(atShopify(house, order).refunds).toHaveLength(1);
    expect(await listActions(house, shop, ticket)).toHaveLength(1);
  });

  it("lets one of two agents through, and tells the other what changed", async () => {
    const { shop, order, ticket } = await aCase();
    const subject = aSubject(shop, ticket, "refund", order.id);
    const agent = await anAgent(house, shop);
    const first = await aConfirmation(house, subject, { amount: "1.00" });
    const second = await aConfirmation(house, { ...subject, by: agent }, { amount: "1.00" });

    const both = await Promise.allSettled([
      confirmAction(house.deps, first),
      confirmAction(house.deps, second),
    ]);
    const late = await confirmAction(house.deps, { ...second, key: "late" }).catch(String);

    const refused = both.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ reason: { kind: "conflict" } });
    expect(late).toMatch(/Refunded is now 1\.00 USD/);
    expect(atShopify(house, order).refunds).toHaveLength(1);
  });

  it("does nothing when the order is not what the agent saw", async () => {
    const { shop, order, ticket } = await aCase();
    const confirmation = await aConfirmation(house, aSubject(shop, ticket, "cancel", order.id));
    house.shopify
      .world(DOMAIN)
      .changeOrder(atShopify(house, order).id, () => ({ note: "Sent by express" }));

    const attempt = confirmAction(house.deps, confirmation);

    await expect(attempt).rejects.toThrow(/changed since you looked\. Note changed/);
    expect(atShopify(house, order).cancelledAt).toBeNull();
    expect(await listActions(house, shop, ticket)).toEqual([]);
  });

  it("cancels, holds, releases, and writes address, note and tags", async () => {
    const { shop, order, ticket } = await aCase();
    const done = async (kind: Parameters<typeof aSubject>[2], values = {}) => {
      const confirmation = await aConfirmation(
        house,
        aSubject(shop, ticket, kind, order.id),
        values,
      );
      return confirmAction(house.deps, { ...confirmation, reason: "moved house" });
    };
    const state = () => atShopify(house, order);

    expect(await done("hold", { note: "ring size" })).toMatchObject({ state: "done" });
    expect(state().fulfillmentOrders.flatMap(({ holds }) => holds)).toMatchObject([
      { notes: "ring size", byApp: true },
    ]);
    expect(await done("release")).toMatchObject({ state: "done" });
    expect(state().fulfillmentOrders.flatMap(({ holds }) => holds)).toEqual([]);
    expect(await done("address", { address1: "2 Oak Ave" })).toMatchObject({ state: "done" });
    expect(state().shippingAddress.address1).toBe("2 Oak Ave");
    expect(await done("note", { note: "Ring the bell" })).toMatchObject({ state: "done" });
    expect(state().note).toBe("Ring the bell");
    expect(await done("tags", { tags: "rush" })).toMatchObject({ state: "done" });
    expect(state().tags).toEqual(["rush"]);
    expect(await done("cancel")).toMatchObject({ state: "done" });
    expect(state()).toMatchObject({ cancelReason: "CUSTOMER", financialStatus: "REFUNDED" });
    const words = (await lookAt(house, shop).history(ticket.id)).filter(
      ({ kind }) => kind === "action-done",
    );
    expect(words).toHaveLength(6);
    expect(JSON.stringify(words)).not.toContain("Oak Ave");
  });

  it("cancels an order whose only shipment was taken back", async () => {
    const { shop, order, ticket } = await aCase();
    const parcel = house.shopify
      .world(DOMAIN)
      .shop.orders.flatMap(({ parcels }) => parcels)
      .at(0);
    if (!parcel) throw new Error("the shop has sent nothing");
    const takenBack = { ...parcel, status: "CANCELLED", displayStatus: "CANCELED" } as const;
    house.shopify
      .world(DOMAIN)
      .changeOrder(atShopify(house, order).id, () => ({ parcels: [takenBack] }));

    const settled = await confirmAction(
      house.deps,
      await aConfirmation(house, aSubject(shop, ticket, "cancel", order.id)),
    );

    expect(settled).toMatchObject({ state: "done" });
    expect(atShopify(house, order).cancelledAt).not.toBeNull();
  });

  it("shows what Shopify refuses at the field, and does nothing", async () => {
    const { shop, order, ticket } = await aCase();
    const subject = aSubject(shop, ticket, "address", order.id);
    const confirmation = await aConfirmation(house, subject, { provinceCode: "ZZ" });

    const settled = await confirmAction(house.deps, confirmation);

    expect(settled).toMatchObject({
      state: "refused",
      problems: [{ field: "provinceCode" }],
    });
    const [row] = await listActions(house, shop, ticket);
    expect(row?.finishedAt).not.toBeNull();
  });

  it("asks the shop for the permission when an action is first used, and goes on with it", async () => {
    const { shop, order, ticket } = await aCase();
    const subject = aSubject(shop, ticket, "refund", order.id);
    const confirmation = await aConfirmation(house, subject, { amount: "1.00" });
    house.shopify.revokeScopes(DOMAIN, ["write_orders"]);

    const denied = await confirmAction(house.deps, confirmation);
    const asked = await startAction(house.deps, subject);
    house.shopify.grantScopes(DOMAIN, ["write_orders"]);
    const granted = await startAction(house.deps, subject);

    expect(denied.kind).toBe("missing-scope");
    expect(atShopify(house, order).refunds).toEqual([]);
    expect(asked).toEqual({ kind: "missing-scope", scopes: ["write_orders"] });
    expect(granted.kind).toBe("form");
  });

  it("says that Shopify is busy or away instead of failing", async () => {
    const { shop, order, ticket } = await aCase();
    const subject = aSubject(shop, ticket, "refund", order.id);

    house.shopify.fail({ times: 1, kind: "throttled", field: "suggestedRefund" });
    const busy = await startAction(house.deps, subject);
    house.shopify.fail({ times: 1, kind: "status", status: 503, field: "suggestedRefund" });
    const away = await startAction(house.deps, subject);

    expect(busy).toMatchObject({ kind: "unavailable", trouble: "throttled" });
    expect(away).toMatchObject({ kind: "unavailable", trouble: "unreachable" });
  });
});

describe("who may have something done", () => {
  it("asks an agent why an address is changed, and lets those who only read do nothing", async () => {
    const { shop, order, ticket } = await aCase();
    const agent = await anAgent(house, shop);
    const subject = { ...aSubject(shop, ticket, "address", order.id), by: agent };
    const confirmation = await aConfirmation(house, subject, { address1: "3 Pine Rd" });
    const reader = { ...subject, by: { ...agent, role: "read-only" as const } };

    const wordless = { ...confirmation, proofReason: null };
    await expect(confirmAction(house.deps, wordless)).rejects.toMatchObject({
      kind: "reason-wanted",
    });
    await expect(startAction(house.deps, reader)).rejects.toMatchObject({ kind: "not-allowed" });
    expect(atShopify(house, order).shippingAddress.address1).not.toBe("3 Pine Rd");
  });

  it("asks once a ticket why an unproven request is followed, and keeps the reason", async () => {
    const { shop, order, ticket } = await aCase();
    const first = await aConfirmation(house, aSubject(shop, ticket, "note", order.id), {
      note: "Look out",
    });
    const subject = aSubject(shop, ticket, "tags", order.id);

    const unasked = confirmAction(house.deps, { ...first, proofReason: null });
    await expect(unasked).rejects.toMatchObject({ kind: "reason-wanted" });
    await confirmAction(house.deps, first);
    const second = await previewAction(house.deps, {
      ...subject,
      values: { tags: "known" },
      messageId: null,
    });

    expect(second).toMatchObject({ kind: "ready", asksProof: null });
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual(
      expect.objectContaining({ kind: "action-overridden", level: "unproven" }),
    );
  });

  it("is nobody of another shop, and not for an order that is not linked", async () => {
    const { shop, order, ticket } = await aCase();
    const other = await aShop(house);
    const unlinked = aFreshOrder(house);
    const from = (one: TestShop, about: string) =>
      startAction(house.deps, aSubject(one, ticket, "refund", about)).catch(
        (error: unknown) => error,
      );

    expect(await from(other, order.id)).toMatchObject({ kind: "not-found" });
    expect(await from(shop, unlinked.id)).toBeInstanceOf(Refusal);
    expect(await from(shop, order.customerId)).toMatchObject({ kind: "not-found" });
  });
});
