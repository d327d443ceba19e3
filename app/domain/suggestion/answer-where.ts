import {
  hasArrived,
  parcelInQuestion,
  isScan,
  parcelWords,
  type Parcel,
} from "#app/domain/order/parcel-words.ts";
import { dayForCustomers } from "#app/domain/reply/variable/words-for-customers.ts";
import { DAY_MS, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";
import { orderSource } from "./sources.ts";
import type { AnswerFacts, KnownOrder } from "./suggestion-facts.ts";
import type { Answer, Unanswered } from "./suggestion.ts";
import { quotePolicy } from "./quote-policy.ts";
import { answerWords } from "./words-for-answers.ts";
import { writeAnswer, type AnswerWriter } from "./write-answer.ts";

/** "Where is my order?", from what Shopify and the carrier say. */

/** So long without a scan a parcel is no longer simply on its way: somebody must look into it. */
const SILENT_DAYS = 7;

const missing = (because: Unanswered["because"]): Unanswered => ({ kind: "missing", because });

export function answerWhere(facts: AnswerFacts, known: KnownOrder): Answer | Unanswered {
  const { order } = known;
  const { name, cancelledAt, fulfillmentStatus, createdAt, financialStatus } = order.facts;
  const words = answerWords[facts.language];
  const day = dayIn(facts);
  const writer = writeAnswer();
  const source = writer.knowFrom(orderSource(order));
  if (cancelledAt !== null) {
    writer.say(
      words.wasCancelled(name, day(cancelledAt)),
      [name, source],
      [day(cancelledAt), source],
    );
    return writer.end();
  }
  if (UNPAID.has(financialStatus ?? "")) return missing(say("the order is not paid"));
  if (fulfillmentStatus === "ON_HOLD") return missing(say("the order is on hold"));
  const parcel = parcelInQuestion(order.facts.parcels);
  if (parcel === null || !parcelWords(parcel).shipped) {
    if (fulfillmentStatus === "FULFILLED" && parcel === null)
      return missing(say("nothing is known of its parcel"));
    if (parcel?.status === "READY_FOR_PICKUP") {
      writer.say(words.readyForPickup(name), [name, source]);
      return writer.end();
    }
    if (parcel !== null) {
      const packed = day(parcel.createdAt);
      writer.say(words.isPacked(name, packed), [name, source], [packed, source]);
      return writer.end();
    }
    const ordered = day(createdAt);
    writer.say(words.isPreparing(name, ordered), [name, source], [ordered, source]);
    quotePolicy(writer, facts, "shipping-time");
    return writer.end();
  }
  if (TROUBLED.has(parcel.status ?? "")) return missing(say("the carrier reports a problem"));
  if (!hasArrived(parcel) && facts.ticket.now - newsOf(parcel) > SILENT_DAYS * DAY_MS)
    return missing(
      say("nothing was heard of the parcel for {days, number} days", { days: SILENT_DAYS }),
    );
  tellParcel(writer, { facts, known, parcel, source });
  return writer.end();
}

/** OrderDisplayFinancialStatus of what waits for its money. */
const UNPAID: ReadonlySet<string> = new Set(["PENDING", "EXPIRED", "VOIDED"]);
/** FulfillmentDisplayStatus that wants more than a line about where it is. */
const TROUBLED: ReadonlySet<string> = new Set(["FAILURE", "NOT_DELIVERED", "DELAYED", "CANCELED"]);

type Told = {
  readonly facts: AnswerFacts;
  readonly known: KnownOrder;
  readonly parcel: Parcel;
  readonly source: string;
};

function tellParcel(writer: AnswerWriter, { facts, known, parcel, source }: Told): void {
  const { name, fulfillmentStatus } = known.order.facts;
  const words = answerWords[facts.language];
  const day = dayIn(facts);
  const { carrier, trackingNumber, deliveredAt } = parcel;
  if (hasArrived(parcel)) {
    const arrived = deliveredAt === null ? null : day(deliveredAt);
    if (arrived !== null)
      writer.say(words.wasDelivered(name, arrived), [name, source], [arrived, source]);
    writer.say(words.cannotFind);
    return;
  }
  const shipped = { name, carrier, day: day(parcel.createdAt) };
  const isPart = fulfillmentStatus === "PARTIALLY_FULFILLED";
  writer.say(
    [
      isPart ? words.partWasShipped(shipped) : words.wasShipped(shipped),
      ...whereabouts(facts, parcel),
    ].join(" "),
    ...[name, carrier, shipped.day, ...daysOf(facts, parcel)].map((one) => [one, source] as const),
  );
  const link = /^https?:\/\/\S+$/i.test(parcel.trackingUrl ?? "") ? parcel.trackingUrl : null;
  writer.say(
    [
      ...(trackingNumber === null ? [] : [words.tracking(trackingNumber)]),
      ...(link === null ? [] : [words.follow(link)]),
    ].join(" "),
    [trackingNumber, source],
    [link, source],
  );
}

function whereabouts(facts: AnswerFacts, parcel: Parcel): readonly string[] {
  const words = answerWords[facts.language];
  const day = dayIn(facts);
  if (parcel.status === "OUT_FOR_DELIVERY") return [words.outForDelivery];
  const scan = lastScan(parcel);
  const estimate = comingEstimate(facts, parcel);
  const tried = parcel.status === "ATTEMPTED_DELIVERY" && scan !== null;
  return [
    ...(scan === null
      ? []
      : [
          tried
            ? words.wasTried(day(scan.happenedAt))
            : words.lastScan(day(scan.happenedAt), scan.place),
        ]),
    ...(estimate === null ? [] : [words.estimate(day(estimate))]),
  ];
}

function daysOf(facts: AnswerFacts, parcel: Parcel): readonly (string | null)[] {
  const day = dayIn(facts);
  const scan = lastScan(parcel);
  const estimate = comingEstimate(facts, parcel);
  return [scan && day(scan.happenedAt), scan?.place ?? null, estimate && day(estimate)];
}

const lastScan = ({ events }: Parcel): Parcel["events"][number] | null =>
  events
    .filter(isScan)
    .toSorted((a, b) => Date.parse(b.happenedAt) - Date.parse(a.happenedAt))[0] ?? null;

/** Of a day that has gone by nobody should hear as of one to come. */
const comingEstimate = (
  { ticket }: Pick<AnswerFacts, "ticket">,
  { estimatedDeliveryAt }: Parcel,
): string | null =>
  estimatedDeliveryAt !== null && Date.parse(estimatedDeliveryAt) >= ticket.now
    ? estimatedDeliveryAt
    : null;

/** When anything was heard of it last. */
const newsOf = (parcel: Parcel): number =>
  Math.max(
    Date.parse(parcel.createdAt),
    ...parcel.events.map(({ happenedAt }) => Date.parse(happenedAt)),
  );

/** A day as the customer reads it, of an instant in ISO 8601. */
export const dayIn =
  ({ ticket: { now, timeZone }, language }: Pick<AnswerFacts, "ticket" | "language">) =>
  (iso: string): string =>
    dayForCustomers(instantIn(iso), { now, timeZone, language });

const instantIn = (iso: string): Instant => instantOf(new Date(iso));
