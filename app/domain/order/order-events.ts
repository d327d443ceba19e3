import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { isZero } from "#app/domain/shared/money.ts";
import type { OrderDetails, OrderReturn } from "./order-details.ts";
import type { OrderEvent, OrderEventKind } from "./order-event.ts";
import type { OrderFacts } from "./order-facts.ts";
import { parcelEvents } from "./parcel-events.ts";

/** What has happened to an order, as far as Shopify's answer tells it? */

export type ToldOf = {
  /** Null where they were not asked for. */
  readonly details: OrderDetails | null;
  /** What was kept of it before; null for the first time. */
  readonly before: OrderFacts | null;
  /** Keys of events that are kept. */
  readonly known: readonly string[];
  /** What webhooks told of it, which may know when something happened that the answer says without its time. */
  readonly told: readonly OrderEvent[];
  /** For the instants that nobody tells: when we heard of it. */
  readonly asOf: Instant;
};

/** In the order in which they happened, each with a key of its own; those that are known are among them. */
export function orderEventsOf(
  order: OrderFacts,
  { details, before, known, told, asOf }: ToldOf,
): readonly OrderEvent[] {
  const cancelledAt = at(order.cancelledAt);
  const answered: OrderEvent[] = [
    ...parcelEvents(order, asOf),
    ...(details ? detailEvents(details, known, asOf) : []),
    ...(cancelledAt === null
      ? []
      : [{ key: "cancelled", kind: "cancelled", at: cancelledAt, detail: {} } as const]),
    ...(before && hasMoved(before, order)
      ? [
          {
            key: `address-changed:${order.updatedAt}`,
            kind: "address-changed",
            at: asOf,
            detail: {},
          } as const,
        ]
      : []),
  ];
  const dated = answered.map((event) => {
    const heard = told.find(({ key }) => key === event.key);
    return heard ? { ...event, at: heard.at } : event;
  });
  const keys = new Set(dated.map(({ key }) => key));
  const others = told.filter(({ key }) => !keys.has(key));
  return [...dated, ...others].toSorted((one, other) => one.at - other.at);
}

/** An address that Shopify withholds, now or before, tells nothing. */
function hasMoved(before: OrderFacts, after: OrderFacts): boolean {
  const [from, to] = [before.shippingAddress, after.shippingAddress];
  if (from === null || to === null) return false;
  return ADDRESS_PARTS.some((part) => String(from[part]) !== String(to[part]));
}

const ADDRESS_PARTS = ["name", "lines", "city", "postcode", "countryCode"] as const;

/** DisputeStatus that ends one. */
const VERDICTS: Readonly<Record<string, "dispute-won" | "dispute-lost">> = {
  ACCEPTED: "dispute-lost",
  LOST: "dispute-lost",
  WON: "dispute-won",
};

/** Null while it is open; webhooks write the status in small letters. */
export const verdictOf = (status: string) => VERDICTS[status.toUpperCase()] ?? null;

/** The same dispute has a gid of another kind in webhooks than beside its order; its number is the same. */
export const disputeKey = (
  kind: "dispute-opened" | "dispute-won" | "dispute-lost",
  gid: string,
): string => `${kind}:${gid.slice(gid.lastIndexOf("/") + 1)}`;

const PAYING: ReadonlySet<string> = new Set(["SALE", "CAPTURE"]);

function detailEvents(
  details: OrderDetails,
  known: readonly string[],
  asOf: Instant,
): OrderEvent[] {
  const paid = details.payments
    .filter(({ kind, status }) => PAYING.has(kind) && status === "SUCCESS")
    .map(({ id, amount, processedAt }): OrderEvent => {
      return { key: `paid:${id}`, kind: "paid", at: at(processedAt) ?? asOf, detail: { amount } };
    });
  // A refund of nothing only puts items back.
  const refunded = details.refunds
    .filter(({ total }) => !isZero(total))
    .map((refund): OrderEvent => ({
      key: `refunded:${refund.id}`,
      kind: "refunded",
      at: instantOf(new Date(refund.createdAt)),
      detail: { amount: refund.total },
    }));
  const disputed = details.disputes.flatMap(({ id, kind: disputeKind, status }): OrderEvent[] => {
    const detail = { disputeKind };
    const verdict = verdictOf(status);
    const opened = "dispute-opened";
    return [
      { key: disputeKey(opened, id), kind: opened, at: asOf, detail },
      ...(verdict ? [{ key: disputeKey(verdict, id), kind: verdict, at: asOf, detail }] : []),
    ];
  });
  return [
    ...paid,
    ...refunded,
    ...details.returns.flatMap((one) => returnEvents(one, asOf)),
    ...disputed,
    ...holdEvents(details, known, asOf),
  ];
}

/** ReturnStatus after `REQUESTED`. A return is closed once its items are dealt with. */
const RETURN_STEPS: Readonly<Record<string, readonly OrderEventKind[]>> = {
  CANCELED: ["return-cancelled"],
  CLOSED: ["return-approved", "return-received"],
  DECLINED: ["return-declined"],
  OPEN: ["return-approved"],
};

function returnEvents({ id, name, status, createdAt }: OrderReturn, asOf: Instant): OrderEvent[] {
  const detail = { returnName: name };
  const asked: OrderEvent = {
    key: `return-requested:${id}`,
    kind: "return-requested",
    at: instantOf(new Date(createdAt)),
    detail,
  };
  const steps = RETURN_STEPS[status] ?? [];
  return [asked, ...steps.map((kind) => ({ key: `${kind}:${id}`, kind, at: asOf, detail }))];
}

const HELD = "held:";

/** Shopify lists the holds that are; one that was there and is not was released. */
function holdEvents(
  { fulfilmentOrders }: OrderDetails,
  known: readonly string[],
  asOf: Instant,
): OrderEvent[] {
  if (fulfilmentOrders === null) return [];
  const holds = fulfilmentOrders.flatMap((one) => one.holds);
  const held = holds.map(({ id, reason }): OrderEvent => {
    return { key: `${HELD}${id}`, kind: "held", at: asOf, detail: { holdReason: reason } };
  });
  const released = known
    .filter((key) => key.startsWith(HELD))
    .map((key) => key.slice(HELD.length))
    .filter((id) => !holds.some((hold) => hold.id === id))
    .map((id): OrderEvent => {
      return { key: `released:${id}`, kind: "released", at: asOf, detail: {} };
    });
  return [...held, ...released];
}

const at = (iso: string | null): Instant | null => (iso === null ? null : instantOf(new Date(iso)));
