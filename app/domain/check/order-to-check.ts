/** What does the check of a reply want to know of an order's copy? */
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderFacts, OrderItem, OrderParcel } from "#app/domain/order/order-facts.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { CheckedItem, CheckedOrder, CheckedParcel } from "./check-facts.ts";

/** `details`: null where nobody has asked for them; then refunds are known as a sum only. `asOf`: when Shopify was asked. */
export function orderToCheck(
  order: OrderFacts,
  details: Pick<OrderDetails, "refunds" | "subtotal" | "moreItems"> | null,
  asOf: Instant | null,
): CheckedOrder {
  const refunds = refundsOf(order, details);
  const items = [...order.items, ...(details?.moreItems ?? [])];
  return {
    name: order.name,
    // What was paid is what people speak of; what it is worth now differs by returns and edits.
    total: order.originalTotal.amount,
    otherTotals: [
      order.total.amount,
      order.received.amount,
      ...(details?.subtotal ? [details.subtotal.amount] : []),
    ],
    currency: order.originalTotal.currency,
    financial: plain(order.financialStatus),
    fulfillment: plain(order.fulfillmentStatus),
    cancelled: order.cancelledAt !== null,
    items: items.map(itemToCheck),
    hasMoreItems: order.hasMoreItems && (details?.moreItems ?? []).length === 0,
    parcels: order.parcels.filter(({ status }) => !isCancelled(status)).map(parcelToCheck),
    refunds,
    refundsAreSummed: details === null,
    address: order.shippingAddress && {
      city: order.shippingAddress.city,
      postcode: order.shippingAddress.postcode,
    },
    email: order.email,
    ...(asOf === null ? {} : { asOf }),
  };
}

const plain = (state: string | null): string | null => state?.toLowerCase() ?? null;

const isCancelled = (status: string | null): boolean => /^cancell?ed$/i.test(status ?? "");

function refundsOf(
  { refunded }: OrderFacts,
  details: Pick<OrderDetails, "refunds"> | null,
): CheckedOrder["refunds"] {
  const known = (details?.refunds ?? []).filter(({ total }) => Number(total.amount) > 0);
  const sum = known.reduce((all, { total }) => all + Number(total.amount), 0);
  // Details may be older than the header: then only the header's sum is sure.
  const isWhole = Math.abs(sum - Number(refunded.amount)) < 0.005;
  if (isWhole)
    return known.map(({ total, createdAt }) => ({ amount: total.amount, at: createdAt }));
  return Number(refunded.amount) > 0 ? [{ amount: refunded.amount, at: null }] : [];
}

const itemToCheck = (item: OrderItem): CheckedItem => ({
  title: item.title,
  options: [
    ...(item.options ?? []).map(optionWords),
    ...(item.options ? [] : (item.variantTitle ?? "").split(" / ").filter((one) => one !== "")),
    ...item.attributes.map(({ key, value }) => optionWords({ name: key, value })),
  ],
  quantity: item.orderedQuantity,
  price: item.price.amount,
});

/** A number alone is a size where its option is called so. */
const optionWords = ({ name, value }: { readonly name: string; readonly value: string }): string =>
  /size|größe|taille|talla|misura|maat/i.test(name) && /^[\d.,½ /]+$/.test(value)
    ? `size ${value}`
    : value;

const parcelToCheck = (parcel: OrderParcel): CheckedParcel => ({
  carrier: parcel.carrier,
  number: parcel.trackingNumber,
  status: plain(parcel.status),
  estimatedDelivery: parcel.estimatedDeliveryAt,
  deliveredAt: parcel.deliveredAt,
});
