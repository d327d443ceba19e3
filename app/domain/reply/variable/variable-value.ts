import { hasArrived, parcelInQuestion } from "#app/domain/order/parcel-words.ts";
import type { OrderFacts, OrderItem } from "#app/domain/order/order-facts.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { isZero, minorUnits, moneyWords, sumOf, type Money } from "#app/domain/shared/money.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { firstNameIn } from "./first-name-in.ts";
import { localeOf, type ReplyLanguage } from "./reply-language.ts";
import type { OrderOfReply, VariableFacts } from "./variable-facts.ts";
import { isOrderVariable, type VariableName } from "./variable-names.ts";
import {
  dateForCustomers,
  dayForCustomers,
  statusForCustomers,
  timeForCustomers,
} from "./words-for-customers.ts";

/** What does a variable say on a ticket, and where is it known from? */

export type VariableValue =
  | {
      readonly kind: "value";
      readonly text: string;
      /** For the agent, such as "order #1001". */
      readonly source: Words;
      /** When Shopify said so; null for what Loupe knows of itself. */
      readonly asOf: Instant | null;
    }
  /** `why`: a few words for the agent, such as "no tracking number yet". */
  | { readonly kind: "missing"; readonly why: Words };

const NOTHING_KNOWN = say("it is not known");
/** A value is a line of a letter. */
const LONGEST_VALUE = 2_000;
/** More items than these are no list that anybody reads in a letter. */
const MOST_ITEMS = 10;

/** Never blank: what there is no value for is said to be missing. */
export function variableValue(name: VariableName, facts: VariableFacts): VariableValue {
  const found = isOrderVariable(name) ? ofOrder(name, facts) : ofTicket(name, facts);
  if (found.kind === "missing") return found;
  const text = plainValue(found.text);
  return /^[\p{Cf}\s]*$/u.test(text) ? missing(say("it is empty")) : { ...found, text };
}

/** What ends a line, turns the direction of writing, or can't be seen; joiners belong to the letters of some scripts. */
const NOT_OF_A_LINE = /[{}\p{Cc}\p{Zl}\p{Zp}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A value is no template itself, whoever wrote it: a name in braces would be filled in turn. */
export const plainValue = (text: string): string =>
  text
    .slice(0, LONGEST_VALUE)
    .replace(NOT_OF_A_LINE, " ")
    .replace(/ {2,2000}/g, " ")
    .trim();

const missing = (why: Words): VariableValue => ({ kind: "missing", why });

function ofTicket(name: VariableName, facts: VariableFacts): VariableValue {
  const { customer, agent, shop, ticket, now, timeZone, language } = facts;
  const known = (text: string | null, source: Words, why: Words): VariableValue =>
    text === null || text.trim() === ""
      ? missing(why)
      : { kind: "value", text, source, asOf: null };
  switch (name) {
    case "customer.name":
      return known(customer.name, say("the customer"), say("no name is known"));
    case "customer.first_name":
      return known(
        customer.firstName ?? firstNameIn(customer.name),
        say("the customer"),
        say("no first name is known"),
      );
    case "customer.email":
      return known(customer.email, say("the customer"), say("no email address is known"));
    case "agent.name":
      return known(agent?.name ?? null, say("whoever writes"), say("nobody writes this"));
    case "agent.first_name":
      return known(
        agent && firstNameIn(agent.name),
        say("whoever writes"),
        say("no first name is known"),
      );
    case "shop.name":
      return known(shop.name, say("the shop"), say("the shop has no name"));
    case "shop.email":
      return known(shop.email, say("the ticket’s mailbox"), say("no support address is set up"));
    case "ticket.number":
      return known(ticket.number, say("this ticket"), say("this ticket has no number"));
    case "ticket.due":
      if (ticket.dueAt === null) return missing(say("nothing is due on this ticket"));
      if (ticket.dueAt <= now) return missing(say("what was due is overdue already"));
      return known(
        timeForCustomers(ticket.dueAt, timeZone, language),
        say("this ticket’s clocks"),
        NOTHING_KNOWN,
      );
    case "next_business_day":
      return facts.nextBusinessDay === null
        ? missing(say("the shop does not open"))
        : known(
            dateForCustomers(facts.nextBusinessDay, language),
            say("the shop’s calendar"),
            NOTHING_KNOWN,
          );
    default:
      return missing(NOTHING_KNOWN);
  }
}

function ofOrder(name: VariableName, facts: VariableFacts): VariableValue {
  const { order, orderRefusal } = facts;
  if (orderRefusal !== null) return missing(orderRefusal);
  if (order === null) return missing(say("no order is linked to this ticket"));
  const found = textOfOrder(name, order, facts);
  return typeof found === "string"
    ? {
        kind: "value",
        text: found,
        source: say("order {name}", { name: order.facts.name }),
        asOf: order.asOf,
      }
    : missing(found.why);
}

type Text = string | { readonly why: Words };

function textOfOrder(
  name: VariableName,
  { facts: order, refunds }: OrderOfReply,
  facts: VariableFacts,
): Text {
  const { language } = facts;
  const day = (iso: string): string => dayForCustomers(instantOf(new Date(iso)), facts);
  switch (name) {
    case "order.name":
      return order.name;
    case "order.date":
      return day(order.createdAt);
    case "order.status":
      return statusForCustomers(order, language);
    case "order.total":
      return moneyWords(order.total, localeOf[language]);
    case "order.items":
      return itemsOf(order, language);
    case "refund.amount": {
      const last = lastRefund(order, refunds);
      if (isZero(order.refunded)) return { why: say("nothing was refunded yet") };
      return moneyWords(last?.total ?? order.refunded, localeOf[language]);
    }
    case "refund.date": {
      if (isZero(order.refunded)) return { why: say("nothing was refunded yet") };
      const last = lastRefund(order, refunds);
      return last ? day(last.createdAt) : { why: say("Shopify has not said when it was refunded") };
    }
    default:
      return textOfParcel(name, order, day, facts.now);
  }
}

function textOfParcel(
  name: VariableName,
  order: OrderFacts,
  day: (iso: string) => string,
  now: Instant,
): Text {
  const parcel = parcelInQuestion(order.parcels);
  if (name === "delivery.estimate") {
    if (parcel !== null && hasArrived(parcel)) return { why: say("it was delivered already") };
    if (!parcel?.estimatedDeliveryAt) return { why: say("no estimated delivery yet") };
    // Of a day that has gone by nobody should hear as of one to come.
    if (Date.parse(parcel.estimatedDeliveryAt) < now)
      return { why: say("the estimated day has passed") };
    return day(parcel.estimatedDeliveryAt);
  }
  if (name === "tracking.number")
    return parcel?.trackingNumber ?? { why: say("no tracking number yet") };
  if (name === "tracking.carrier") return parcel?.carrier ?? { why: say("no carrier yet") };
  const link = parcel?.trackingUrl ?? "";
  return /^https?:\/\/\S/i.test(link) ? link : { why: say("no tracking link yet") };
}

/** The newest one; null where they are not known, or from before what the order says of its sum. */
function lastRefund(order: OrderFacts, refunds: OrderOfReply["refunds"]) {
  if (refunds === null || refunds.length === 0) return null;
  if (refunds.some(({ total }) => total.currency !== order.refunded.currency)) return null;
  const totals: readonly Money[] = refunds.map(({ total }) => total);
  const sum = sumOf(totals, order.refunded.currency);
  if (minorUnits(sum) !== minorUnits(order.refunded)) return null;
  return refunds.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))[0] ?? null;
}

const AND_MORE = { en: "and more", de: "und weitere" } as const;

function itemsOf(order: OrderFacts, language: ReplyLanguage): Text {
  const items = order.items.filter(({ currentQuantity }) => currentQuantity > 0);
  if (items.length === 0) return { why: say("nothing is left in the order") };
  const named = items.slice(0, MOST_ITEMS).map(itemWords);
  const hasMore = order.hasMoreItems || items.length > MOST_ITEMS;
  return [...named, ...(hasMore ? [AND_MORE[language]] : [])].join(", ");
}

const itemWords = ({ title, variantTitle, currentQuantity }: OrderItem): string => {
  const variant = variantTitle === null || variantTitle.trim() === "" ? "" : ` (${variantTitle})`;
  return `${currentQuantity > 1 ? `${currentQuantity} × ` : ""}${title}${variant}`;
};
