import { moveDispute, openDispute } from "#tests/sandbox/shopify/world/happenings/disputes.ts";
import {
  archiveOrder,
  cancelOrder,
  changeAddress,
  deleteOrder,
  editQuantity,
  holdOrder,
  judgeRisk,
  refundAmount,
  refundItems,
  releaseOrder,
  writeNote,
} from "#tests/sandbox/shopify/world/happenings/merchant.ts";
import {
  cancelParcel,
  moveParcel,
  type ParcelStep,
  parcelSteps,
  renumberParcel,
  takeBackEvent,
} from "#tests/sandbox/shopify/world/happenings/move-parcel.ts";
import { packParcel } from "#tests/sandbox/shopify/world/happenings/pack-parcel.ts";
import {
  capture,
  captureAgain,
  failPayment,
  pay,
} from "#tests/sandbox/shopify/world/happenings/payments.ts";
import { changePerson, mergeCustomers } from "#tests/sandbox/shopify/world/happenings/people.ts";
import { placeOrder } from "#tests/sandbox/shopify/world/happenings/place-order.ts";
import {
  publishProduct,
  rewriteProduct,
  setStock,
} from "#tests/sandbox/shopify/world/happenings/products.ts";
import {
  approveReturn,
  cancelReturn,
  closeReturn,
  declineReturn,
  receiveReturn,
  requestReturn,
} from "#tests/sandbox/shopify/world/happenings/returns.ts";
import { makeRandom } from "#tests/sandbox/shopify/seed/random.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";
import { makeTracking } from "#tests/sandbox/shopify/world/tracking-numbers.ts";

/** Something that can happen to an order by the press of a button. @throws Error when it cannot happen to this one. */
export type Happening = { title: string; run(world: ShopWorld, orderId: number): void };

const steps = Object.keys(parcelSteps) as ParcelStep[];

const parcels: readonly Happening[] = [
  { title: "Parcel: make the label", run: (world, id) => void packParcel(world, id) },
  ...steps.map((step) => ({
    title: `Parcel: ${step.replaceAll("-", " ")}`,
    run: (world: ShopWorld, id: number) => moveParcel(world, id, step),
  })),
  { title: "Parcel: take the last event back", run: takeBackEvent },
  {
    title: "Parcel: another tracking number",
    run: (world, id) =>
      renumberParcel(world, id, makeTracking("DHL Express", makeRandom(world.now() % 2 ** 31))),
  },
  { title: "Parcel: void the label", run: (world, id) => cancelParcel(world, id) },
];

const money: readonly Happening[] = [
  { title: "Payment: refused", run: (world, id) => failPayment(world, id) },
  { title: "Payment: made", run: (world, id) => pay(world, id, "sale") },
  { title: "Payment: captured", run: capture },
  { title: "Payment: captured a second time", run: captureAgain },
  { title: "Merchant: refund 5.00", run: (world, id) => void refundAmount(world, id, 500) },
  { title: "Merchant: refund everything", run: (world, id) => void refundItems(world, id) },
  { title: "Dispute: opened", run: (world, id) => void openDispute(world, id) },
  { title: "Dispute: under review", run: (world, id) => moveDispute(world, id, "UNDER_REVIEW") },
  { title: "Dispute: won", run: (world, id) => moveDispute(world, id, "WON") },
  { title: "Dispute: lost", run: (world, id) => moveDispute(world, id, "LOST") },
];

const returns: readonly Happening[] = [
  {
    title: "Return: the customer asks",
    run: (world, id) => void requestReturn(world, id, { reason: "size-too-small" }),
  },
  { title: "Return: approved", run: approveReturn },
  { title: "Return: declined", run: (world, id) => declineReturn(world, id) },
  { title: "Return: received", run: receiveReturn },
  { title: "Return: closed", run: closeReturn },
  { title: "Return: cancelled", run: cancelReturn },
];

const others: readonly Happening[] = [
  { title: "Merchant: cancel", run: (world, id) => cancelOrder(world, id) },
  { title: "Merchant: hold", run: (world, id) => holdOrder(world, id, "OTHER", "On hold") },
  { title: "Merchant: release", run: releaseOrder },
  { title: "Merchant: one more of the first item", run: oneMore },
  { title: "Merchant: a note", run: (world, id) => writeNote(world, id, "Please call first.") },
  {
    title: "Merchant: other address",
    run: (world, id) =>
      changeAddress(world, id, { address1: "14 Quay Street", city: "Harborview" }),
  },
  {
    title: "Risk: high",
    run: (world, id) =>
      judgeRisk(world, id, {
        recommendation: "INVESTIGATE",
        level: "HIGH",
        facts: [{ sentiment: "NEGATIVE", description: "Card belongs to another country" }],
      }),
  },
  { title: "Customer: orders the same again", run: again },
  { title: "Customer: merged into the shop's first", run: merge },
  {
    title: "Customer: another surname",
    run: (world, id) => {
      const { customerId, name } = world.order(id);
      if (customerId === null) throw new Error(`${name} has no customer.`);
      changePerson(world, customerId, { lastName: "Newington" });
    },
  },
  { title: "Product of the first item: renamed", run: rename },
  {
    title: "Product of the first item: sold out",
    run: (world, id) => {
      const { productId, variantId } = firstProduct(world, id);
      setStock(world, productId, variantId, 0);
    },
  },
  {
    title: "Product of the first item: out of the online store",
    run: (world, id) => publishProduct(world, firstProduct(world, id).productId, false),
  },
  {
    title: "Policy: returns within 14 days",
    run: (world) => changeRefundPolicy(world, /\b30\b/g, "14"),
  },
  {
    title: "Policy: returns within 30 days",
    run: (world) => changeRefundPolicy(world, /\b14\b/g, "30"),
  },
  { title: "Order: archived", run: archiveOrder },
  { title: "Order: deleted", run: deleteOrder },
];

export const happenings: readonly Happening[] = [...parcels, ...money, ...returns, ...others];

function oneMore(world: ShopWorld, orderId: number): void {
  const [line] = world.order(orderId).lines;
  if (line) editQuantity(world, orderId, line.id, line.currentQuantity + 1);
}

function again(world: ShopWorld, orderId: number): void {
  const { customerId, email, shippingAddress, lines } = world.order(orderId);
  const items = lines.flatMap(({ variantId, quantity }) =>
    variantId === null ? [] : [{ variantId, quantity }],
  );
  placeOrder(world, { customerId, email, address: shippingAddress, items });
}

function merge(world: ShopWorld, orderId: number): void {
  const { name, customerId } = world.order(orderId);
  const [first] = world.shop.customers;
  if (customerId === null || !first || first.id === customerId) {
    throw new Error(`${name} has no customer who could be merged.`);
  }
  mergeCustomers(world, first.id, customerId);
}

function rename(world: ShopWorld, orderId: number): void {
  const { productId } = firstProduct(world, orderId);
  const { title } = world.product(productId);
  rewriteProduct(world, productId, { title: `${title} (new)`, description: "Now even finer." });
}

function changeRefundPolicy(world: ShopWorld, was: RegExp, is: string): void {
  const policy = world.shop.policies.find(({ type }) => type === "REFUND_POLICY");
  if (!policy) throw new Error("The shop has no refund policy.");
  world.changePolicy(policy.type, policy.body.replace(was, is));
}

function firstProduct(world: ShopWorld, orderId: number): { productId: number; variantId: number } {
  const { name, lines } = world.order(orderId);
  const [first] = lines;
  if (first?.productId == null || first.variantId === null) {
    throw new Error(`${name} has no product.`);
  }
  return { productId: first.productId, variantId: first.variantId };
}
