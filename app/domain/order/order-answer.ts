import type { Instant } from "#app/domain/shared/instant.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say } from "#app/domain/words/words.ts";
import { dayWords, sinceWords } from "./day-words.ts";
import type { OrderFacts } from "./order-facts.ts";
import {
  hasArrived,
  isScan,
  parcelInQuestion,
  parcelWords,
  type Parcel,
  type ParcelEvent,
} from "./parcel-words.ts";

/** An instant (ISO 8601) as a day seen from now, and as the time that has passed since; in which language all is said. */
type Days = {
  readonly on: (at: string) => string;
  readonly since: (at: string) => string;
  readonly t: Translate;
};

/**
 * The answer to "where is my order?" in one line, such as "Shipped 3 days ago with UPS, out for delivery today". Days are
 * those of the shop's zone (IANA); far ones are dates as the locale (BCP 47) writes them.
 */
export function orderAnswer(
  order: OrderFacts,
  now: Instant,
  timeZone: string,
  locale: string,
  t: Translate = inEnglish,
): string {
  const days: Days = {
    on: (at) => dayWords(at, now, timeZone, locale, t),
    since: (at) => sinceWords(at, now, timeZone, locale, t),
    t,
  };
  if (order.cancelledAt !== null) {
    return sentence(
      t("Cancelled {day}", { day: days.on(order.cancelledAt) }),
      refundPhrase(order, t),
    );
  }

  const parcel = parcelInQuestion(order.parcels);
  if (parcel === null) {
    return sentence(
      t("Ordered {day}", { day: days.on(order.createdAt) }),
      standing(order, t),
      paymentPhrase(order, t),
    );
  }
  return sentence(
    startOfWay(parcel, order, days),
    whereabouts(parcel, now, days),
    parcelCount(order, t),
    order.fulfillmentStatus === "PARTIALLY_FULFILLED" ? t("the rest is not shipped yet") : "",
    paymentPhrase(order, t),
  );
}

const sentence = (...phrases: readonly string[]): string =>
  phrases.filter((phrase) => phrase !== "").join(", ");

function standing(order: OrderFacts, t: Translate): string {
  if (order.fulfillmentStatus === "FULFILLED") return t("shipped");
  if (order.fulfillmentStatus === "FULFILLMENT_NOT_REQUIRED") return t("nothing to ship");
  const says = TOLD_STANDINGS[order.fulfillmentStatus];
  return says === undefined
    ? t("not shipped yet")
    : t("not shipped yet ({state})", { state: t(says) });
}

/** OrderDisplayFulfillmentStatus that says more than "not shipped yet". */
const TOLD_STANDINGS: Readonly<Record<string, string>> = {
  IN_PROGRESS: say("in progress"),
  ON_HOLD: say("on hold"),
  PENDING_FULFILLMENT: say("pending fulfilment"),
  REQUEST_DECLINED: say("fulfilment declined"),
  SCHEDULED: say("scheduled"),
};

function startOfWay(parcel: Parcel, order: OrderFacts, days: Days): string {
  const { t } = days;
  if (!parcelWords(parcel).shipped && !hasArrived(parcel))
    return t("Ordered {day}", { day: days.on(order.createdAt) });
  const isPart = order.fulfillmentStatus === "PARTIALLY_FULFILLED";
  const day = days.on(parcel.createdAt);
  const { carrier } = parcel;
  if (carrier === null)
    return isPart ? t("Partly shipped {day}", { day }) : t("Shipped {day}", { day });
  return isPart
    ? t("Partly shipped {day} with {carrier}", { day, carrier })
    : t("Shipped {day} with {carrier}", { day, carrier });
}

function whereabouts(parcel: Parcel, now: Instant, days: Days): string {
  const { t } = days;
  if (hasArrived(parcel)) {
    const phrase = t(parcel.status === "PICKED_UP" ? parcelWords(parcel).phrase : "delivered");
    return parcel.deliveredAt === null
      ? phrase
      : t("{what} {day}", { what: phrase, day: days.on(parcel.deliveredAt) });
  }
  return sentence(
    stage(parcel, days),
    expectation(parcel, now, days),
    parcel.trackingNumber === null && parcelWords(parcel).shipped ? t("no tracking number") : "",
  );
}

/** What the carrier said last, and when. */
function stage(parcel: Parcel, days: Days): string {
  const { t } = days;
  const { tells, ...words } = parcelWords(parcel);
  const phrase = t(words.phrase);
  const news = newest(parcel.events.filter(({ status }) => status === parcel.status));
  switch (tells) {
    case "day":
      return news === null
        ? phrase
        : t("{what} {day}", { what: phrase, day: days.on(news.happenedAt) });
    case "since":
      return news === null
        ? phrase
        : t("{what} {day}", { what: phrase, day: days.since(news.happenedAt) });
    case "label":
      return t("{what} {day}, not scanned by the carrier yet", {
        what: phrase,
        day: days.on(news?.happenedAt ?? parcel.createdAt),
      });
    case "scan":
      return sentence(phrase, scanPhrase(newest(parcel.events.filter(isScan)), days));
  }
}

function scanPhrase(scan: ParcelEvent | null, { on, t }: Days): string {
  if (scan === null) return "";
  const day = on(scan.happenedAt);
  return scan.place === null
    ? t("last scan {day}", { day })
    : t("last scan {day} in {place}", { day, place: scan.place });
}

/** When it should come; a day that is over is said to be over. */
function expectation(parcel: Parcel, now: Instant, { on, t }: Days): string {
  const expected = parcel.estimatedDeliveryAt;
  if (expected === null) return "";
  const day = on(expected);
  if (day !== t("today") && Date.parse(expected) < now) return t("was expected {day}", { day });
  return parcel.status === "OUT_FOR_DELIVERY" ? "" : t("expected {day}", { day });
}

const newest = (events: Parcel["events"]): ParcelEvent | null =>
  events.toSorted((a, b) => Date.parse(b.happenedAt) - Date.parse(a.happenedAt))[0] ?? null;

function parcelCount(order: OrderFacts, t: Translate): string {
  const arrived = order.parcels.filter(hasArrived).length;
  const all = order.parcels.length;
  return all > 1 && arrived < all
    ? t("{arrived, number} of {all, number} parcels delivered", { arrived, all })
    : "";
}

/** Within a sentence; OrderDisplayFinancialStatus. */
const TOLD_PAYMENTS: Readonly<Record<string, string>> = {
  EXPIRED: say("payment expired"),
  PARTIALLY_PAID: say("partly paid"),
  PARTIALLY_REFUNDED: say("partly refunded"),
  PENDING: say("payment pending"),
  REFUNDED: say("refunded"),
  VOIDED: say("payment voided"),
};

const paymentPhrase = ({ financialStatus }: OrderFacts, t: Translate): string =>
  t(TOLD_PAYMENTS[financialStatus ?? ""] ?? "");

const refundPhrase = (order: OrderFacts, t: Translate): string =>
  order.financialStatus === "REFUNDED" || order.financialStatus === "PARTIALLY_REFUNDED"
    ? paymentPhrase(order, t)
    : "";
