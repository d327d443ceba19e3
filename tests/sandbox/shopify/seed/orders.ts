import { makeFulfillmentOrder } from "./fulfillment-orders.ts";
import { makeParcel } from "./parcels.ts";
import { makePayments } from "./payments.ts";
import type { Random } from "./random.ts";
import type { CustomerRecord, LineRecord, OrderRecord, ProductRecord } from "./records.ts";
import type { Story } from "./stories.ts";
import { engravings, giftMessages, mailDomains } from "./words.ts";

const DAY_MS = 86_400_000;

export type OrderOptions = {
  random: Random;
  nextId: () => number;
  told: readonly { story: Story; createdAt: number }[];
  products: readonly ProductRecord[];
  customers: readonly CustomerRecord[];
  /** So many orders belong to the first customer. */
  ordersOfFirst: number;
  prefix: string;
  suffix: string;
  currencyGateway: string;
};

/** The orders in the order in which they were placed, numbered from 1001 as Shopify does. */
export function makeOrders(options: OrderOptions): OrderRecord[] {
  const every = Math.max(1, Math.floor(options.told.length / options.ordersOfFirst));
  let moving = 0;
  let left = options.ordersOfFirst;
  return options.told.map(({ story, createdAt }, index) => {
    const isOfFirst = index % every === 0 && left > 0;
    if (isOfFirst) left -= 1;
    if (story.parcel === "moving") moving += 1;
    const customer = isOfFirst
      ? options.customers[0]
      : options.customers[1 + (index % (options.customers.length - 1))];
    if (!customer) throw new Error("An order needs a customer.");
    return makeOrder(options, { story, createdAt, index, customer, moving });
  });
}

type Place = {
  story: Story;
  createdAt: number;
  index: number;
  customer: CustomerRecord;
  moving: number;
};

function makeOrder(options: OrderOptions, place: Place): OrderRecord {
  const { random, nextId } = options;
  const { story, createdAt, customer, index } = place;
  const number = 1001 + index;
  const name = `${options.prefix}${number}${options.suffix}`;
  const lines = makeLines(options, story);
  const address = random.pick(customer.addresses);
  const packed = story.parcel === "none" ? [] : story.parcel === "part" ? lines.slice(0, 1) : lines;
  const parcels = packed.length
    ? [
        makeParcel({
          random,
          nextId,
          orderedAt: createdAt,
          turn: place.moving,
          delivered: story.parcel === "delivered",
          to: address,
          lines: packed,
        }),
      ]
    : [];
  const shipping = { title: "Tracked shipping", code: "TRACKED", price: 690, discount: 0 };
  const id = nextId();
  const payments = makePayments({
    nextId,
    random,
    story,
    createdAt,
    lines,
    shipping: shipping.price,
    gateway: options.currencyGateway,
    orderName: name,
    turn: index,
  });
  const writesFromElsewhere = index % 11 === 5;
  const note = story.gift ? `Gift message: ${random.pick(giftMessages)}` : null;
  const isDone = story.parcel === "delivered" && createdAt % 2 === 0;
  const placed = payments.lines.map((line) => ({
    ...line,
    fulfilled: packed.some((other) => other.id === line.id) ? line.quantity : 0,
  }));
  return {
    id,
    number,
    name,
    confirmationNumber: makeConfirmation(random),
    email: writesFromElsewhere
      ? `${customer.firstName.toLowerCase()}.${random.digits(3)}@${random.pick(mailDomains)}`
      : customer.email,
    phone: customer.phone,
    customerId: customer.id,
    createdAt,
    updatedAt: parcels[0]?.updatedAt ?? payments.updatedAt,
    cancelledAt: story.ending === "cancelled" ? createdAt + 0.2 * DAY_MS : null,
    cancelReason: story.ending === "cancelled" ? "CUSTOMER" : null,
    closedAt: isDone ? (parcels[0]?.deliveredAt ?? null) : null,
    financialStatus: payments.financialStatus,
    fulfillmentStatus: fulfillmentStatusOf(story),
    edited: false,
    note,
    tags: story.gift ? ["gift"] : story.engraved ? ["engraving"] : [],
    attributes: story.gift
      ? [
          { key: "Gift wrap", value: "yes" },
          { key: "Gift message", value: note?.replace("Gift message: ", "") ?? "" },
        ]
      : [],
    shippingAddress: address,
    billingAddress: customer.addresses[0] ?? address,
    shipping,
    discounts: [],
    lines: placed,
    fulfillmentOrders: [
      makeFulfillmentOrder({ orderId: id, createdAt, lines: placed, wasPacked: packed.length > 0 }),
    ],
    parcels,
    transactions: payments.transactions,
    refunds: payments.refunds,
    returns: payments.returns,
    disputes: [],
    risk: { recommendation: "ACCEPT", level: "LOW", facts: [] },
  };
}

function makeLines(options: OrderOptions, story: Story): LineRecord[] {
  const { random, nextId } = options;
  const fitting = story.engraved
    ? options.products.filter((product) => product.engravable)
    : options.products;
  const needsTwo = story.parcel === "part" || story.ending === "partly-refunded";
  const count = random.int(needsTwo ? 2 : 1, 3);
  const chosen = new Set<ProductRecord>();
  while (chosen.size < Math.min(count, fitting.length)) chosen.add(random.pick(fitting));
  return [...chosen].map((product, index) => {
    const variant = random.pick(product.variants);
    return {
      id: nextId(),
      productId: product.id,
      variantId: variant.id,
      title: product.title,
      quantity: random.int(1, 8) === 8 ? 2 : 1,
      currentQuantity: 0,
      fulfilled: 0,
      unitPrice: variant.price,
      discounts: [],
      attributes:
        story.engraved && index === 0
          ? [
              { key: "Engraving", value: random.pick(engravings) },
              { key: "Typeface", value: random.pick(["Script", "Roman"]) },
            ]
          : [],
    };
  });
}

function fulfillmentStatusOf(story: Story): string {
  if (story.parcel === "none") return "UNFULFILLED";
  return story.parcel === "part" ? "PARTIALLY_FULFILLED" : "FULFILLED";
}

/** Nine letters and digits, as printed on Shopify's thank-you page. */
function makeConfirmation(random: Random): string {
  const signs = [..."ABCDEFGHJKLMNPQRSTUVWXYZ23456789"];
  return Array.from({ length: 9 }, () => random.pick(signs)).join("");
}
