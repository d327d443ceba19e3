import type { OrderFacts } from "./order-facts.ts";

/** What does the ticket about a label that nobody scanned say, and whose is it? */

export type UnscannedLabel = {
  readonly order: Pick<OrderFacts, "name" | "email" | "shippingAddress" | "parcels">;
  readonly fulfillmentGid: string;
  /** When it was made, as people read it. */
  readonly madeWords: string;
  readonly days: number;
};

/** Fit to stand above a mail to the customer: it names no order and no product. */
export const LABEL_SUBJECT = "A parcel without a scan";

/** For staff only. */
export function labelNote({ order, fulfillmentGid, madeWords, days }: UnscannedLabel): string {
  const parcel = order.parcels.find(({ id }) => id === fulfillmentGid);
  const number = [parcel?.carrier, parcel?.trackingNumber].filter(Boolean).join(" ");
  return [
    `The label of order ${order.name}${number === "" ? "" : ` (${number})`} was made ${madeWords}. For ${days} business ${days === 1 ? "day" : "days"} no carrier has scanned it.`,
    "Is the parcel still in the shop, or was it lost on its way to the carrier? Look for it, then hand it over or send another one, and tell the customer if it is late.",
    "The customer got no mail about this. When a scan comes in, this ticket says so.",
  ].join("\n\n");
}

/** Replies go to the order's own address; without one there is nobody to write to. */
export function labelCustomer({ name, email, shippingAddress }: UnscannedLabel["order"]): {
  readonly name: string;
  readonly address: string;
} {
  return { name: shippingAddress?.name ?? email ?? `Order ${name}`, address: email ?? "" };
}
