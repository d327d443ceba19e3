import { hasArrived, parcelInQuestion } from "#app/domain/order/parcel-words.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { dueForCustomers } from "#app/domain/sla/due-for-customers.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";
import { localeOf, type ReplyLanguage } from "./reply-language.ts";

/** How does a customer read a date, a time and the state of an order, in the language of the reply? */

const STATES = {
  cancelled: { en: "cancelled", de: "storniert" },
  refunded: { en: "refunded", de: "erstattet" },
  delivered: { en: "delivered", de: "zugestellt" },
  "out-for-delivery": { en: "out for delivery", de: "in der Zustellung" },
  "ready-for-pickup": { en: "ready for pickup", de: "zur Abholung bereit" },
  shipped: { en: "shipped", de: "versandt" },
  "partly-shipped": { en: "partly shipped", de: "teilweise versandt" },
  preparing: { en: "being prepared", de: "in Vorbereitung" },
} as const satisfies Record<string, Record<ReplyLanguage, string>>;

/** As a part of a sentence: "your order is shipped". */
export const statusForCustomers = (order: OrderFacts, language: ReplyLanguage): string =>
  STATES[stateOf(order)][language];

function stateOf(order: OrderFacts): keyof typeof STATES {
  if (order.cancelledAt !== null) return "cancelled";
  if (order.financialStatus === "REFUNDED") return "refunded";
  if (order.fulfillmentStatus === "PARTIALLY_FULFILLED") return "partly-shipped";
  const parcel = parcelInQuestion(order.parcels);
  if (parcel?.status === "READY_FOR_PICKUP") return "ready-for-pickup";
  if (order.fulfillmentStatus !== "FULFILLED") return "preparing";
  if (parcel !== null && hasArrived(parcel)) return "delivered";
  return parcel?.status === "OUT_FOR_DELIVERY" ? "out-for-delivery" : "shipped";
}

/** "Monday 30 November", "Montag, 30. November"; with the year where it is not that of `now`. */
export function dayForCustomers(
  at: Instant,
  given: {
    readonly now: Instant;
    readonly timeZone: string;
    readonly language: ReplyLanguage;
  },
): string {
  const { now, timeZone, language } = given;
  const year = (instant: Instant) =>
    new Intl.DateTimeFormat("en", { timeZone, year: "numeric" }).format(instant);
  return new Intl.DateTimeFormat(localeOf[language], {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(year(at) === year(now) ? {} : { year: "numeric" }),
  }).format(at);
}

/** The same of a date of the shop's own calendar. */
export const dateForCustomers = (date: LocalDate, language: ReplyLanguage): string =>
  new Intl.DateTimeFormat(localeOf[language], {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  }).format(date * DAY_MS);

/** With the hour and the zone. */
export const timeForCustomers = (at: Instant, timeZone: string, language: ReplyLanguage): string =>
  language === "en"
    ? dueForCustomers(at, timeZone)
    : `${new Intl.DateTimeFormat("de-DE", {
        timeZone,
        weekday: "long",
        day: "numeric",
        month: "long",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      }).format(at)} Uhr`;
