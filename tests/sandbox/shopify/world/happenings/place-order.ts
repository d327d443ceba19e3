import { withStatus } from "#tests/sandbox/shopify/mutations/base/order-status.ts";
import { makeFulfillmentOrder } from "#tests/sandbox/shopify/seed/fulfillment-orders.ts";
import { makeRandom } from "#tests/sandbox/shopify/seed/random.ts";
import type {
  AddressRecord,
  DiscountRecord,
  LineRecord,
  OrderRecord,
} from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

import { pay } from "./payments.ts";

export type OrderPlan = {
  /** Null: a guest, who gives a mail address and an address to send to. */
  customerId: number | null;
  email?: string | null;
  address?: AddressRecord;
  items: readonly {
    variantId: number;
    quantity?: number;
    attributes?: OrderRecord["attributes"];
  }[];
  attributes?: OrderRecord["attributes"];
  tags?: readonly string[];
  note?: string | null;
  /** By default the next number, with the shop's prefix and suffix. */
  name?: string;
  number?: number;
  /** A code for so many per cent off every item. */
  discount?: { code: string; percentage: number };
  /** Null: nothing is paid yet. By default by card, at once. */
  payment?: "sale" | "authorization" | null;
  /** Epoch milliseconds from which on it may be packed. */
  shipsAt?: number;
};

const SHIPPING = { title: "Tracked shipping", code: "TRACKED", price: 690, discount: 0 };

/**
 * Somebody orders. Returns the order's number in its gid.
 * @throws Error for an unknown customer or variant, and for a guest without an address.
 */
export function placeOrder(world: ShopWorld, plan: OrderPlan): number {
  return world.deed(() => {
    const id = world.nextId();
    const order = draft(world, plan, id);
    world.addOrder(withStatus(order));
    if (plan.payment !== null) pay(world, id, plan.payment ?? "sale");
    return id;
  });
}

function draft(world: ShopWorld, plan: OrderPlan, id: number): OrderRecord {
  const { shop } = world;
  const customer = plan.customerId === null ? null : world.customer(plan.customerId);
  const address = plan.address ?? customer?.addresses[0];
  if (!address) throw new Error("Where shall the order be sent?");
  const number = plan.number ?? world.nextOrderNumber();
  const discounts = discountsOf(plan);
  const lines = plan.items.map((item) => makeLine(world, item, plan));
  const createdAt = world.now();
  const fulfillmentOrder = makeFulfillmentOrder({
    orderId: id,
    createdAt,
    lines,
    wasPacked: false,
  });
  return {
    id,
    number,
    name: plan.name ?? `${shop.prefix}${number}${shop.suffix}`,
    confirmationNumber: confirmationOf(id),
    email: plan.email === undefined ? (customer?.email ?? null) : plan.email,
    phone: customer?.phone ?? null,
    customerId: plan.customerId,
    createdAt,
    updatedAt: createdAt,
    cancelledAt: null,
    cancelReason: null,
    closedAt: null,
    financialStatus: "PENDING",
    fulfillmentStatus: "UNFULFILLED",
    edited: false,
    note: plan.note ?? null,
    tags: plan.tags ?? [],
    attributes: plan.attributes ?? [],
    shippingAddress: address,
    billingAddress: customer?.addresses[0] ?? address,
    shipping: SHIPPING,
    discounts,
    lines,
    fulfillmentOrders: [
      plan.shipsAt === undefined
        ? fulfillmentOrder
        : { ...fulfillmentOrder, status: "SCHEDULED", fulfillAt: plan.shipsAt },
    ],
    parcels: [],
    transactions: [],
    refunds: [],
    returns: [],
    disputes: [],
    risk: { recommendation: "ACCEPT", level: "LOW", facts: [] },
  };
}

function makeLine(
  world: ShopWorld,
  item: OrderPlan["items"][number],
  { discount }: OrderPlan,
): LineRecord {
  const product = world.shop.products.find(({ variants }) =>
    variants.some(({ id }) => id === item.variantId),
  );
  const variant = product?.variants.find(({ id }) => id === item.variantId);
  if (!product || !variant) throw new Error(`The shop sells no variant ${item.variantId}.`);
  const quantity = item.quantity ?? 1;
  const off = discount ? Math.round((variant.price * quantity * discount.percentage) / 100) : 0;
  return {
    id: world.nextId(),
    productId: product.id,
    variantId: variant.id,
    title: product.title,
    quantity,
    currentQuantity: quantity,
    fulfilled: 0,
    unitPrice: variant.price,
    discounts: discount ? [{ index: 0, amount: off }] : [],
    attributes: item.attributes ?? [],
  };
}

function discountsOf({ discount }: OrderPlan): DiscountRecord[] {
  if (!discount) return [];
  const { code, percentage } = discount;
  return [{ kind: "code", name: code, value: { percentage }, target: "LINE_ITEM" }];
}

/** Nine letters and digits, as printed on Shopify's thank-you page. */
function confirmationOf(id: number): string {
  const random = makeRandom(id);
  const signs = [..."ABCDEFGHJKLMNPQRSTUVWXYZ23456789"];
  return Array.from({ length: 9 }, () => random.pick(signs)).join("");
}
