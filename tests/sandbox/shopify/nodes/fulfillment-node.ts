import { connection, firstOf } from "#tests/sandbox/shopify/graphql/connection.ts";
import {
  type Args,
  type Call,
  dateTime,
  gid,
  type Node,
} from "#tests/sandbox/shopify/graphql/node.ts";
import type {
  OrderRecord,
  ParcelEvent,
  ParcelRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

import { lineNode, withLines } from "./line-node.ts";
import { locationNode, moneyBagNode } from "./money-node.ts";
import { lineTotal } from "./order-totals.ts";

export function fulfillmentNode(order: OrderRecord, parcel: ParcelRecord, call: Call): Node {
  const packed = withLines(order, parcel.lines);
  return {
    __typename: "Fulfillment",
    id: gid("Fulfillment", parcel.id),
    legacyResourceId: String(parcel.id),
    name: `${order.name}.${order.parcels.indexOf(parcel) + 1}`,
    status: parcel.status,
    displayStatus: parcel.displayStatus,
    createdAt: dateTime(parcel.createdAt),
    updatedAt: dateTime(parcel.updatedAt),
    inTransitAt: dateTime(parcel.inTransitAt),
    deliveredAt: dateTime(parcel.deliveredAt),
    estimatedDeliveryAt: dateTime(parcel.estimatedDeliveryAt),
    requiresShipping: true,
    totalQuantity: packed.reduce((sum, { quantity }) => sum + quantity, 0),
    trackingInfo: (args: Args) =>
      firstOf(
        parcel.tracking ? [{ __typename: "FulfillmentTrackingInfo", ...parcel.tracking }] : [],
        args,
      ),
    events: (args: Args) =>
      connection(
        "FulfillmentEventConnection",
        [...parcel.events].sort((a, b) => a.happenedAt - b.happenedAt),
        args,
        (event) => eventNode(event, parcel),
      ),
    fulfillmentLineItems: (args: Args) =>
      connection("FulfillmentLineItemConnection", packed, args, ({ id, line, quantity }) => ({
        __typename: "FulfillmentLineItem",
        id: gid("FulfillmentLineItem", id),
        quantity,
        lineItem: () => lineNode(order, line, call),
        originalTotalSet: moneyBagNode(line.unitPrice * quantity, call.shop),
        discountedTotalSet: moneyBagNode(lineTotal(line, quantity), call.shop),
      })),
    originAddress: {
      __typename: "FulfillmentOriginAddress",
      address1: call.shop.address.address1,
      address2: null,
      city: call.shop.address.city,
      countryCode: call.shop.address.countryCode,
      provinceCode: call.shop.address.provinceCode,
      zip: call.shop.address.zip,
    },
    location: () => locationNode(call.shop),
    service: {
      __typename: "FulfillmentService",
      id: gid("FulfillmentService", call.shop.locationId),
      handle: "manual",
      serviceName: "Manual",
    },
    order: () => call.toOrder(order),
  };
}

function eventNode(event: ParcelEvent, parcel: ParcelRecord): Node {
  return {
    __typename: "FulfillmentEvent",
    id: gid("FulfillmentEvent", event.id),
    status: event.status,
    message: event.message,
    happenedAt: dateTime(event.happenedAt),
    createdAt: dateTime(event.happenedAt),
    estimatedDeliveryAt: dateTime(parcel.estimatedDeliveryAt),
    address1: null,
    city: event.city,
    province: event.province,
    country: event.country,
    zip: null,
    latitude: null,
    longitude: null,
  };
}
