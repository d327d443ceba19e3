import type { Chance } from "./seeded.ts";

/** A customer with orders, as the command's `facts` have them. */
export type SceneOrder = {
  name: string;
  total: string;
  currency: string;
  financial: string;
  fulfillment: string;
  items: { title: string; options: Record<string, string>; quantity: number; price: string }[];
  parcels: {
    carrier: string;
    number: string;
    status: string;
    estimatedDelivery: string | null;
    deliveredAt: string | null;
  }[];
  refunds: { amount: string; at: string }[];
  address: { city: string; postcode: string };
};

export type SceneFacts = {
  customer: { name: string; email: string };
  recipients: string[];
  proof: string;
  surprise: boolean;
  attachments: string[];
  now: string;
  orders: SceneOrder[];
  allowedHosts: string[];
};

export const stages = [
  "making",
  "transit",
  "out",
  "delivered",
  "refunded",
  "part-refunded",
  "unpaid",
  "cancelled",
] as const;
export type Stage = (typeof stages)[number];

export type Scene = {
  readonly stage: Stage;
  readonly facts: SceneFacts;
  readonly first: string;
  readonly last: string;
};

const FIRSTS =
  "Anna Maria Laura Sophie Emily Olivia Grace Hannah James Oliver Daniel Thomas Priya Mei Fatima Ingrid Lucas Noah Ethan Chloe Elizabeth Robert Katherine William".split(
    " ",
  );
const LASTS =
  "Chen Miller Schmidt Novak Garcia Okafor Johansson Rossi Dubois Tanaka Kowalski Murphy O'Brien Patel Nguyen Becker Carter Walsh".split(
    " ",
  );
const TITLES = [
  "Luna Ring",
  "Stella Necklace",
  "Aurora Earrings",
  "Willow Bracelet",
  "Marlowe Signet Ring",
  "Petite Halo Pendant",
  "Fern Hoops",
  "Sol Stacking Ring",
  "Isla Chain Bracelet",
  "Birthstone Necklace",
];
const METALS = [
  "Rose gold",
  "Yellow gold",
  "White gold",
  "Sterling silver",
  "14k gold",
  "Platinum",
];
const SIZES = ["5", "5.5", "6", "6.5", "7", "8", "9"];
const LENGTHS = ["16 inch", "18 inch", "20 inch"];
const PLACES = [
  ["Portland", "97205"],
  ["Austin", "78701"],
  ["Denver", "80202"],
  ["Boston", "02108"],
  ["Seattle", "98101"],
  ["Chicago", "60601"],
  ["Nashville", "37201"],
  ["San Diego", "92101"],
  ["Minneapolis", "55401"],
  ["St. Louis", "63101"],
] as const;
const DAY_MS = 86_400_000;
const NOW = Date.parse("2026-05-20T15:30:00Z");

const decimal = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
export const centsOf = (amount: string): number => Math.round(Number(amount) * 100);
export const isoDay = (daysFromNow: number): string =>
  new Date(NOW + daysFromNow * DAY_MS).toISOString().slice(0, 10);

const digits = (chance: Chance, many: number): string =>
  Array.from({ length: many }, (_, at) =>
    String(at === 0 ? 1 + chance.number(9) : chance.number(10)),
  ).join("");

export function trackingNumber(chance: Chance, carrier: string): string {
  if (carrier === "UPS") return `1Z${digits(chance, 3)}AA0${digits(chance, 10)}`;
  if (carrier === "USPS") return `94${digits(chance, 20)}`;
  if (carrier === "FedEx") return digits(chance, 12);
  return `JD01${digits(chance, 16)}`;
}

function makeOrder(chance: Chance, stage: Stage, currency: string): SceneOrder {
  const many = chance.pick([1, 1, 1, 2, 2, 3]);
  const titles = [...TITLES].sort(() => chance.number(3) - 1).slice(0, many);
  const items = titles.map((title) => ({
    title,
    options: {
      Metal: chance.pick(METALS),
      ...(/Ring/.test(title) ? { Size: chance.pick(SIZES) } : {}),
      ...(/Necklace|Pendant/.test(title) ? { Length: chance.pick(LENGTHS) } : {}),
    } as Record<string, string>,
    quantity: chance.pick([1, 1, 1, 1, 2, 3]),
    price: decimal(3_900 + chance.number(200) * 100 + chance.pick([0, 0, 50, 95])),
  }));
  const sum = items.reduce((all, { price, quantity }) => all + centsOf(price) * quantity, 0);
  const shipping = chance.pick([0, 0, 595, 900]);
  const total = decimal(sum + shipping);
  const carrier = chance.pick(["UPS", "USPS", "FedEx", "DHL"]);
  const hasLeft = stage !== "making" && stage !== "unpaid" && stage !== "cancelled";
  const isThere = stage === "delivered" || stage === "refunded" || stage === "part-refunded";
  const parcel = {
    carrier,
    number: trackingNumber(chance, carrier),
    status: isThere ? "delivered" : stage === "out" ? "out_for_delivery" : "in_transit",
    estimatedDelivery: isoDay(isThere ? -3 : stage === "out" ? 0 : 2 + chance.number(6)),
    deliveredAt: isThere ? `${isoDay(-2 - chance.number(4))}T18:12:00Z` : null,
  };
  const [item] = items;
  const back = stage === "refunded" || stage === "cancelled" ? total : (item?.price ?? total);
  const refunds =
    stage === "refunded" || stage === "cancelled" || stage === "part-refunded"
      ? [{ amount: back, at: `${isoDay(-1)}T14:05:00Z` }]
      : [];
  const isPart = stage === "part-refunded" && back !== total;
  const [city, postcode] = chance.pick(PLACES);
  return {
    name: `#${2_000 + chance.number(7_000)}`,
    total,
    currency,
    financial:
      stage === "unpaid"
        ? "pending"
        : refunds.length === 0
          ? "paid"
          : isPart
            ? "partially_refunded"
            : "refunded",
    fulfillment: stage === "cancelled" ? "unfulfilled" : hasLeft ? "fulfilled" : "unfulfilled",
    items,
    parcels: hasLeft ? [parcel] : [],
    refunds,
    address: { city, postcode },
  };
}

export function makeScene(chance: Chance, stage: Stage): Scene {
  const first = chance.pick(FIRSTS);
  const last = chance.pick(LASTS);
  const email = `${first}.${last}@${chance.pick(["mail.example", "post.example"])}`
    .toLowerCase()
    .replace("'", "");
  const currency = chance.pick(["USD", "USD", "USD", "EUR", "GBP"]);
  const orders = [makeOrder(chance, stage, currency)];
  if (chance.maybe(5))
    orders.push(makeOrder(chance, chance.pick(["delivered", "transit"] as const), currency));
  return {
    stage,
    first,
    last,
    facts: {
      customer: { name: `${first} ${last}`, email },
      recipients: [email],
      proof: chance.pick(["mailbox", "mailbox", "order"]),
      surprise: false,
      attachments: [],
      now: "2026-05-20T11:30:00-04:00",
      orders,
      allowedHosts: ["mejurn.example", "ups.com", "usps.com", "fedex.com", "dhl.com"],
    },
  };
}
