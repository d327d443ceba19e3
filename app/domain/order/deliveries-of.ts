import type { OrderItem, OrderParcel } from "./order-facts.ts";
import { hasArrived } from "./parcel-words.ts";

/** When did the pieces of an item arrive, each by its own parcel? */

export type Delivery = {
  readonly quantity: number;
  /** ISO 8601; null where the carrier says that it arrived, and not when. */
  readonly at: string | null;
};

/** FulfillmentDisplayStatus of parcels that never were on their way. */
const VOID: ReadonlySet<string> = new Set(["CANCELED", "LABEL_VOIDED"]);

export type Deliveries = {
  /** The first to arrive comes first. */
  readonly arrived: readonly Delivery[];
  /** Pieces in all parcels, those that were given back since included. */
  readonly sent: number;
};

/**
 * Where it is not known in which parcel a shipped piece lies, it counts as arrived once all of them are, with the last.
 */
export function deliveriesOf(
  item: Pick<OrderItem, "id" | "unfulfilledQuantity" | "currentQuantity">,
  parcels: readonly OrderParcel[],
): Deliveries {
  const underWay = parcels.filter(({ status }) => !VOID.has(status ?? ""));
  const known = underWay.map((parcel) => ({ parcel, quantity: piecesIn(parcel, item.id) }));
  const listed = known.reduce((sum, { quantity }) => sum + quantity, 0);
  const shipped = Math.max(0, item.currentQuantity - item.unfulfilledQuantity);
  const unknown = Math.max(0, shipped - listed);
  const last = unknown > 0 && underWay.every(hasArrived) ? lastArrival(underWay) : null;
  const arrived = [
    ...known
      .filter(({ parcel, quantity }) => quantity > 0 && hasArrived(parcel))
      .map(({ parcel, quantity }) => ({ quantity, at: arrivalOf(parcel) })),
    ...(last === null ? [] : [{ quantity: unknown, at: last.at }]),
  ];
  return { arrived: arrived.toSorted((a, b) => timeOf(a) - timeOf(b)), sent: listed + unknown };
}

const piecesIn = ({ contents = [] }: OrderParcel, itemId: string): number =>
  contents.filter((one) => one.itemId === itemId).reduce((sum, { quantity }) => sum + quantity, 0);

/** Shopify tells it with the parcel, or the carrier in its last word. */
function arrivalOf(parcel: OrderParcel): string | null {
  const told = parcel.events.filter(
    ({ status }) => status === "DELIVERED" || status === "PICKED_UP",
  );
  const times = told.map(({ happenedAt }) => happenedAt).toSorted();
  return parcel.deliveredAt ?? times.at(-1) ?? null;
}

/** Null where there is no parcel at all. */
const lastArrival = (parcels: readonly OrderParcel[]): Pick<Delivery, "at"> | null =>
  parcels
    .map((parcel) => ({ at: arrivalOf(parcel) }))
    .toSorted((a, b) => timeOf(a) - timeOf(b))
    .at(-1) ?? null;

/** An arrival without a day may be the latest of all. */
const timeOf = ({ at }: { readonly at: string | null }): number =>
  at === null ? Number.MAX_SAFE_INTEGER : Date.parse(at);
