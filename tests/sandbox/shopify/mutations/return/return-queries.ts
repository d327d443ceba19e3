import { GraphQLError } from "graphql";

import { connection } from "#tests/sandbox/shopify/graphql/connection.ts";
import { type Args, type Call, gid, idOf, type Node } from "#tests/sandbox/shopify/graphql/node.ts";
import { fulfillmentNode } from "#tests/sandbox/shopify/nodes/fulfillment-node.ts";
import { lineNode } from "#tests/sandbox/shopify/nodes/line-node.ts";
import { moneyBagNode } from "#tests/sandbox/shopify/nodes/money-node.ts";
import { lineTotal } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import { reasonNode } from "#tests/sandbox/shopify/nodes/return-node.ts";
import { returnReasons } from "#tests/sandbox/shopify/nodes/return-reasons.ts";
import { visibleOrders } from "#tests/sandbox/shopify/search/search-orders.ts";
import type { OrderRecord, ParcelRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { type Returnable, returnablesOf } from "./returnable.ts";

/** The queries around returns. */
export function returnQueries(call: Call): Record<string, unknown> {
  return {
    returnableFulfillments: (args: Args) => returnableFulfillments(args, call),
    returnReasonDefinitions: (args: Args) =>
      connection("ReturnReasonDefinitionConnection", chosenReasons(args), args, reasonNode),
  };
}

function returnableFulfillments(args: Args, call: Call): Node {
  // The published list says "any of read_orders and read_returns"; both are needed.
  if (!call.scopes.has("read_returns") && !call.scopes.has("write_returns")) {
    const required = "`read_returns` access scope.";
    throw new GraphQLError(
      `Access denied for returnableFulfillments field. Required access: ${required}`,
      { extensions: { code: "ACCESS_DENIED", requiredAccess: required } },
    );
  }
  const order = visibleOrders(call).find((one) => one.id === idOf("Order", args.orderId));
  const parts = order ? returnablesOf(order) : [];
  const parcels = (order?.parcels ?? []).filter((one) =>
    parts.some(({ parcel }) => parcel === one),
  );
  return connection("ReturnableFulfillmentConnection", parcels, args, (parcel) =>
    returnableNode(order, parcel, parts, call),
  );
}

function returnableNode(
  order: OrderRecord | undefined,
  parcel: ParcelRecord,
  parts: readonly Returnable[],
  call: Call,
): Node {
  if (!order) throw new Error("A returnable parcel needs its order.");
  const own = parts
    .filter((one) => one.parcel === parcel)
    .map(({ line, quantity }) => ({ id: line.id, line, quantity }));
  return {
    __typename: "ReturnableFulfillment",
    id: gid("ReturnableFulfillment", parcel.id),
    fulfillment: () => fulfillmentNode(order, parcel, call),
    returnableFulfillmentLineItems: (args: Args) =>
      connection("ReturnableFulfillmentLineItemConnection", own, args, ({ line, quantity }) => ({
        __typename: "ReturnableFulfillmentLineItem",
        quantity,
        fulfillmentLineItem: () => packedNode(order, line, call),
      })),
  };
}

function packedNode(order: OrderRecord, packed: Returnable["line"], call: Call): Node {
  const line = order.lines.find(({ id }) => id === packed.lineId);
  if (!line) throw new Error(`A parcel of ${order.name} holds an unknown line.`);
  return {
    __typename: "FulfillmentLineItem",
    id: gid("FulfillmentLineItem", packed.id),
    quantity: packed.quantity,
    lineItem: () => lineNode(order, line, call),
    originalTotalSet: moneyBagNode(line.unitPrice * packed.quantity, call.shop),
    discountedTotalSet: moneyBagNode(lineTotal(line, packed.quantity), call.shop),
  };
}

function chosenReasons(args: Args): typeof returnReasons {
  const ids = Array.isArray(args.ids)
    ? args.ids.map((id) => idOf("ReturnReasonDefinition", id))
    : null;
  const handles = Array.isArray(args.handles) ? args.handles.map(String) : null;
  return returnReasons.filter(
    ({ id, handle }) =>
      (ids === null || ids.includes(id)) && (handles === null || handles.includes(handle)),
  );
}
