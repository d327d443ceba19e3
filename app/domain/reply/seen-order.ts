import type { OrderAddress, OrderFacts } from "#app/domain/order/order-facts.ts";
import { minorUnits } from "#app/domain/shared/money.ts";
import { say, type Words } from "#app/domain/words/words.ts";

/** What of an order did the writer of a reply have before them, and what is another now? */

export type SeenOrder = {
  readonly orderGid: string;
  /** Such as `#1001`. */
  readonly name: string;
  readonly cancelled: boolean;
  /** In the smallest coin of the order's currency. */
  readonly refundedMinor: number;
  readonly fulfilment: "none" | "part" | "all";
  /** How many parcels left the shop, and how many of them arrived. */
  readonly parcels: number;
  readonly delivered: number;
  /** Equal for equal addresses; the address can't be read from it. */
  readonly addressKey: string;
};

export type OrderChange = "cancelled" | "refunded" | "fulfilled" | "delivered" | "re-addressed";

export type ChangeWords = {
  readonly orderGid: string;
  readonly change: OrderChange;
  /** A sentence for the agent. */
  readonly words: Words;
};

const FULFILMENTS: Readonly<Record<string, SeenOrder["fulfilment"]>> = {
  FULFILLED: "all",
  PARTIALLY_FULFILLED: "part",
};

/** What a reply could be wrong about, as the facts say now. */
export const seenOrder = (facts: OrderFacts): SeenOrder => {
  const left = facts.parcels.filter(({ status }) => status !== "CANCELED");
  return {
    orderGid: facts.id,
    name: facts.name,
    cancelled: facts.cancelledAt !== null,
    refundedMinor: Number(minorUnits(facts.refunded)),
    fulfilment: FULFILMENTS[facts.fulfillmentStatus] ?? "none",
    parcels: left.length,
    delivered: left.filter(({ deliveredAt }) => deliveredAt !== null).length,
    addressKey: keyOfAddress(facts.shippingAddress),
  };
};

/**
 * What happened to the orders of `before` until `now`, in the order of `before`. Orders that are only in one of the two were
 * linked or unlinked meanwhile, which is no change of theirs.
 */
export const whatChanged = (
  before: readonly SeenOrder[],
  now: readonly SeenOrder[],
): readonly ChangeWords[] =>
  before.flatMap((then) => {
    const today = now.find(({ orderGid }) => orderGid === then.orderGid);
    return today ? changesOf(then, today) : [];
  });

function changesOf(then: SeenOrder, now: SeenOrder): readonly ChangeWords[] {
  const { orderGid, name } = now;
  const found: [OrderChange, Words][] = [];
  if (now.cancelled && !then.cancelled)
    found.push(["cancelled", say("Order {name} was cancelled.", { name })]);
  if (now.refundedMinor > then.refundedMinor)
    found.push([
      "refunded",
      then.refundedMinor === 0
        ? say("Order {name} was refunded.", { name })
        : say("More of order {name} was refunded.", { name }),
    ]);
  if (now.fulfilment !== then.fulfilment || now.parcels !== then.parcels)
    found.push(["fulfilled", fulfilmentWords(now)]);
  if (now.delivered > then.delivered)
    found.push([
      "delivered",
      now.delivered === now.parcels
        ? say("Order {name} was delivered.", { name })
        : say("{arrived, number} of {all, number} parcels of order {name} were delivered.", {
            arrived: now.delivered,
            all: now.parcels,
            name,
          }),
    ]);
  if (now.addressKey !== then.addressKey)
    found.push(["re-addressed", say("The shipping address of order {name} changed.", { name })]);
  return found.map(([change, words]) => ({ orderGid, change, words }));
}

function fulfilmentWords({ name, fulfilment }: SeenOrder): Words {
  if (fulfilment === "all") return say("Order {name} was shipped.", { name });
  return fulfilment === "part"
    ? say("A part of order {name} was shipped.", { name })
    : say("The shipment of order {name} was cancelled.", { name });
}

/** Nobody's words come in from elsewhere unread: what is no list of seen orders is none at all. */
export function readSeenOrders(stored: unknown): readonly SeenOrder[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, MOST_ORDERS).filter(isSeenOrder);
}

/** No ticket is about more. */
const MOST_ORDERS = 50;

function isSeenOrder(value: unknown): value is SeenOrder {
  if (typeof value !== "object" || value === null) return false;
  const one = value as Record<string, unknown>;
  return (
    typeof one.orderGid === "string" &&
    typeof one.name === "string" &&
    typeof one.cancelled === "boolean" &&
    Number.isSafeInteger(one.refundedMinor) &&
    (one.fulfilment === "none" || one.fulfilment === "part" || one.fulfilment === "all") &&
    Number.isSafeInteger(one.parcels) &&
    Number.isSafeInteger(one.delivered) &&
    typeof one.addressKey === "string"
  );
}

function keyOfAddress(address: OrderAddress | null): string {
  if (address === null) return "";
  const { name, lines, city, postcode, countryCode } = address;
  const parts = [name, ...lines, city, postcode, countryCode];
  const plain = parts.map((part) => (part ?? "").trim().toLowerCase().replace(/\s+/g, " "));
  return hashOf(plain.join("\n"));
}

/** FNV-1a, 64 bits: it tells addresses apart without keeping them; it protects nothing. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}
