import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import type { ActionKind } from "#app/domain/action/action-kind.ts";
import type { FieldValues } from "#app/domain/action/action-field.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { ShopifyActionId } from "#app/domain/shared/ids.ts";
import { beginAction } from "#app/services/action/begin-action.ts";
import { carryOutAction } from "#app/services/action/carry-out-action.ts";
import { confirmAction } from "#app/services/action/confirm-action.ts";
import { decideUnknownAction } from "#app/services/action/decide-unknown-action.ts";
import { giveUpAction } from "#app/services/action/give-up-action.ts";
import { settleActions } from "#app/services/action/settle-actions.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";
import { aShop, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import {
  aConfirmation,
  aFreshOrder,
  allScopes,
  aSubject,
  aTicketAbout,
  atShopify,
  listActions,
} from "./an-action.ts";

const house = useHouse({ scopes: allScopes() });
const DOMAIN = "mejurn.myshopify.com";

let opened: Promise<TestShop> | undefined;

async function aConfirmedCase(kind: ActionKind, values: FieldValues = {}) {
  const shop = await (opened ??= aShop(house));
  const order = aFreshOrder(house);
  const ticket = await aTicketAbout(house, shop, order);
  const subject = aSubject(shop, ticket, kind, order.id);
  return { shop, order, ticket, confirmation: await aConfirmation(house, subject, values) };
}

/** What each kind leaves at Shopify: how often it was done. */
const deeds: readonly {
  kind: ActionKind;
  field: string;
  values: FieldValues;
  times: (order: OrderRecord) => number;
}[] = [
  {
    kind: "refund",
    field: "refundCreate",
    values: { amount: "1.00" },
    times: ({ refunds }) => refunds.length,
  },
  {
    kind: "cancel",
    field: "orderCancel",
    values: {},
    times: ({ cancelledAt, refunds }) => (cancelledAt === null ? 0 : refunds.length),
  },
  {
    kind: "hold",
    field: "fulfillmentOrderHold",
    values: {},
    times: ({ fulfillmentOrders }) => fulfillmentOrders.flatMap(({ holds }) => holds).length,
  },
  {
    kind: "address",
    field: "orderUpdate",
    values: { address1: "2 Oak Ave" },
    times: ({ shippingAddress }) => (shippingAddress.address1 === "2 Oak Ave" ? 1 : 0),
  },
  {
    kind: "note",
    field: "orderUpdate",
    values: { note: "Ring twice" },
    times: ({ note }) => (note === "Ring twice" ? 1 : 0),
  },
  {
    kind: "tags",
    field: "tagsAdd",
    values: { tags: "rush" },
    times: ({ tags }) => tags.filter((tag) => tag === "rush").length,
  },
];

describe("an action whose answer never came", () => {
  it.each(
    deeds.flatMap((deed) =>
      (["before", "after"] as const).map((when) => ({ ...deed, when, name: deed.kind })),
    ),
  )("is done once: $name, the connection lost $when it took effect", async (deed) => {
    const { order, shop, ticket, confirmation } = await aConfirmedCase(deed.kind, deed.values);
    house.shopify.fail({ times: 1, kind: "drop-connection", when: deed.when, field: deed.field });

    const first = await confirmAction(house.deps, confirmation);
    await settleActions(house.deps);
    const early = await drainJobs(house);
    await aMinuteLater();

    expect(first).toMatchObject({ kind: "settled", state: "unanswered" });
    expect(early).toEqual([]);
    expect(deed.times(atShopify(house, order))).toBe(1);
    const [row] = await listActions(house, shop, ticket);
    expect(row).toMatchObject({ state: "done" });
    expect((await toldOf(shop, ticket)).length).toBe(1);
  });

  it("is done once when the process was killed before it sent anything, or after", async () => {
    for (const isSent of [false, true]) {
      const { order, shop, ticket, confirmation } = await aConfirmedCase("cancel");
      const begun = await beginAction(house.deps, confirmation);
      if (begun.kind !== "begun") throw new Error(begun.kind);
      if (isSent) {
        await carryOutAction(house.deps, { shopId: shop.id, actionId: begun.actionId });
        await set(shop, begun.actionId, { state: "running", finishedAt: null });
      }
      const before = await toldOf(shop, ticket);

      await aMinuteLater();
      await aMinuteLater();

      expect(deeds[1]?.times(atShopify(house, order))).toBe(1);
      expect((await listActions(house, shop, ticket))[0]).toMatchObject({ state: "done" });
      expect((await toldOf(shop, ticket)).length).toBe(before.length + 1);
    }
  });

  it("is left alone while somebody is at it", async () => {
    const { order, shop, confirmation } = await aConfirmedCase("refund", { amount: "1.00" });
    const begun = await beginAction(house.deps, confirmation);
    if (begun.kind !== "begun") throw new Error(begun.kind);
    const which = { shopId: shop.id, actionId: begun.actionId };

    await Promise.all([
      carryOutAction(house.deps, which),
      carryOutAction(house.deps, which),
      carryOutAction(house.deps, which),
    ]);

    expect(atShopify(house, order).refunds).toHaveLength(1);
  });

  it("is not tried again when the order changed in the meantime", async () => {
    const { order, shop, ticket, confirmation } = await aConfirmedCase("cancel");
    house.shopify.fail({ times: 1, kind: "drop-connection", when: "before", field: "orderCancel" });
    await confirmAction(house.deps, confirmation);
    house.shopify
      .world(DOMAIN)
      .changeOrder(atShopify(house, order).id, () => ({ tags: ["packed"] }));

    await aMinuteLater();

    expect(atShopify(house, order).cancelledAt).toBeNull();
    const [row] = await listActions(house, shop, ticket);
    expect(row).toMatchObject({ state: "refused" });
    expect(JSON.stringify(inPlainEnglish(row?.errors))).toMatch(
      /changed before this could be done\. Tags is now/,
    );
  });

  it("waits while Shopify can't be asked, and asks the agent at last", async () => {
    const { shop, ticket, confirmation } = await aConfirmedCase("cancel");
    house.shopify.fail({
      times: 99,
      kind: "drop-connection",
      when: "before",
      field: "orderCancel",
    });
    await confirmAction(house.deps, confirmation);

    house.shopify.fail({ times: 1, kind: "status", status: 503, field: "order" });
    await aMinuteLater();
    expect((await listActions(house, shop, ticket))[0]).toMatchObject({ state: "unanswered" });
    for (let minute = 1; minute <= 6; minute += 1) await aMinuteLater();

    const [row] = await listActions(house, shop, ticket);
    expect(row).toMatchObject({ state: "unknown", attempts: 5, finishedAt: null });
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual(
      expect.objectContaining({ kind: "action-unknown" }),
    );
    house.shopify.fail({ times: 0, kind: "drop-connection" });
  });
});

describe("an action that Shopify puts off", () => {
  it("is done by a job as soon as Shopify takes it", async () => {
    const { order, shop, ticket, confirmation } = await aConfirmedCase("refund", {
      amount: "1.00",
    });
    house.shopify.fail({ times: 1, kind: "throttled", field: "refundCreate" });

    const first = await confirmAction(house.deps, confirmation);
    const drained = await drainJobs(house);

    expect(first).toMatchObject({ kind: "settled", state: "queued" });
    expect(drained).toMatchObject([{ name: "carry-out-action", outcome: "done" }]);
    expect(atShopify(house, order).refunds).toHaveLength(1);
    expect((await listActions(house, shop, ticket))[0]).toMatchObject({ state: "done" });
  });

  it("is given up when the app was uninstalled, or no attempt is left", async () => {
    const gone = await aConfirmedCase("note", { note: "Hello" });
    const begun = await beginAction(house.deps, gone.confirmation);
    if (begun.kind !== "begun") throw new Error(begun.kind);
    const which = { shopId: gone.shop.id, actionId: begun.actionId };
    const uninstalled = (at: Date | null) =>
      inShop(house.deps.db, gone.shop.id, (tx) =>
        tx.shop.update({ where: { id: gone.shop.id }, data: { uninstalledAt: at } }),
      );

    await uninstalled(new Date(house.clock()));
    await carryOutAction(house.deps, which);
    await uninstalled(null);
    const tired = await aConfirmedCase("note", { note: "Hello" });
    const second = await beginAction(house.deps, tired.confirmation);
    if (second.kind !== "begun") throw new Error(second.kind);
    const other = { shopId: tired.shop.id, actionId: second.actionId };
    await giveUpAction(house.deps, other, "Shopify is away");

    const rows = [
      ...(await listActions(house, gone.shop, gone.ticket)),
      ...(await listActions(house, tired.shop, tired.ticket)),
    ];
    expect(rows).toMatchObject([
      { state: "given-up", errors: [{ message: "The app was uninstalled." }] },
      { state: "given-up", errors: [{ message: "Shopify is away" }] },
    ]);
    expect(atShopify(house, gone.order).note).not.toBe("Hello");
  });
});

describe("an action that may have happened", () => {
  const anUnknown = async () => {
    const one = await aConfirmedCase("note", { note: "Knock" });
    const begun = await beginAction(house.deps, one.confirmation);
    if (begun.kind !== "begun") throw new Error(begun.kind);
    await set(one.shop, begun.actionId, { state: "running", attempts: 1 });
    await giveUpAction(house.deps, { shopId: one.shop.id, actionId: begun.actionId }, "no answer");
    const decide = {
      shopId: one.shop.id,
      ticketId: one.ticket.id,
      actionId: begun.actionId,
      by: one.shop.owner,
    };
    return { ...one, decide };
  };

  it("keeps others from acting on the order until an agent has settled it", async () => {
    const { shop, order, ticket, decide } = await anUnknown();
    const other = await aConfirmation(house, aSubject(shop, ticket, "tags", order.id), {
      tags: "later",
    });

    await expect(confirmAction(house.deps, other)).rejects.toThrow(/not clear yet/);
    await decideUnknownAction(house.deps, { ...decide, decision: "happened" });
    const settled = await confirmAction(house.deps, { ...other, key: "after" });

    expect(settled).toMatchObject({ state: "done" });
    const again = decideUnknownAction(house.deps, { ...decide, decision: "did-not" });
    await expect(again).rejects.toMatchObject({ kind: "conflict" });
  });

  it("is tried again when the agent says so, or left", async () => {
    const tried = await anUnknown();
    const left = await anUnknown();

    await decideUnknownAction(house.deps, { ...tried.decide, decision: "try-again" });
    await drainJobs(house);
    await decideUnknownAction(house.deps, { ...left.decide, decision: "did-not" });
    await drainJobs(house);

    expect(atShopify(house, tried.order).note).toBe("Knock");
    expect(atShopify(house, left.order).note).not.toBe("Knock");
    expect((await listActions(house, left.shop, left.ticket))[0]).toMatchObject({
      state: "given-up",
    });
  });

  it("is decided by nobody who only reads, nor from another ticket", async () => {
    const { decide } = await anUnknown();
    const other = await anUnknown();
    const reader = { ...decide.by, role: "read-only" as const };

    await expect(
      decideUnknownAction(house.deps, { ...decide, by: reader, decision: "happened" }),
    ).rejects.toMatchObject({ kind: "not-allowed" });
    await expect(
      decideUnknownAction(house.deps, {
        ...decide,
        ticketId: other.ticket.id,
        decision: "happened",
      }),
    ).rejects.toMatchObject({ kind: "not-found" });
  });
});

/** The sweep of the next minute, and the jobs that it starts. */
async function aMinuteLater(): Promise<void> {
  house.clock.pass(MINUTE_MS + 1_000);
  house.passAtShopify(MINUTE_MS);
  await settleActions(house.deps);
  await drainJobs(house, { evenIfNotDue: true });
}

const set = (shop: TestShop, id: ShopifyActionId, data: Record<string, unknown>) =>
  inShop(house.deps.db, shop.id, (tx) =>
    tx.shopifyAction.update({
      where: { shopId_id: { shopId: shop.id, id } },
      data: { claimedAt: new Date(house.clock()), ...data },
    }),
  );

const toldOf = async (shop: TestShop, ticket: TestTicket) =>
  (await lookAt(house, shop).history(ticket.id)).filter(({ kind }) => kind === "action-done");
