import type {
  OrderRecord,
  ReturnLineRecord,
  ReturnRecord,
} from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

export type ReturnPlan = {
  /** By default one of the first thing that was sent and has not come back. */
  fulfillmentLineId?: number;
  quantity?: number;
  /** Handle of one of `returnReasons`. */
  reason?: string;
  customerNote?: string | null;
  /** The variant that the customer would like instead. */
  exchangeFor?: number;
};

/**
 * The customer asks to send something back. Returns the return's number.
 * @throws Error when nothing was sent.
 */
export function requestReturn(world: ShopWorld, orderId: number, plan: ReturnPlan = {}): number {
  return world.deed(() => {
    const order = world.order(orderId);
    const packed = packedLine(order, plan.fulfillmentLineId);
    const line: ReturnLineRecord = {
      id: world.nextId(),
      fulfillmentLineId: packed.id,
      lineId: packed.lineId,
      quantity: plan.quantity ?? 1,
      processed: 0,
      refunded: 0,
      reason: plan.reason ?? "unwanted",
      note: "",
      customerNote: plan.customerNote ?? null,
    };
    const returned: ReturnRecord = {
      id: world.nextId(),
      name: "",
      status: "REQUESTED",
      createdAt: world.now(),
      approvedAt: null,
      closedAt: null,
      decline: null,
      shippingFee: 0,
      lines: [line],
      exchangeLines:
        plan.exchangeFor === undefined
          ? []
          : [
              {
                id: world.nextId(),
                variantId: plan.exchangeFor,
                quantity: line.quantity,
                processed: 0,
                lineId: null,
              },
            ],
    };
    world.changeOrder(orderId, () => ({ returns: [...order.returns, returned] }));
    world.emit("returns/request", { orderId, returnId: returned.id });
    return returned.id;
  });
}

/** The merchant agrees: the return gets its name. */
export function approveReturn(world: ShopWorld, orderId: number): void {
  world.deed(() => {
    const { name, returns } = world.order(orderId);
    const number = returns.filter((one) => one.name !== "").length + 1;
    const returnId = changeLast(world, orderId, {
      status: "OPEN",
      approvedAt: world.now(),
      name: `${name}-R${number}`,
    });
    world.emit("returns/approve", { orderId, returnId });
  });
}

/** The merchant says no; `reason` is Shopify's ReturnDeclineReason. */
export function declineReturn(
  world: ShopWorld,
  orderId: number,
  reason: "FINAL_SALE" | "OTHER" | "RETURN_PERIOD_ENDED" = "RETURN_PERIOD_ENDED",
): void {
  world.deed(() => {
    const returnId = changeLast(world, orderId, {
      status: "DECLINED",
      decline: { reason, note: null },
    });
    world.emit("returns/decline", { orderId, returnId });
  });
}

/** What came back was looked at and put on the shelf; no money moves. */
export function receiveReturn(world: ShopWorld, orderId: number): void {
  world.deed(() => {
    const { lines } = lastReturn(world.order(orderId));
    const returnId = changeLast(world, orderId, {
      lines: lines.map((line) => ({ ...line, processed: line.quantity })),
    });
    world.emit("returns/process", { orderId, returnId });
  });
}

export function closeReturn(world: ShopWorld, orderId: number): void {
  world.deed(() => {
    const returnId = changeLast(world, orderId, { status: "CLOSED", closedAt: world.now() });
    world.emit("returns/close", { orderId, returnId });
  });
}

export function reopenReturn(world: ShopWorld, orderId: number): void {
  world.deed(() => {
    const returnId = changeLast(world, orderId, { status: "OPEN", closedAt: null });
    world.emit("returns/reopen", { orderId, returnId });
  });
}

export function cancelReturn(world: ShopWorld, orderId: number): void {
  world.deed(() => {
    const returnId = changeLast(world, orderId, { status: "CANCELED" });
    world.emit("returns/cancel", { orderId, returnId });
  });
}

function changeLast(world: ShopWorld, orderId: number, change: Partial<ReturnRecord>): number {
  const last = lastReturn(world.order(orderId));
  world.changeOrder(orderId, (order) => ({
    returns: order.returns.map((one) => (one === last ? { ...one, ...change } : one)),
  }));
  return last.id;
}

function lastReturn(order: OrderRecord): ReturnRecord {
  const last = order.returns.at(-1);
  if (!last) throw new Error(`${order.name} has no return.`);
  return last;
}

function packedLine(
  order: OrderRecord,
  fulfillmentLineId: number | undefined,
): { id: number; lineId: number } {
  const lines = order.parcels
    .filter(({ status }) => status === "SUCCESS")
    .flatMap((parcel) => parcel.lines);
  const wanted = lines.find(
    ({ id, lineId }) =>
      (fulfillmentLineId === undefined || id === fulfillmentLineId) &&
      order.lines.some((line) => line.id === lineId && line.currentQuantity > 0),
  );
  if (!wanted) throw new Error(`Nothing of ${order.name} can come back.`);
  return wanted;
}
