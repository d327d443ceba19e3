import type {
  OrderRecord,
  ParcelEvent,
  ParcelRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

import { linePayload } from "./line-payload.ts";
import {
  identified,
  instant,
  type Json,
  placePayload,
  type Sheet,
  unlessWithheld,
} from "./payload-parts.ts";

export function fulfillmentPayload(order: OrderRecord, parcel: ParcelRecord, sheet: Sheet): Json {
  const { tracking } = parcel;
  const url = tracking?.url ?? null;
  return {
    ...identified("Fulfillment", parcel.id),
    order_id: order.id,
    name: `${order.name}.${order.parcels.indexOf(parcel) + 1}`,
    status: parcel.status.toLowerCase(),
    shipment_status: shipmentWord(parcel.displayStatus),
    created_at: instant(parcel.createdAt),
    updated_at: instant(parcel.updatedAt),
    service: "manual",
    location_id: sheet.world.shop.locationId,
    origin_address: null,
    email: unlessWithheld(sheet, "email", order.email),
    destination: placePayload(order.shippingAddress, sheet),
    tracking_company: tracking?.company ?? null,
    tracking_number: tracking?.number ?? null,
    tracking_numbers: tracking ? [tracking.number] : [],
    tracking_url: url,
    tracking_urls: url === null ? [] : [url],
    receipt: {},
    line_items: parcel.lines.flatMap(({ lineId, quantity }) => {
      const line = order.lines.find(({ id }) => id === lineId);
      return line ? [{ ...linePayload(line, sheet), quantity }] : [];
    }),
  };
}

export function fulfillmentEventPayload(
  order: OrderRecord,
  parcel: ParcelRecord,
  event: ParcelEvent,
  { world }: Sheet,
): Json {
  return {
    ...identified("FulfillmentEvent", event.id),
    fulfillment_id: parcel.id,
    order_id: order.id,
    shop_id: world.shop.id,
    status: event.status.toLowerCase(),
    message: event.message,
    happened_at: instant(event.happenedAt),
    created_at: instant(event.happenedAt),
    updated_at: instant(event.happenedAt),
    estimated_delivery_at: instant(parcel.estimatedDeliveryAt),
    address1: null,
    city: event.city,
    province: event.province,
    country: event.country,
    zip: null,
    latitude: null,
    longitude: null,
  };
}

/** Null until the carrier says something: these are states of Shopify's own. */
function shipmentWord(displayStatus: string): string | null {
  const own = ["FULFILLED", "MARKED_AS_FULFILLED", "SUBMITTED", "CANCELED", "LABEL_VOIDED"];
  return own.includes(displayStatus) ? null : displayStatus.toLowerCase();
}
