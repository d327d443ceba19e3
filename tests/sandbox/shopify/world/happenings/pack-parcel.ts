import {
  packLess,
  unpacked,
} from "#tests/sandbox/shopify/mutations/base/fulfillment-quantities.ts";
import { withStatus } from "#tests/sandbox/shopify/mutations/base/order-status.ts";
import { makeRandom } from "#tests/sandbox/shopify/seed/random.ts";
import type { OrderRecord, ParcelRecord } from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";
import { type CarrierName, makeTracking } from "#tests/sandbox/shopify/world/tracking-numbers.ts";

export type ParcelPlan = {
  /** By default everything that is still to be packed. */
  lines?: readonly { lineId: number; quantity: number }[];
  /** Null: sent without a number. By default UPS. */
  carrier?: CarrierName | null;
};

const HOUR_MS = 3_600_000;

/**
 * Packs a parcel and makes its label: the carrier has not seen it yet. Returns the parcel's number.
 * @throws Error when nothing is left to pack, or more is asked for than there is.
 */
export function packParcel(world: ShopWorld, orderId: number, plan: ParcelPlan = {}): number {
  return world.deed(() => {
    const order = world.order(orderId);
    const lines = plan.lines ?? openLines(order);
    check(order, lines);
    const parcelId = world.nextId();
    const at = world.now();
    const carrier = plan.carrier === undefined ? "UPS" : plan.carrier;
    const tracking = carrier === null ? null : makeTracking(carrier, makeRandom(parcelId));
    const label = {
      id: world.nextId(),
      status: "LABEL_PRINTED",
      message: "Shipping label created",
      happenedAt: at,
      city: null,
      province: null,
      country: null,
    };
    const parcel: ParcelRecord = {
      id: parcelId,
      status: "SUCCESS",
      displayStatus: tracking ? "LABEL_PRINTED" : "FULFILLED",
      createdAt: at,
      updatedAt: at,
      inTransitAt: null,
      deliveredAt: null,
      estimatedDeliveryAt: tracking ? at + 96 * HOUR_MS : null,
      tracking,
      events: tracking ? [label] : [],
      lines: lines.map((line) => ({ id: world.nextId(), ...line })),
    };
    const changed = world.changeOrder(orderId, (before) => withParcel(before, parcel, at));
    world.emit("fulfillments/create", { orderId, parcelId });
    if (tracking) {
      world.emit("fulfillment_events/create", { orderId, parcelId, eventId: label.id });
    }
    const isAll = changed.fulfillmentStatus === "FULFILLED";
    world.emit(isAll ? "orders/fulfilled" : "orders/partially_fulfilled", { orderId });
    return parcelId;
  });
}

type PackedLines = NonNullable<ParcelPlan["lines"]>;

function openLines(order: OrderRecord): PackedLines {
  return order.lines
    .map(({ id }) => ({ lineId: id, quantity: unpacked(order, id) }))
    .filter(({ quantity }) => quantity > 0);
}

function check(order: OrderRecord, lines: PackedLines): void {
  if (lines.length === 0) throw new Error(`Nothing of ${order.name} is left to pack.`);
  for (const { lineId, quantity } of lines) {
    if (quantity > unpacked(order, lineId)) {
      throw new Error(`${order.name} has fewer than ${quantity} of line ${lineId} left to pack.`);
    }
  }
}

function withParcel(order: OrderRecord, parcel: ParcelRecord, at: number): OrderRecord {
  const sentOf = (lineId: number): number =>
    parcel.lines.find((line) => line.lineId === lineId)?.quantity ?? 0;
  const parcels = [...order.parcels, parcel];
  const packed = parcel.lines.reduce(
    (before, { lineId, quantity }): OrderRecord => ({
      ...before,
      fulfillmentOrders: packLess(before, lineId, quantity, at),
    }),
    { ...order, parcels },
  );
  return withStatus({
    ...packed,
    fulfillmentOrders: packed.fulfillmentOrders.map((one) =>
      one.status === "OPEN" ? { ...one, status: "IN_PROGRESS" } : one,
    ),
    lines: order.lines.map((line) => ({ ...line, fulfilled: line.fulfilled + sentOf(line.id) })),
  });
}
