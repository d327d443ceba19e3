import { totalsOf } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { fulfillmentPayload } from "./fulfillment-payload.ts";
import { linePayload } from "./line-payload.ts";
import {
  amount,
  amountSet,
  customerPayload,
  identified,
  instant,
  type Json,
  placePayload,
  type Sheet,
  unlessWithheld,
} from "./payload-parts.ts";
import { refundPayload } from "./payment-payloads.ts";

export function orderPayload(order: OrderRecord, sheet: Sheet): Json {
  const { shop } = sheet.world;
  const customer = shop.customers.find(({ id }) => id === order.customerId);
  const email = unlessWithheld(sheet, "email", order.email);
  return {
    ...identified("Order", order.id),
    ...headOf(order, sheet),
    ...sumsOf(order, sheet),
    email,
    contact_email: email,
    phone: unlessWithheld(sheet, "phone", order.phone),
    customer: customer ? customerPayload(customer, sheet) : null,
    shipping_address: placePayload(order.shippingAddress, sheet),
    billing_address: placePayload(order.billingAddress, sheet),
    line_items: order.lines.map((line) => ({
      ...linePayload(line, sheet),
      current_quantity: line.currentQuantity,
    })),
    fulfillments: order.parcels.map((parcel) => fulfillmentPayload(order, parcel, sheet)),
    refunds: order.refunds.map((refund) => refundPayload(order, refund, sheet)),
    shipping_lines: [
      {
        id: order.id,
        title: order.shipping.title,
        code: order.shipping.code,
        price: amount(order.shipping.price),
        discounted_price: amount(order.shipping.price - order.shipping.discount),
        carrier_identifier: null,
        is_removed: false,
        source: "shopify",
      },
    ],
  };
}

function headOf(order: OrderRecord, { world }: Sheet): Json {
  const { shop } = world;
  return {
    name: order.name,
    number: order.number - 1000,
    order_number: order.number,
    confirmation_number: order.confirmationNumber,
    confirmed: true,
    created_at: instant(order.createdAt),
    processed_at: instant(order.createdAt),
    updated_at: instant(order.updatedAt),
    cancelled_at: instant(order.cancelledAt),
    cancel_reason: order.cancelReason?.toLowerCase() ?? null,
    closed_at: instant(order.closedAt),
    currency: shop.currency,
    presentment_currency: shop.currency,
    customer_locale: shop.locale,
    financial_status: order.financialStatus.toLowerCase(),
    fulfillment_status: fulfillmentWord(order.fulfillmentStatus),
    note: order.note,
    note_attributes: order.attributes.map(({ key, value }) => ({ name: key, value })),
    tags: order.tags.join(", "),
    order_status_url: `https://${shop.handle}.example/orders/${order.confirmationNumber.toLowerCase()}`,
    payment_gateway_names: [...new Set(order.transactions.map(({ gateway }) => gateway))],
    discount_codes: order.discounts
      .filter(({ kind }) => kind === "code")
      .map(({ name }) => ({ code: name, amount: "0.00", type: "percentage" })),
    po_number: null,
    source_name: "web",
    taxes_included: shop.locale === "de",
    test: false,
    token: order.confirmationNumber.toLowerCase(),
  };
}

function sumsOf(order: OrderRecord, sheet: Sheet): Json {
  const totals = totalsOf(order);
  const both = (name: string, cents: number): Json => ({
    [name]: amount(cents),
    [`${name}_set`]: amountSet(cents, sheet),
  });
  return {
    ...both("total_price", totals.total),
    ...both("current_total_price", totals.current),
    ...both("subtotal_price", totals.subtotal),
    ...both("current_subtotal_price", totals.currentSubtotal),
    ...both("total_discounts", totals.discounts),
    ...both("current_total_discounts", totals.currentDiscounts),
    ...both("total_tax", 0),
    ...both("current_total_tax", 0),
    total_shipping_price_set: amountSet(totals.shipping, sheet),
    current_shipping_price_set: amountSet(totals.currentShipping, sheet),
    total_outstanding: amount(totals.outstanding),
  };
}

/** REST's word: null where nothing was sent yet. */
function fulfillmentWord(status: string): string | null {
  if (status === "FULFILLED") return "fulfilled";
  return status === "PARTIALLY_FULFILLED" ? "partial" : null;
}
