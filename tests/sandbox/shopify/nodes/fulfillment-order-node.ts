import { connection } from "#tests/sandbox/shopify/graphql/connection.ts";
import {
  type Args,
  type Call,
  dateTime,
  gid,
  type Node,
} from "#tests/sandbox/shopify/graphql/node.ts";
import type {
  FulfillmentOrderRecord,
  HoldRecord,
  OrderRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

import { fulfillmentNode } from "./fulfillment-node.ts";
import { lineNode, withLines } from "./line-node.ts";
import { locationNode } from "./money-node.ts";

export function fulfillmentOrderNode(
  order: OrderRecord,
  one: FulfillmentOrderRecord,
  call: Call,
): Node {
  const { address } = call.shop;
  return {
    __typename: "FulfillmentOrder",
    id: gid("FulfillmentOrder", one.id),
    status: one.status,
    requestStatus: one.status === "CLOSED" ? "CLOSED" : "UNSUBMITTED",
    createdAt: dateTime(one.createdAt),
    updatedAt: dateTime(one.updatedAt),
    fulfillAt: dateTime(one.fulfillAt),
    fulfillBy: null,
    orderId: gid("Order", order.id),
    orderName: order.name,
    orderProcessedAt: dateTime(order.createdAt),
    order: () => call.toOrder(order),
    assignedLocation: {
      __typename: "FulfillmentOrderAssignedLocation",
      name: `${call.shop.name} workshop`,
      address1: address.address1,
      address2: address.address2,
      city: address.city,
      countryCode: address.countryCode,
      phone: address.phone,
      province: address.province,
      zip: address.zip,
      location: () => locationNode(call.shop),
    },
    destination: {
      __typename: "FulfillmentOrderDestination",
      id: gid("FulfillmentOrderDestination", one.id),
      address1: order.shippingAddress.address1,
      address2: order.shippingAddress.address2,
      city: order.shippingAddress.city,
      company: null,
      countryCode: order.shippingAddress.countryCode,
      email: order.email,
      firstName: order.shippingAddress.firstName,
      lastName: order.shippingAddress.lastName,
      phone: order.shippingAddress.phone,
      province: order.shippingAddress.province,
      zip: order.shippingAddress.zip,
    },
    fulfillmentHolds: one.holds.map(holdNode),
    supportedActions: supportedActions(one).map((action) => ({
      __typename: "FulfillmentOrderSupportedAction",
      action,
      externalUrl: null,
    })),
    fulfillments: (args: Args) =>
      connection("FulfillmentConnection", order.parcels, args, (parcel) =>
        fulfillmentNode(order, parcel, call),
      ),
    lineItems: (args: Args) =>
      connection(
        "FulfillmentOrderLineItemConnection",
        withLines(order, one.lines),
        args,
        (part) => {
          const line = lineNode(order, part.line, call);
          return {
            __typename: "FulfillmentOrderLineItem",
            id: gid("FulfillmentOrderLineItem", part.id),
            totalQuantity: part.totalQuantity,
            remainingQuantity: part.remainingQuantity,
            requiresShipping: true,
            productTitle: line.title,
            variantTitle: line.variantTitle,
            sku: line.sku,
            vendor: line.vendor,
            image: line.image,
            variant: line.variant,
            lineItem: line,
            warnings: [],
          };
        },
      ),
  };
}

export function holdNode(hold: HoldRecord): Node {
  return {
    __typename: "FulfillmentHold",
    id: gid("FulfillmentHold", hold.id),
    reason: hold.reason,
    reasonNotes: hold.notes,
    displayReason: `${hold.reason.charAt(0)}${hold.reason.slice(1).toLowerCase().replaceAll("_", " ")}`,
    handle: hold.handle,
    heldByRequestingApp: hold.byApp,
  };
}

/** What the states of a fulfillment order allow: shopify.dev/docs/api/admin-graphql/latest/enums/FulfillmentOrderAction. */
function supportedActions(one: FulfillmentOrderRecord): readonly string[] {
  switch (one.status) {
    case "OPEN":
      return ["CREATE_FULFILLMENT", "REPORT_PROGRESS", "MOVE", "HOLD", "SPLIT"];
    case "IN_PROGRESS":
      return ["CREATE_FULFILLMENT", "REPORT_PROGRESS", "MOVE", "HOLD", "SPLIT"];
    case "ON_HOLD":
      return ["RELEASE_HOLD", "HOLD", "MOVE"];
    case "SCHEDULED":
      return ["MARK_AS_OPEN", "MOVE", "HOLD"];
    case "INCOMPLETE":
    case "CLOSED":
    case "CANCELLED":
      return [];
  }
}
