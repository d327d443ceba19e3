/** Does the reply say that an order stands where it doesn't? */
import { say, type Words } from "#app/domain/words/words.ts";
import { carrierKeysOf, carrierPagesIn, carriersIn } from "./carriers-in.ts";
import type { CheckedOrder } from "./check-facts.ts";
import type { Found } from "./finding.ts";
import { isAsserted, isForeseen, isStated, partAround } from "./is-asserted.ts";
import { standingOf, type Standing } from "./order-standing.ts";
import type { ReadSentence, Reading } from "./reading.ts";
import { stateClaims, type StateClaim } from "./state-claims.ts";

export function findStates({ sentences, facts }: Reading): readonly Found[] {
  if (facts.orders.length === 0) return [];
  const standings = new Map(facts.orders.map((order) => [order, standingOf(order)]));
  return sentences.flatMap((sentence) => {
    const found = firstWrong(sentence, standings) ?? wrongCarrier(sentence);
    return found ? [found] : [];
  });
}

function firstWrong(
  sentence: ReadSentence,
  standings: ReadonlyMap<CheckedOrder, Standing>,
): Found | null {
  const { text, start, orders } = sentence;
  for (const claim of stateClaims) {
    for (const match of text.matchAll(claim.words)) {
      if (claim.butNot.test(partAround(text, match.index))) continue;
      const last = match.index + match[0].lastIndexOf(" ") + 1;
      if (
        !isSaid(claim, sentence, match.index) ||
        (claim.mood === "now" && !isSaid(claim, sentence, last))
      )
        continue;
      const isWrong = (order: CheckedOrder) =>
        isAgainst(claim.says, standings.get(order) as Standing, order);
      const ofAll = ALL.test(text) && orders.length > 1;
      const wrong = ofAll ? orders.filter(isWrong) : orders.every(isWrong) ? orders : [];
      const [order] = wrong;
      if (!order) continue;
      return {
        kind: "state",
        start: start + match.index,
        end: start + match.index + match[0].length,
        because: reasonOf(claim.says, order),
        fact: { words: standingWords(order), source: "shopify", at: order.asOf ?? null },
      };
    }
  }
  return null;
}

const ALL = /(?<!\p{L})(?:both|all of (?:them|your)|alle|beide)(?!\p{L})/iu;

function isSaid({ mood }: StateClaim, sentence: ReadSentence, at: number): boolean {
  if (mood === "now") return isAsserted(sentence, at);
  return mood === "later" ? isForeseen(sentence, at) : isStated(sentence, at);
}

function isAgainst(says: StateClaim["says"], is: Standing, order: CheckedOrder): boolean {
  switch (says) {
    case "shipped":
      return is.shipped === false || (is.cancelled === true && is.shipped !== true);
    case "moving":
      return is.moving === false || (is.cancelled === true && is.moving !== true);
    case "out-for-delivery":
      return is.outForDelivery === false;
    case "delivered":
      return is.delivered === false;
    case "arriving":
      return is.delivered === true || is.cancelled === true;
    case "not-shipped":
      return is.shipped === true || is.cancelled === true;
    case "not-delivered":
      return is.delivered === true;
    case "cancelled":
      return is.cancelled === false;
    case "paid":
      return is.paid === false;
    case "unpaid":
      return is.paid === true;
    case "refunded":
      return is.refunded === false;
    case "refunded-in-full":
      return is.refundedInFull === false && order.refundsAreSummed !== true;
    case "not-refunded":
      return is.refunded === true;
  }
}

function reasonOf(says: StateClaim["says"], { name, cancelled }: CheckedOrder): Words {
  switch (says) {
    case "shipped":
    case "moving":
    case "out-for-delivery":
      return cancelled === true
        ? say("Order {name} is cancelled.", { name })
        : say("Order {name} is not under way like that.", { name });
    case "delivered":
      return say("Order {name} is not marked as delivered.", { name });
    case "arriving":
    case "not-delivered":
      return cancelled === true
        ? say("Order {name} is cancelled.", { name })
        : say("Order {name} is delivered already.", { name });
    case "not-shipped":
      return cancelled === true
        ? say("Order {name} is cancelled.", { name })
        : say("Order {name} has shipped already.", { name });
    case "cancelled":
      return say("Order {name} is not cancelled.", { name });
    case "paid":
      return say("Order {name} is not paid.", { name });
    case "unpaid":
      return say("Order {name} is paid.", { name });
    case "refunded":
      return say("Nothing of order {name} is refunded.", { name });
    case "refunded-in-full":
      return say("Only a part of order {name} is refunded.", { name });
    case "not-refunded":
      return say("Order {name} has a refund.", { name });
  }
}

/** What Shopify has, in its own words: they are facts, not sentences. */
function standingWords({ name, financial, fulfillment, parcels, cancelled }: CheckedOrder): Words {
  const states = [
    cancelled === true ? "cancelled" : null,
    financial,
    fulfillment,
    ...parcels.map(({ status }) => status),
  ].flatMap((state) => (state === null ? [] : [state.replaceAll("_", " ")]));
  return say("{name}: {states}", { name, states: [...new Set(states)].join(", ") });
}

/** How one is said to carry the parcel, not how carriers are in general. */
const CARRIES =
  /(?<!\p{L})(?:with|via|by|through|using|to|mit|per|durch|an|über|bei)\s(?:the\s|our\s)?$|carrier:\s$|versand(?:dienst|art)?:\s$|shipped:\s$|on the\s$|^(?:\s(?:will|website|site|app|page|has|have|is|shows?|tracking|says|expects?|picked|scanned|collected|delivered|attempted|number|parcel|hat|zeigt|sendungsnummer|driver|left|ground|express|priority)|\)|:)/iu;
const NOT_THE_PARCEL =
  /(?<!\p{L})(?:claim|return|returns|label|instead|prefer|rather|option|options|choose|switch|replacement|exchange|drop it|dropped? off at|rücksendung|retoure|ersatz|reklamation|statt)(?!\p{L})/iu;

function wrongCarrier(sentence: ReadSentence): Found | null {
  const { text, start, orders } = sentence;
  const named = [...carriersIn(text), ...carrierPagesIn(text)];
  const [first] = named;
  if (
    !first ||
    NOT_THE_PARCEL.test(partAround(text, first.start)) ||
    !isStated(sentence, first.start)
  )
    return null;
  const parcels = orders.flatMap((order) => order.parcels);
  const known = parcels.map(({ carrier }) => (carrier === null ? [] : carrierKeysOf(carrier)));
  if (known.length === 0 || known.some((keys) => keys.length === 0)) return null;
  if (named.some(({ key }) => known.some((keys) => keys.includes(key)))) return null;
  const before = text.slice(Math.max(0, first.start - 30), first.start);
  const after = text.slice(first.end, first.end + 30);
  if (!first.isPage && !CARRIES.test(before) && !CARRIES.test(after)) return null;
  const carriers = [...new Set(parcels.map(({ carrier }) => carrier))].join(", ");
  return {
    kind: "state",
    start: start + first.start,
    end: start + first.end,
    because: say("Another carrier has the parcel."),
    fact: {
      words: say("Carrier: {carriers}", { carriers }),
      source: "shopify",
      at: orders[0]?.asOf ?? null,
    },
    ...(parcels.length === 1 && parcels[0]?.carrier ? { replacement: parcels[0].carrier } : {}),
  };
}
