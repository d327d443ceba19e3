import { packMore } from "#tests/sandbox/shopify/mutations/base/fulfillment-quantities.ts";
import { withStatus } from "#tests/sandbox/shopify/mutations/base/order-status.ts";
import type {
  OrderRecord,
  ParcelEvent,
  ParcelRecord,
} from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

type Step = { status: string; message: string; isNearby?: true };

/** What a carrier reports of a parcel, by a word for it. */
export const parcelSteps = {
  "picked-up": { status: "CARRIER_PICKED_UP", message: "Picked up by the carrier" },
  "in-transit": { status: "IN_TRANSIT", message: "Arrived at the sorting facility" },
  delayed: { status: "DELAYED", message: "Delayed by weather" },
  "out-for-delivery": { status: "OUT_FOR_DELIVERY", message: "Out for delivery", isNearby: true },
  attempted: { status: "ATTEMPTED_DELIVERY", message: "No one was at home", isNearby: true },
  "ready-for-pickup": {
    status: "READY_FOR_PICKUP",
    message: "Ready to be picked up at the post office",
    isNearby: true,
  },
  delivered: { status: "DELIVERED", message: "Left with the recipient", isNearby: true },
  held: {
    status: "FAILURE",
    message: "Address not found, parcel is being held",
    isNearby: true,
  },
  lost: { status: "FAILURE", message: "Lost by the carrier" },
  returned: { status: "FAILURE", message: "Returned to sender" },
} as const satisfies Record<string, Step>;

export type ParcelStep = keyof typeof parcelSteps;

/**
 * The carrier reports a step of the parcel; by default of the order's last one.
 * @throws Error when there is no such parcel.
 */
export function moveParcel(
  world: ShopWorld,
  orderId: number,
  step: ParcelStep,
  parcelId?: number,
): void {
  world.deed(() => {
    const order = world.order(orderId);
    const parcel = parcelOf(order, parcelId);
    const { status, message, ...place }: Step = parcelSteps[step];
    const to = order.shippingAddress;
    const event: ParcelEvent = {
      id: world.nextId(),
      status,
      message,
      happenedAt: world.now(),
      city: place.isNearby ? to.city : "Sorting Center",
      province: place.isNearby ? to.provinceCode : null,
      country: to.countryCode,
    };
    changeParcel(world, orderId, parcel.id, (before) => ({
      displayStatus: status,
      inTransitAt: before.inTransitAt ?? (status === "IN_TRANSIT" ? world.now() : null),
      deliveredAt: status === "DELIVERED" ? world.now() : before.deliveredAt,
      estimatedDeliveryAt: estimate(before, status),
      events: [...before.events, event],
    }));
    world.emit("fulfillment_events/create", { orderId, parcelId: parcel.id, eventId: event.id });
  });
}

/** The carrier takes back what it reported last. */
export function takeBackEvent(world: ShopWorld, orderId: number): void {
  world.deed(() => {
    const parcel = parcelOf(world.order(orderId));
    const last = parcel.events.at(-1);
    if (!last) throw new Error(`Nothing was reported of parcel ${parcel.id}.`);
    const events = parcel.events.slice(0, -1);
    changeParcel(world, orderId, parcel.id, (before) => ({
      events,
      displayStatus: events.at(-1)?.status ?? "FULFILLED",
      deliveredAt: last.status === "DELIVERED" ? null : before.deliveredAt,
    }));
    world.emit("fulfillment_events/delete", { orderId, parcelId: parcel.id, eventId: last.id });
  });
}

/** The merchant voids the label; its items are to be packed again. */
export function cancelParcel(world: ShopWorld, orderId: number, parcelId?: number): void {
  world.deed(() => {
    const parcel = parcelOf(world.order(orderId), parcelId);
    changeParcel(world, orderId, parcel.id, () => ({
      status: "CANCELLED",
      displayStatus: "CANCELED",
    }));
    world.changeOrder(orderId, (order) => withStatus(unpack(order, parcel, world)));
  });
}

/** A new tracking number for the parcel. */
export function renumberParcel(
  world: ShopWorld,
  orderId: number,
  tracking: ParcelRecord["tracking"],
): void {
  world.deed(() => {
    const parcel = parcelOf(world.order(orderId));
    changeParcel(world, orderId, parcel.id, () => ({ tracking }));
  });
}

function changeParcel(
  world: ShopWorld,
  orderId: number,
  parcelId: number,
  change: (parcel: ParcelRecord) => Partial<ParcelRecord>,
): void {
  world.changeOrder(orderId, (order) => ({
    parcels: order.parcels.map((one) =>
      one.id === parcelId ? { ...one, ...change(one), updatedAt: world.now() } : one,
    ),
  }));
  world.emit("fulfillments/update", { orderId, parcelId });
}

function parcelOf(order: OrderRecord, parcelId?: number): ParcelRecord {
  const parcel =
    parcelId === undefined ? order.parcels.at(-1) : order.parcels.find(({ id }) => id === parcelId);
  if (!parcel) throw new Error(`${order.name} has no such parcel.`);
  return parcel;
}

/** A delay moves the day by two, a failure leaves none. */
function estimate(parcel: ParcelRecord, status: string): number | null {
  if (status === "FAILURE") return null;
  const { estimatedDeliveryAt } = parcel;
  const isLater = status === "DELAYED" && estimatedDeliveryAt !== null;
  return isLater ? estimatedDeliveryAt + 48 * 3_600_000 : estimatedDeliveryAt;
}

function unpack(order: OrderRecord, parcel: ParcelRecord, world: ShopWorld): OrderRecord {
  const make = { nextId: world.nextId, at: world.now() };
  return parcel.lines.reduce(
    (before, { lineId, quantity }): OrderRecord => ({
      ...before,
      fulfillmentOrders: packMore(before, lineId, quantity, make),
      lines: before.lines.map((line) =>
        line.id === lineId ? { ...line, fulfilled: line.fulfilled - quantity } : line,
      ),
    }),
    order,
  );
}
