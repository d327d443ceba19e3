/** What do the state of the order and the customer's history say about a request? */
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { Because } from "./because.ts";
import type { Judged, UrgentReason } from "./judge-clauses.ts";
import type { OrderState } from "./order-state.ts";
import type { UrgentRule } from "./urgent-rule.ts";

/** `openTickets`: the customer's other tickets that are open. */
export type History = { readonly openTickets: number; readonly earlierOnSameOrder: boolean };

/** A carrier scans a parcel within a day or two of its label; after three it was never handed over, or is lost. */
const SILENT_AFTER_MS = 3 * DAY_MS;

/** Rules by which a customer looks for a parcel. */
const LOOKED_FOR = new Set([
  "asks-where-an-order-is",
  "asks-when-it-arrives",
  "tracks-a-parcel",
  "not-arrived",
  "not-received",
]);

/** A judgement as the facts confirm it, add to it or withdraw from it; what is not known changes nothing. */
export function orderReasons(
  judged: Judged,
  order: OrderState | null,
  history: History | null,
): Judged {
  const urgent = order === null ? judged.urgent : urgentWith(judged, order);
  const because = [...judged.because, ...historyReasons(history, urgent.length > 0)];
  return { category: judged.category, because, urgent };
}

function urgentWith(judged: Judged, order: OrderState): UrgentReason[] {
  const { category, because } = judged;
  const urgent = judged.urgent.filter(
    ({ group }) => group !== "change-before-shipping" || mayStillChange(order),
  );
  if (category !== "order_support" && category !== "shipping_delivery") return urgent;

  const add = (rule: string, group: UrgentRule) => urgent.push({ rule, words: "", group });
  if (order.captures > 1) add("order-was-charged-twice", "wrong-amount");
  if (isSilent(order)) add("parcel-without-scan", "late-parcel");
  if (isOverdue(order)) add("parcel-overdue", "late-parcel");
  if (order.deliveredAt !== null && because.some(({ rule }) => LOOKED_FOR.has(rule)))
    add("delivered-but-looked-for", "not-received");
  return urgent;
}

/** An order that left in part may still be changed in the rest. */
const mayStillChange = (order: OrderState): boolean =>
  order.fulfilment !== "fulfilled" && !order.isCancelled;

function isSilent({ at, labelMadeAt, lastScanAt, deliveredAt }: OrderState): boolean {
  const lastSign = lastScanAt ?? labelMadeAt;
  return deliveredAt === null && lastSign !== null && at - lastSign >= SILENT_AFTER_MS;
}

const isOverdue = ({ at, estimatedDeliveryAt, deliveredAt }: OrderState): boolean =>
  deliveredAt === null && estimatedDeliveryAt !== null && at - estimatedDeliveryAt >= DAY_MS;

function historyReasons(history: History | null, isUrgent: boolean): Because[] {
  if (history === null || !isUrgent) return [];
  const because: Because[] = [];
  if (history.earlierOnSameOrder)
    because.push({ rule: "wrote-before-about-this-order", words: "" });
  if (history.openTickets > 0) because.push({ rule: "has-other-open-tickets", words: "" });
  return because;
}
