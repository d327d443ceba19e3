// Actions that take several requests, of which one fails; and answers that are looked for too late.
import { describe, expect, it } from "vitest";
import type { ActionKind } from "#app/domain/action/action-kind.ts";
import type { FieldValues } from "#app/domain/action/action-field.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import { beginAction } from "#app/services/action/begin-action.ts";
import { carryOutAction } from "#app/services/action/carry-out-action.ts";
import { confirmAction } from "#app/services/action/confirm-action.ts";
import { decideUnknownAction } from "#app/services/action/decide-unknown-action.ts";
import { settleActions } from "#app/services/action/settle-actions.ts";
import type { FulfillmentOrderRecord, OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import {
  aConfirmation,
  aFreshOrder,
  allScopes,
  anAgent,
  aSubject,
  aTicketAbout,
  atShopify,
  listActions,
} from "./an-action.ts";

const house = useHouse({ scopes: allScopes() });
const world = () => house.shopify.world("mejurn.myshopify.com");

let opened: Promise<TestShop> | undefined;

type Changes = (order: OrderRecord) => Partial<OrderRecord>;

type Given = {
  readonly values?: (order: OrderRecord) => FieldValues;
  readonly order?: Changes;
};

async function aCase(kind: ActionKind, given: Given = {}) {
  const shop = await (opened ??= aShop(house));
  const order = aFreshOrder(house);
  const change = (changes: Changes) => world().changeOrder(atShopify(house, order).id, changes);
  if (given.order) change(given.order);
  const ticket = await aTicketAbout(house, shop, order);
  const subject = aSubject(shop, ticket, kind, order.id);
  const values = given.values?.(atShopify(house, order)) ?? {};
  const confirmation = await aConfirmation(house, subject, values);
  return {
    shop,
    order,
    change,
    confirmation,
    ticket,
    begin: async () => {
      const begun = await beginAction(house.deps, confirmation);
      if (begun.kind !== "begun") throw new Error(begun.kind);
      return { shopId: shop.id, actionId: begun.actionId };
    },
    row: async () => (await listActions(house, shop, ticket)).at(-1),
  };
}

describe("an order that is packed in two places", () => {
  it("says how much of it is held when the second place says no", async () => {
    const { begin, change, order, row } = await aCase("hold", { order: inTwoPlaces });
    const which = await begin();
    change(({ fulfillmentOrders: [one, other] }) => ({
      fulfillmentOrders: [one, { ...other, status: "CLOSED" }] as FulfillmentOrderRecord[],
    }));

    await carryOutAction(house.deps, which);

    expect(holdsOf(atShopify(house, order))).toEqual([1, 0]);
    const { state, errors } = (await row()) ?? {};
    expect(state).toBe("refused");
    expect(JSON.stringify(inPlainEnglish(errors))).toContain(
      "1 of 2 parts of the order are held all the same.",
    );
  });

  it("is released in the other place too when one was released before the answer was lost", async () => {
    const held = (order: OrderRecord) => {
      const { fulfillmentOrders = [] } = inTwoPlaces(order);
      return {
        fulfillmentOrders: fulfillmentOrders.map((one) => ({
          ...one,
          status: "ON_HOLD" as const,
          holds: [
            { id: world().nextId(), reason: "OTHER", notes: null, handle: "x", byApp: false },
          ],
        })),
        fulfillmentStatus: "ON_HOLD" as const,
      };
    };
    const { begin, change, order, row } = await aCase("release", { order: held });
    const which = await begin();
    change(({ fulfillmentOrders: [one, other] }) => ({
      fulfillmentOrders: [{ ...one, status: "OPEN", holds: [] }, other] as FulfillmentOrderRecord[],
    }));

    await carryOutAction(house.deps, which);

    expect(holdsOf(atShopify(house, order))).toEqual([0, 0]);
    expect(await row()).toMatchObject({ state: "done" });
  });
});

describe("tags of which the new ones were added before Shopify put the rest off", () => {
  it("are brought to their end after a look, and not taken for somebody else's change", async () => {
    const { confirmation, order, row } = await aCase("tags", {
      order: () => ({ tags: ["old"] }),
      values: () => ({ tags: "new" }),
    });
    house.shopify.fail({ times: 1, kind: "throttled", field: "tagsRemove" });

    const first = await confirmAction(house.deps, confirmation);
    const between = atShopify(house, order).tags;
    await later(MINUTE_MS + 1_000);

    expect(first).toMatchObject({ state: "unanswered" });
    expect(between).toEqual(expect.arrayContaining(["old", "new"]));
    expect(atShopify(house, order).tags).toEqual(["new"]);
    expect(await row()).toMatchObject({ state: "done" });
  });
});

describe("an item that Shopify does not let be changed", () => {
  it("is named at its own field", async () => {
    const { begin, change, order, row } = await aCase("edit", {
      values: ({ lines }) => ({ [fieldOf(lines[0])]: "0" }),
    });
    const which = await begin();
    const [line] = atShopify(house, order).lines;
    change(({ lines }) => ({ lines: lines.map((one) => ({ ...one, fulfilled: one.quantity })) }));

    await carryOutAction(house.deps, which);

    expect(await row()).toMatchObject({
      state: "refused",
      errors: [{ field: fieldOf(line) }],
    });
  });
});

describe("an answer that is looked for hours later", () => {
  it.each(["before", "after"] as const)(
    "gives nothing back twice: the connection was lost %s the refund took effect",
    async (when) => {
      const { confirmation, order, row } = await aCase("refund", {
        values: () => ({ amount: "1.00" }),
      });
      house.shopify.fail({ times: 1, kind: "drop-connection", when, field: "refundCreate" });
      await confirmAction(house.deps, confirmation);

      await later(3 * 60 * MINUTE_MS);

      // Shopify may have forgotten the key: what looks done is asked about, what was not done is done.
      expect(atShopify(house, order).refunds).toHaveLength(1);
      expect(await row()).toMatchObject({ state: when === "after" ? "unknown" : "done" });
    },
  );
});

describe("an action that may have happened", () => {
  it("is tried again by whoever was asked whether they may, or the owner", async () => {
    const { confirmation, row, shop, ticket } = await aCase("refund", {
      values: () => ({ amount: "1.00" }),
    });
    house.shopify.fail({
      times: 1,
      kind: "drop-connection",
      when: "after",
      field: "refundCreate",
    });
    await confirmAction(house.deps, confirmation);
    await later(3 * 60 * MINUTE_MS);
    const id = (await row())?.id as Parameters<typeof decideUnknownAction>[1]["actionId"];
    const agent = await anAgent(house, shop);
    const decide = { shopId: shop.id, ticketId: ticket.id, actionId: id };

    const byAnother = decideUnknownAction(house.deps, {
      ...decide,
      by: agent,
      decision: "try-again",
    });
    await expect(byAnother).rejects.toMatchObject({ kind: "not-allowed" });
    await decideUnknownAction(house.deps, { ...decide, by: agent, decision: "happened" });

    expect(await row()).toMatchObject({ state: "done" });
  });
});

const holdsOf = ({ fulfillmentOrders }: OrderRecord): readonly number[] =>
  fulfillmentOrders.map(({ holds }) => holds.length);

const inTwoPlaces: Changes = ({ fulfillmentOrders: [one] }) => ({
  fulfillmentOrders: one
    ? [
        one,
        {
          ...one,
          id: world().nextId(),
          lines: one.lines.map((line) => ({ ...line, id: world().nextId() })),
        },
      ]
    : [],
});

const fieldOf = (line: OrderRecord["lines"][number] | undefined): string =>
  `quantity:gid://shopify/LineItem/${line?.id ?? 0}`;

async function later(ms: number): Promise<void> {
  house.clock.pass(ms);
  house.passAtShopify(ms);
  await settleActions(house.deps);
  await drainJobs(house, { evenIfNotDue: true });
}
