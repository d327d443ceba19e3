import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { OrderEvent, OrderEventDetail, OrderEventKind } from "./order-event.ts";
import type { OrderFacts, OrderParcel } from "./order-facts.ts";
import { hasArrived, isScan } from "./parcel-words.ts";

/** What has happened to the parcels of an order? */

type Scan = OrderParcel["events"][number];

/** FulfillmentDisplayStatus of a label that nobody has handed over yet. */
const LABEL_ONLY: ReadonlySet<string> = new Set([
  "CONFIRMED",
  "LABEL_PRINTED",
  "LABEL_PURCHASED",
  "READY_FOR_PICKUP",
  "SUBMITTED",
]);

const GONE: ReadonlySet<string> = new Set(["CANCELED", "LABEL_VOIDED"]);
const LOST: ReadonlySet<string> = new Set(["FAILURE", "NOT_DELIVERED"]);

/** FulfillmentEventStatus that is told each time it comes. */
const TOLD_SCANS: Readonly<Record<string, OrderEventKind>> = {
  ATTEMPTED_DELIVERY: "delivery-attempted",
  DELAYED: "delayed",
  OUT_FOR_DELIVERY: "out-for-delivery",
  READY_FOR_PICKUP: "ready-for-pickup",
};

/** `asOf` stands for the instants that Shopify does not tell. A parcel that was taken back tells nothing. */
export const parcelEvents = (order: OrderFacts, asOf: Instant): readonly OrderEvent[] =>
  order.parcels
    .filter(({ status }) => !GONE.has(status ?? ""))
    .flatMap((parcel) => eventsOf(parcel, order.parcels.length > 1, asOf));

function eventsOf(parcel: OrderParcel, isOneOfSeveral: boolean, asOf: Instant): OrderEvent[] {
  const common: OrderEventDetail = {
    carrier: parcel.carrier,
    ...(isOneOfSeveral ? { parcel: parcel.name } : {}),
  };
  const once = (kind: OrderEventKind, at: Instant, scan?: Scan): OrderEvent => ({
    key: `${kind}:${parcel.id}`,
    kind,
    at,
    detail: { ...common, ...(scan ? { scanGid: scan.id } : {}) },
  });
  const scans = parcel.events.toSorted((a, b) => instantIn(a) - instantIn(b));
  const told = scans.flatMap((scan): OrderEvent[] => {
    const kind = TOLD_SCANS[scan.status];
    if (!kind) return [];
    const detail = { ...common, scanGid: scan.id };
    return [{ key: `${kind}:${scan.id}`, kind, at: instantIn(scan), detail }];
  });

  const madeAt = instantOf(new Date(parcel.createdAt));
  const onItsWay = scans.find((scan) => isScan(scan) && scan.status !== "READY_FOR_PICKUP");
  const failed = scans.findLast(({ status }) => status === "FAILURE");
  const delivered = scans.findLast(({ status }) => status === "DELIVERED");
  const deliveredAt = parcel.deliveredAt === null ? null : instantOf(new Date(parcel.deliveredAt));
  const isLost = failed !== undefined || LOST.has(parcel.status ?? "");
  return [
    ...(hasLabel(parcel) ? [once("label-made", madeAt)] : []),
    ...(hasLeft(parcel)
      ? [once("shipped", onItsWay ? instantIn(onItsWay) : madeAt, onItsWay)]
      : []),
    ...told,
    ...(isLost ? [once("delivery-failed", failed ? instantIn(failed) : asOf, failed)] : []),
    ...(delivered || hasArrived(parcel)
      ? [once("delivered", delivered ? instantIn(delivered) : (deliveredAt ?? asOf), delivered)]
      : []),
  ];
}

const instantIn = ({ happenedAt }: Scan): Instant => instantOf(new Date(happenedAt));

/** What has no number can't be scanned. */
export const hasLabel = ({ trackingNumber }: OrderParcel): boolean => trackingNumber !== null;

/** Whether a carrier, or the customer, has had it in hand. */
export const wasScanned = (parcel: OrderParcel): boolean =>
  hasArrived(parcel) ||
  SCANNED.has(parcel.status ?? "") ||
  parcel.events.some((scan) => isScan(scan) && scan.status !== "READY_FOR_PICKUP");

const SCANNED: ReadonlySet<string> = new Set([
  "ATTEMPTED_DELIVERY",
  "CARRIER_PICKED_UP",
  "DELAYED",
  "FAILURE",
  "IN_TRANSIT",
  "NOT_DELIVERED",
  "OUT_FOR_DELIVERY",
]);

export const isTakenBack = ({ status }: OrderParcel): boolean => GONE.has(status ?? "");

/** A shop that says "fulfilled" has handed it over, whether or not a carrier tells more. */
const hasLeft = (parcel: OrderParcel): boolean =>
  wasScanned(parcel) || !LABEL_ONLY.has(parcel.status ?? "");
