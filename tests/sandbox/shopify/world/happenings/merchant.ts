import {
  packLess,
  packMore,
  unpacked,
} from "#tests/sandbox/shopify/mutations/base/fulfillment-quantities.ts";
import { withStatus } from "#tests/sandbox/shopify/mutations/base/order-status.ts";
import { allParts } from "#tests/sandbox/shopify/mutations/refund/chosen-parts.ts";
import { refundOrder } from "#tests/sandbox/shopify/mutations/refund/refund-order.ts";
import {
  refundLimits,
  refundOfLine,
  refundSources,
  spread,
} from "#tests/sandbox/shopify/mutations/refund/refund-sums.ts";
import type {
  AddressRecord,
  OrderRecord,
  RiskRecord,
} from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

/* What a merchant does in Shopify's admin, past the app. */

/**
 * Refunds so many cents without taking an item off the order.
 * @throws Error for more than is left to give back.
 */
export function refundAmount(world: ShopWorld, orderId: number, cents: number): number {
  const order = world.order(orderId);
  if (cents > refundLimits(order).total) throw new Error(`${order.name} was not paid that much.`);
  return refundOrder(world, orderId, {
    note: "Refunded in the admin",
    lines: [],
    shipping: 0,
    payments: paymentsBack(order, cents),
    returnId: null,
  }).id;
}

/** Refunds one line, or what is left of everything with its shipping; what was sent comes back on the shelf. */
export function refundItems(world: ShopWorld, orderId: number, lineId?: number): number {
  const order = world.order(orderId);
  const parts = allParts(order).filter(({ line }) => lineId === undefined || line.id === lineId);
  const shipping = lineId === undefined ? refundLimits(order).shipping : 0;
  const cents = parts.reduce((sum, part) => sum + refundOfLine(part.line, part.quantity), shipping);
  return refundOrder(world, orderId, {
    note: "Refunded in the admin",
    lines: parts,
    shipping,
    payments: paymentsBack(order, Math.min(cents, refundLimits(order).total)),
    returnId: null,
  }).id;
}

/** Cancels the order and gives back all that was paid. @throws Error when some of it was sent. */
export function cancelOrder(world: ShopWorld, orderId: number, reason = "CUSTOMER"): void {
  world.deed(() => {
    const order = world.order(orderId);
    if (order.parcels.some(({ status }) => status === "SUCCESS")) {
      throw new Error(`${order.name} was sent.`);
    }
    const at = world.now();
    const settled = new Set(order.transactions.map(({ parentId }) => parentId));
    const voids = order.transactions
      .filter(({ id, kind }) => kind === "AUTHORIZATION" && !settled.has(id))
      .map((one) => ({
        ...one,
        id: world.nextId(),
        kind: "VOID" as const,
        parentId: one.id,
        processedAt: at,
      }));
    world.changeOrder(orderId, () => ({
      cancelledAt: at,
      closedAt: at,
      cancelReason: reason,
      transactions: [...order.transactions, ...voids],
    }));
    refundItems(world, orderId);
    world.changeOrder(orderId, withStatus);
    world.emit("orders/cancelled", { orderId });
  });
}

/** Edits the quantity of a line; what is more or less is to be paid or given back. */
export function editQuantity(
  world: ShopWorld,
  orderId: number,
  lineId: number,
  quantity: number,
): void {
  world.deed(() => {
    const order = world.order(orderId);
    const line = order.lines.find(({ id }) => id === lineId);
    if (!line) throw new Error(`${order.name} has no line ${lineId}.`);
    const delta = quantity - line.currentQuantity;
    if (-delta > unpacked(order, lineId)) throw new Error(`Some of line ${lineId} was sent.`);
    const make = { nextId: world.nextId, at: world.now() };
    world.changeOrder(orderId, () =>
      withStatus({
        ...order,
        edited: true,
        lines: order.lines.map((one) =>
          one.id === lineId
            ? {
                ...one,
                currentQuantity: quantity,
                quantity: Math.max(one.quantity, one.quantity + delta),
              }
            : one,
        ),
        fulfillmentOrders:
          delta < 0
            ? packLess(order, lineId, -delta, make.at)
            : packMore(order, lineId, delta, make),
      }),
    );
    const change = [{ id: lineId, delta: Math.abs(delta) }];
    world.emit("orders/edited", {
      orderId,
      editId: world.nextId(),
      additions: delta > 0 ? change : [],
      removals: delta < 0 ? change : [],
      staffNote: null,
      notify: false,
    });
  });
}

export function changeAddress(
  world: ShopWorld,
  orderId: number,
  address: Partial<AddressRecord>,
): void {
  world.changeOrder(orderId, (order) => ({
    shippingAddress: { ...order.shippingAddress, ...address, id: world.nextId() },
  }));
}

export function writeNote(world: ShopWorld, orderId: number, note: string | null): void {
  world.changeOrder(orderId, () => ({ note }));
}

export function tagOrder(world: ShopWorld, orderId: number, tags: readonly string[]): void {
  world.changeOrder(orderId, () => ({ tags }));
}

/** Holds what is still to be packed; `reason` is Shopify's FulfillmentHoldReason. */
export function holdOrder(
  world: ShopWorld,
  orderId: number,
  reason = "OTHER",
  notes: string | null = null,
): void {
  const hold = { id: world.nextId(), reason, notes, handle: null, byApp: false };
  changeOpen(world, orderId, (one) => ({ ...one, status: "ON_HOLD", holds: [...one.holds, hold] }));
}

export function releaseOrder(world: ShopWorld, orderId: number): void {
  const { parcels } = world.order(orderId);
  const status = parcels.length > 0 ? "IN_PROGRESS" : "OPEN";
  changeOpen(world, orderId, (one) => ({ ...one, holds: [], status }));
}

/** Shopify or an app of the merchant's judges how likely fraud is. */
export function judgeRisk(world: ShopWorld, orderId: number, risk: RiskRecord): void {
  world.changeOrder(orderId, () => ({ risk }));
}

/** @throws Error unless it is cancelled or archived, as Shopify asks. */
export function deleteOrder(world: ShopWorld, orderId: number): void {
  const { name, cancelledAt, closedAt } = world.order(orderId);
  if (cancelledAt === null && closedAt === null) {
    throw new Error(`${name} must be cancelled or archived before it can be deleted.`);
  }
  world.removeOrder(orderId);
}

export function archiveOrder(world: ShopWorld, orderId: number): void {
  world.changeOrder(orderId, () => ({ closedAt: world.now() }));
}

type FulfillmentOrder = OrderRecord["fulfillmentOrders"][number];

function changeOpen(
  world: ShopWorld,
  orderId: number,
  change: (one: FulfillmentOrder) => FulfillmentOrder,
): void {
  const at = world.now();
  world.changeOrder(orderId, (order) =>
    withStatus({
      ...order,
      fulfillmentOrders: order.fulfillmentOrders.map((one) =>
        one.status === "CLOSED" || one.status === "CANCELLED"
          ? one
          : { ...change(one), updatedAt: at },
      ),
    }),
  );
}

function paymentsBack(
  order: OrderRecord,
  cents: number,
): { gateway: string; parentId: number; amount: number }[] {
  return spread(cents, refundSources(order))
    .filter(({ amount }) => amount > 0)
    .map(({ source, amount }) => ({
      gateway: source.transaction.gateway,
      parentId: source.transaction.id,
      amount,
    }));
}
