/** What do the facts of an order say for certain about where it stands? */
import type { CheckedOrder } from "./check-facts.ts";

export type Standing = {
  /** True, false, or null where it can't be said. */
  readonly shipped: boolean | null;
  /** A carrier has it, or had. */
  readonly moving: boolean | null;
  readonly outForDelivery: boolean | null;
  readonly delivered: boolean | null;
  readonly cancelled: boolean | null;
  readonly paid: boolean | null;
  readonly refunded: boolean | null;
  readonly refundedInFull: boolean | null;
};

const UNSHIPPED = new Set([
  ...["unfulfilled", "open", "in_progress", "on_hold", "scheduled", "pending_fulfillment"],
  ...["request_declined", "pending", "processing", "not_shipped", "unshipped"],
]);
const SHIPPED = new Set(["fulfilled", "shipped", "delivered", "in_transit"]);
const BEFORE_CARRIER = new Set([
  "label_printed",
  "label_purchased",
  "label_created",
  "pre_transit",
]);
const UNDER_WAY = new Set(["in_transit", "out_for_delivery", "attempted_delivery", "delayed"]);
const NOT_DELIVERED = new Set([
  ...UNDER_WAY,
  ...BEFORE_CARRIER,
  ...[
    "confirmed",
    "carrier_picked_up",
    "ready_for_pickup",
    "submitted",
    "not_delivered",
    "failure",
    "lost",
    "returned",
  ],
]);
const UNPAID = new Set(["pending", "unpaid", "expired", "voided", "authorized"]);
const PAID = new Set(["paid", "partially_refunded", "refunded"]);

export function standingOf(order: CheckedOrder): Standing {
  const { fulfillment, financial, parcels } = order;
  const statuses = parcels.map(({ status }) => status);
  const cancelled = cancelledOf(order);
  const unshipped = fulfillment !== null && UNSHIPPED.has(fulfillment);
  const isShipped = fulfillment !== null && SHIPPED.has(fulfillment);
  const delivered = deliveredOf(order, unshipped);
  const allBefore =
    statuses.length > 0 && statuses.every((one) => one !== null && BEFORE_CARRIER.has(one));
  const refunds = refundsOf(order);
  return {
    shipped: unshipped ? false : isShipped ? true : null,
    moving:
      unshipped || allBefore || delivered === true
        ? false
        : statuses.some((one) => one !== null && UNDER_WAY.has(one))
          ? true
          : null,
    outForDelivery:
      unshipped || delivered === true
        ? false
        : statuses.length > 0 && statuses.every((one) => one !== null && one !== "out_for_delivery")
          ? false
          : null,
    delivered,
    cancelled,
    paid:
      financial === null ? null : PAID.has(financial) ? true : UNPAID.has(financial) ? false : null,
    ...refunds,
  };
}

function cancelledOf({ cancelled, financial, fulfillment, refunds }: CheckedOrder): boolean | null {
  if (cancelled !== undefined) return cancelled;
  if (/cancel/.test(`${financial ?? ""} ${fulfillment ?? ""}`)) return true;
  if (financial === "voided") return null;
  if (fulfillment !== null && SHIPPED.has(fulfillment)) return false;
  return financial === "paid" && refunds.length === 0 && fulfillment !== null ? false : null;
}

function deliveredOf({ parcels, fulfillment }: CheckedOrder, unshipped: boolean): boolean | null {
  if (unshipped) return false;
  if (fulfillment === "delivered") return true;
  if (parcels.length === 0) return null;
  const isThere = parcels.map(({ status, deliveredAt }) =>
    status === "delivered" || status === "picked_up" || (deliveredAt !== null && status === null)
      ? true
      : status !== null && NOT_DELIVERED.has(status)
        ? false
        : null,
  );
  if (isThere.every((one) => one === true)) return true;
  return isThere.every((one) => one === false) ? false : null;
}

function refundsOf(order: CheckedOrder): Pick<Standing, "refunded" | "refundedInFull"> {
  const { financial, refunds, total } = order;
  const says = financial === "refunded" || financial === "partially_refunded";
  const sum = refunds.reduce((all, { amount }) => all + Number(amount), 0);
  const refunded = says || sum > 0 ? true : financial === null ? null : false;
  if (refunded !== true) return { refunded, refundedInFull: refunded };
  if (financial === "refunded") return { refunded, refundedInFull: true };
  if (financial === "partially_refunded") return { refunded, refundedInFull: false };
  const whole = total === null ? Number.NaN : Number(total);
  return { refunded, refundedInFull: sum > 0 && sum < whole - 0.005 ? false : null };
}
