import { type Call, idOf } from "#tests/sandbox/shopify/graphql/node.ts";
import {
  fulfillmentOrderNode,
  holdNode,
} from "#tests/sandbox/shopify/nodes/fulfillment-order-node.ts";
import { visibleOrders } from "#tests/sandbox/shopify/search/search-orders.ts";
import type {
  FulfillmentOrderRecord,
  HoldRecord,
  OrderRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { withStatus } from "#tests/sandbox/shopify/mutations/base/order-status.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";

// shopify.dev/docs/api/admin-graphql/latest/mutations/fulfillmentOrderHold
const MAX_HOLDS = 10;
const MAX_HANDLE = 64;

type LineInput = { id: string; quantity: number };
type Input = {
  reason: string;
  reasonNotes?: string | null;
  handle?: string | null;
  fulfillmentOrderLineItems?: readonly LineInput[] | null;
};
type Found = { order: OrderRecord; one: FulfillmentOrderRecord };

export const fulfillmentOrderHold: Mutation = (args, call) => {
  const nothing = {
    fulfillmentHold: null,
    fulfillmentOrder: null,
    remainingFulfillmentOrder: null,
  };
  return answer({ nothing }, () => {
    const { world } = call;
    const input = args.fulfillmentHold as Input;
    const { order, one } = fulfillmentOrderOf(args.id, call);
    checkHold(one, input);
    const chosen = readLines(one, input.fulfillmentOrderLineItems ?? []);
    const hold: HoldRecord = {
      id: world.nextId(),
      reason: input.reason,
      notes: input.reasonNotes ?? null,
      handle: input.handle ?? "",
      byApp: true,
    };
    const rest = remainder(one, chosen, { nextId: world.nextId, at: world.now() });
    const held: FulfillmentOrderRecord = {
      ...one,
      status: "ON_HOLD",
      holds: [...one.holds, hold],
      updatedAt: world.now(),
      lines: rest ? onlyChosen(one, chosen) : one.lines,
    };
    const changed = replace(call, order, one, rest ? [held, rest] : [held]);
    return {
      fulfillmentHold: holdNode(hold),
      fulfillmentOrder: fulfillmentOrderNode(changed, held, call),
      remainingFulfillmentOrder: rest ? fulfillmentOrderNode(changed, rest, call) : null,
    };
  });
};

/** Without `holdIds` every hold is released, those of others too. */
export const fulfillmentOrderReleaseHold: Mutation = (args, call) =>
  answer({ nothing: { fulfillmentOrder: null } }, () => {
    const { world } = call;
    const { order, one } = fulfillmentOrderOf(args.id, call);
    const ids = args.holdIds as readonly string[] | null | undefined;
    const released = new Set(ids?.map((id) => idOf("FulfillmentHold", id)));
    if (one.status !== "ON_HOLD") refuse(["id"], "The fulfillment order is not on hold");
    const holds = one.holds.filter(({ id }) => ids != null && !released.has(id));
    const isStarted = one.lines.some((line) => line.remainingQuantity < line.totalQuantity);
    const isLater = one.fulfillAt !== null && one.fulfillAt > world.now();
    const open = isStarted ? "IN_PROGRESS" : isLater ? "SCHEDULED" : "OPEN";
    const changed: FulfillmentOrderRecord = {
      ...one,
      holds,
      status: holds.length > 0 ? "ON_HOLD" : open,
      updatedAt: world.now(),
    };
    const after = replace(call, order, one, [changed]);
    return { fulfillmentOrder: fulfillmentOrderNode(after, changed, call) };
  });

function fulfillmentOrderOf(id: unknown, call: Call): Found {
  const number = idOf("FulfillmentOrder", id);
  for (const order of visibleOrders(call)) {
    const one = order.fulfillmentOrders.find((other) => other.id === number);
    if (one) return { order, one };
  }
  return refuse(["id"], "Fulfillment order does not exist", "FULFILLMENT_ORDER_NOT_FOUND");
}

function checkHold(one: FulfillmentOrderRecord, input: Input): void {
  const handle = input.handle ?? "";
  if (!["OPEN", "IN_PROGRESS", "SCHEDULED", "ON_HOLD"].includes(one.status))
    refuse(["id"], "The fulfillment order is not in a state in which it can be held");
  if (handle.length > MAX_HANDLE)
    refuse(
      ["fulfillmentHold", "handle"],
      `Handle is too long (maximum is ${MAX_HANDLE} characters)`,
    );
  const own = one.holds.filter(({ byApp }) => byApp);
  if (own.some((hold) => (hold.handle ?? "") === handle)) {
    refuse(
      ["fulfillmentHold", "handle"],
      "The handle must be unique among the holds that the app has on this fulfillment order",
      "DUPLICATE_FULFILLMENT_HOLD_HANDLE",
    );
  }
  if (own.length >= MAX_HOLDS) {
    refuse(
      ["id"],
      `The app has reached the limit of ${MAX_HOLDS} holds`,
      "FULFILLMENT_ORDER_HOLD_LIMIT_REACHED",
    );
  }
  if ((input.fulfillmentOrderLineItems ?? []).length > 0 && one.status === "ON_HOLD") {
    refuse(
      ["fulfillmentHold", "fulfillmentOrderLineItems"],
      "The fulfillment order cannot be split while it is on hold",
      "FULFILLMENT_ORDER_NOT_SPLITTABLE",
    );
  }
}

/** Quantities by the id of the fulfillment order's line. */
function readLines(
  one: FulfillmentOrderRecord,
  inputs: readonly LineInput[],
): ReadonlyMap<number, number> {
  const chosen = new Map<number, number>();
  for (const [index, input] of inputs.entries()) {
    const path = ["fulfillmentHold", "fulfillmentOrderLineItems", String(index), "quantity"];
    const id = idOf("FulfillmentOrderLineItem", input.id);
    const line = one.lines.find((other) => other.id === id);
    if (!line || input.quantity > line.remainingQuantity)
      return refuse(path, "The line item quantity is invalid", "INVALID_LINE_ITEM_QUANTITY");
    if (input.quantity < 1) refuse(path, "Quantity must be greater than 0", "GREATER_THAN_ZERO");
    if (chosen.has(line.id))
      refuse(path, "The line items must be unique", "DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS");
    chosen.set(line.id, input.quantity);
  }
  return chosen;
}

const onlyChosen = (
  one: FulfillmentOrderRecord,
  chosen: ReadonlyMap<number, number>,
): FulfillmentOrderRecord["lines"] =>
  one.lines.flatMap((line) => {
    const quantity = chosen.get(line.id);
    return quantity === undefined
      ? []
      : [{ ...line, totalQuantity: quantity, remainingQuantity: quantity }];
  });

/** What is not held of a fulfillment order that is held in part becomes one of its own. */
function remainder(
  one: FulfillmentOrderRecord,
  chosen: ReadonlyMap<number, number>,
  make: { nextId: () => number; at: number },
): FulfillmentOrderRecord | null {
  if (chosen.size === 0) return null;
  const lines = one.lines.flatMap((line) => {
    const quantity = line.remainingQuantity - (chosen.get(line.id) ?? 0);
    return quantity > 0
      ? [{ ...line, id: make.nextId(), totalQuantity: quantity, remainingQuantity: quantity }]
      : [];
  });
  if (lines.length === 0) return null;
  return { ...one, id: make.nextId(), lines, createdAt: make.at, updatedAt: make.at };
}

function replace(
  call: Call,
  order: OrderRecord,
  one: FulfillmentOrderRecord,
  by: readonly FulfillmentOrderRecord[],
): OrderRecord {
  return call.world.changeOrder(order.id, (now) =>
    withStatus({
      ...now,
      fulfillmentOrders: now.fulfillmentOrders.flatMap((other) =>
        other.id === one.id ? by : other,
      ),
    }),
  );
}
