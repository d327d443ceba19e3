import { Temporal } from "temporal-polyfill";
import { plainLetters } from "#app/domain/mail/plain-letters.ts";
import { isoOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Words } from "#app/domain/words/words.ts";
import { deliveriesOf, type Delivery } from "./deliveries-of.ts";
import { isPersonal } from "./item-wishes.ts";
import type { OrderDetails } from "./order-details.ts";
import type { OrderFacts, OrderItem } from "./order-facts.ts";
import type { ReturnPayer, ReturnRules } from "./order-settings.ts";
import { quotedReturnRule } from "./quoted-return-rule.ts";

/** What of an order can come back, until when, and why not the rest? */

/** Why an item can come back, or can't. */
export const returnReasons = [
  /** Within the days from its delivery. */
  "in-time",
  /** Delivered, but nobody says on which day. */
  "day-unknown",
  "no-returns",
  "final-sale",
  "personalised",
  /** All of it was given back, removed, or is on its way back. */
  "gone",
  "not-delivered",
  "too-late",
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export type ReturnEligibility = {
  readonly itemId: string;
  readonly eligible: boolean;
  /** How many pieces can come back. */
  readonly quantity: number;
  /** The last day for the first of them, in the shop's zone (`2026-12-12`); of a window that is over its last day; else null. */
  readonly until: string | null;
  readonly reason: ReturnReason;
  /** Where pieces came in several parcels: each day with the pieces that can come back until then, the first day first. */
  readonly pieces: readonly { readonly quantity: number; readonly until: string | null }[];
  readonly paidBy: ReturnPayer;
  /** The shop's rule, to be quoted. */
  readonly rule: Words;
};

type Order = Pick<OrderFacts, "items" | "parcels">;
type At = { readonly now: Instant; readonly timeZone: string };

/**
 * For each item of the order, those beyond the header included. Days are counted from the day of delivery in the shop's zone, and
 * end with the day: what came on the 1st with 30 days can come back on the 31st. Without details nothing is known of returns that
 * are under way.
 */
export function returnEligibility(
  order: Order,
  details: Pick<OrderDetails, "moreItems" | "returns"> | null,
  rules: ReturnRules,
  at: At,
): readonly ReturnEligibility[] {
  const rule = quotedReturnRule(rules);
  const items = [...order.items, ...(details?.moreItems ?? [])];
  return items.map((item) => ({
    itemId: item.id,
    paidBy: rules.returnShippingPaidBy,
    rule,
    ...standingOf(item, { order, details, rules, at }),
  }));
}

type Standing = Pick<ReturnEligibility, "eligible" | "quantity" | "until" | "reason" | "pieces">;

type Known = {
  readonly order: Order;
  readonly details: Pick<OrderDetails, "returns"> | null;
  readonly rules: ReturnRules;
  readonly at: At;
};

/** What holds whatever happens comes first: a final sale stays one before it is delivered. */
function standingOf(item: OrderItem, { order, details, rules, at }: Known): Standing {
  if (rules.returnWindowDays <= 0) return not("no-returns");
  if (isTagged(item, rules.finalSaleTags)) return not("final-sale");
  if (!rules.returnsPersonalised && isPersonal(item)) return not("personalised");
  const { arrived, sent } = deliveriesOf(item, order.parcels);
  const gone = sent - item.currentQuantity + item.unfulfilledQuantity;
  const back = comingBack(item, details?.returns ?? []);
  if (item.currentQuantity - back <= 0) return not("gone");

  const delivered = withoutFirst(arrived, gone + back);
  if (delivered.length === 0) {
    const isAllHere = item.unfulfilledQuantity === 0 && sumOf(arrived) === sent && sent > 0;
    return not(isAllHere ? "gone" : "not-delivered");
  }
  const today = dayOf(isoOf(at.now), at.timeZone).toString();
  const pieces = delivered
    .map(({ quantity, at: day }) => ({ quantity, until: lastDay(day, rules, at.timeZone) }))
    .toSorted((a, b) => ((a.until ?? LATER) < (b.until ?? LATER) ? -1 : 1));
  const inTime = together(pieces.filter(({ until }) => until === null || until >= today));
  const [first] = inTime;
  if (first === undefined) return { ...not("too-late"), until: pieces.at(-1)?.until ?? null };
  return {
    eligible: true,
    quantity: sumOf(inTime),
    until: first.until,
    reason: first.until === null ? "day-unknown" : "in-time",
    pieces: inTime,
  };
}

const sumOf = (all: readonly { readonly quantity: number }[]): number =>
  all.reduce((sum, { quantity }) => sum + quantity, 0);

const LATER = "9999-12-31";

const not = (reason: ReturnReason): Standing => ({
  eligible: false,
  quantity: 0,
  until: null,
  reason,
  pieces: [],
});

function isTagged({ productTags }: OrderItem, tags: readonly string[]): boolean {
  const wanted = tags.map(plainLetters).filter((tag) => tag !== "");
  return productTags.some((tag) => wanted.includes(plainLetters(tag)));
}

/** https://shopify.dev/docs/api/admin-graphql/latest/enums/ReturnStatus: nothing comes back by these. */
const VOID_RETURNS: ReadonlySet<string> = new Set(["CANCELED", "DECLINED"]);
const OPEN_RETURNS: ReadonlySet<string> = new Set(["REQUESTED", "OPEN"]);

/**
 * Pieces on their way back. What came back by a return that is over was taken off the order as a rule, and is no piece of it any
 * more; only what was not (an exchange) counts here.
 */
function comingBack(item: OrderItem, returns: OrderDetails["returns"]): number {
  const within = (wanted: (status: string) => boolean) =>
    sumOf(
      returns
        .filter(({ status }) => wanted(status))
        .flatMap(({ items }) => items)
        .filter(({ itemId }) => itemId === item.id),
    );
  const over = within((status) => !VOID_RETURNS.has(status) && !OPEN_RETURNS.has(status));
  const takenOff = item.orderedQuantity - item.currentQuantity;
  return within((status) => OPEN_RETURNS.has(status)) + Math.max(0, over - takenOff);
}

/** What went back came in the parcels that arrived first. */
function withoutFirst(deliveries: readonly Delivery[], gone: number): readonly Delivery[] {
  let left = gone;
  return deliveries.flatMap((delivery) => {
    const taken = Math.min(left, delivery.quantity);
    left -= taken;
    const quantity = delivery.quantity - taken;
    return quantity > 0 ? [{ ...delivery, quantity }] : [];
  });
}

const lastDay = (
  at: string | null,
  { returnWindowDays }: ReturnRules,
  timeZone: string,
): string | null =>
  at === null ? null : dayOf(at, timeZone).add({ days: returnWindowDays }).toString();

const dayOf = (at: string, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();

/** Pieces of one day are one line. */
function together(pieces: ReturnEligibility["pieces"]): ReturnEligibility["pieces"] {
  const sums = new Map<string | null, number>();
  for (const { quantity, until } of pieces) sums.set(until, (sums.get(until) ?? 0) + quantity);
  return [...sums].map(([until, quantity]) => ({ quantity, until }));
}
