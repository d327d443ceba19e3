import { totalsOf } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import type { DisputeRecord } from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

const DAY_MS = 86_400_000;

/** The customer's bank asks about the payment or takes it back. Returns the dispute's number. */
export function openDispute(
  world: ShopWorld,
  orderId: number,
  type: DisputeRecord["type"] = "CHARGEBACK",
  reason = "product_not_received",
): number {
  return world.deed(() => {
    const dispute: DisputeRecord = {
      id: world.nextId(),
      type,
      status: "NEEDS_RESPONSE",
      reason,
      amount: totalsOf(world.order(orderId)).net,
      createdAt: world.now(),
      updatedAt: world.now(),
      evidenceDueAt: world.now() + 10 * DAY_MS,
      closedAt: null,
    };
    world.changeOrder(orderId, (order) => ({ disputes: [...order.disputes, dispute] }));
    world.emit("disputes/create", { orderId, disputeId: dispute.id });
    return dispute.id;
  });
}

/** The bank looks at it, or decides. @throws Error without a dispute. */
export function moveDispute(
  world: ShopWorld,
  orderId: number,
  status: "UNDER_REVIEW" | "WON" | "LOST" | "ACCEPTED",
): void {
  world.deed(() => {
    const last = world.order(orderId).disputes.at(-1);
    if (!last) throw new Error(`Order ${orderId} has no dispute.`);
    const closedAt = status === "UNDER_REVIEW" ? null : world.now();
    const moved = { ...last, status, closedAt, updatedAt: world.now() };
    world.changeOrder(orderId, (order) => ({
      disputes: order.disputes.map((one) => (one === last ? moved : one)),
    }));
    world.emit("disputes/update", { orderId, disputeId: last.id });
  });
}
