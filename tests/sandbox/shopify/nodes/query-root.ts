import { connection } from "#tests/sandbox/shopify/graphql/connection.ts";
import {
  type Args,
  type Call,
  gid,
  idOf,
  type Node,
  type Question,
} from "#tests/sandbox/shopify/graphql/node.ts";
import { mutationQueries } from "#tests/sandbox/shopify/mutations/query-fields.ts";
import { searchCustomers, sortCustomers } from "#tests/sandbox/shopify/search/search-customers.ts";
import {
  orderSortValue,
  searchOrders,
  sortOrders,
  visibleOrders,
} from "#tests/sandbox/shopify/search/search-orders.ts";
import { searchProducts, sortProducts } from "#tests/sandbox/shopify/search/search-products.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { customerNode } from "./customer-node.ts";
import { disputeNode } from "./dispute-node.ts";
import { fulfillmentNode } from "./fulfillment-node.ts";
import { fulfillmentOrderNode } from "./fulfillment-order-node.ts";
import { locationNode } from "./money-node.ts";
import { orderNode } from "./order-node.ts";
import { refundNode } from "./payment-nodes.ts";
import { productNode, variantNode } from "./product-node.ts";
import { returnNode } from "./return-node.ts";
import { shopNode } from "./shop-node.ts";

/** Everything that a query can begin with. */
export function queryRoot(question: Question): Node {
  const call: Call = { ...question, toOrder: (order) => orderNode(order, call) };
  return {
    __typename: "QueryRoot",
    ...orderFields(call),
    ...customerFields(call),
    ...shopFields(call),
    ...mutationQueries(call),
    node: (args: Args) => anyNode(args.id, call),
    nodes: (args: Args) =>
      (Array.isArray(args.ids) ? args.ids : []).map((id: unknown) => anyNode(id, call)),
  };
}

function orderFields(call: Call): Record<string, unknown> {
  const found = (args: Args) => searchOrders(visibleOrders(call), args.query, call);
  return {
    order: (args: Args) => findOrder(args.id, call),
    fulfillment: (args: Args) => findPart("Fulfillment", args.id, call),
    fulfillmentOrder: (args: Args) => findPart("FulfillmentOrder", args.id, call),
    return: (args: Args) => findPart("Return", args.id, call),
    refund: (args: Args) => findPart("Refund", args.id, call),
    dispute: (args: Args) => findPart("ShopifyPaymentsDispute", args.id, call),
    orderByIdentifier: (args: Args) => findOrder(identifierOf(args, ["id"]), call),
    orders: (args: Args) =>
      connection(
        "OrderConnection",
        sortOrders(found(args), args.sortKey),
        args,
        (order) => orderNode(order, call),
        orderSortValue(args.sortKey),
      ),
    ordersCount: (args: Args) => ({
      __typename: "Count",
      count: found(args).length,
      precision: "EXACT",
    }),
  };
}

function customerFields(call: Call): Record<string, unknown> {
  const { customers } = call.shop;
  return {
    customer: (args: Args) => findCustomer(args.id, call),
    customerByIdentifier: (args: Args) => {
      const value = identifierOf(args, ["id", "emailAddress", "phoneNumber"]);
      const known = customers.find(
        (one) => one.email === String(value).toLowerCase() || one.phone === value,
      );
      if (known) return customerNode(known, call);
      return String(value).startsWith("gid:") ? findCustomer(value, call) : null;
    },
    customers: (args: Args) =>
      connection(
        "CustomerConnection",
        sortCustomers(searchCustomers(customers, args.query), args.sortKey),
        args,
        (customer) => customerNode(customer, call),
      ),
    customersCount: (args: Args) => ({
      __typename: "Count",
      count: searchCustomers(customers, args.query).length,
      precision: "EXACT",
    }),
  };
}

function shopFields(call: Call): Record<string, unknown> {
  const { shop } = call;
  return {
    shop: () => shopNode(call),
    shopLocales: [
      {
        __typename: "ShopLocale",
        locale: shop.locale,
        name: shop.locale === "de" ? "German" : "English",
        primary: true,
        published: true,
      },
    ],
    currentAppInstallation: {
      __typename: "AppInstallation",
      id: gid("AppInstallation", shop.id),
      accessScopes: [...call.scopes].map((handle) => ({
        __typename: "AccessScope",
        handle,
        description: handle.replaceAll("_", " "),
      })),
    },
    location: (args: Args) =>
      args.id == null || idOf("Location", args.id) === shop.locationId ? locationNode(shop) : null,
    locations: (args: Args) =>
      connection("LocationConnection", [{ id: shop.locationId }], args, () => locationNode(shop)),
    product: (args: Args) => findProduct(args.id, call),
    productVariant: (args: Args) => findVariant(args.id, call),
    products: (args: Args) =>
      connection(
        "ProductConnection",
        sortProducts(searchProducts(shop.products, args.query), args.sortKey),
        args,
        (product) => productNode(product, call),
      ),
  };
}

function identifierOf(args: Args, kinds: readonly string[]): unknown {
  const identifier = (args.identifier ?? {}) as Record<string, unknown>;
  const [kind, ...more] = Object.keys(identifier);
  if (kind === undefined || more.length > 0) throw new Error("Exactly one identifier is needed.");
  if (!kinds.includes(kind)) throw new Error(`the sandbox has no data for the identifier ${kind}`);
  return identifier[kind];
}

function findOrder(id: unknown, call: Call): Node | null {
  const order = visibleOrders(call).find((one) => one.id === idOf("Order", id));
  return order ? orderNode(order, call) : null;
}

function findCustomer(id: unknown, call: Call): Node | null {
  const customer = call.shop.customers.find((one) => one.id === idOf("Customer", id));
  return customer ? customerNode(customer, call) : null;
}

function findProduct(id: unknown, call: Call): Node | null {
  const product = call.shop.products.find((one) => one.id === idOf("Product", id));
  return product ? productNode(product, call) : null;
}

function findVariant(id: unknown, call: Call): Node | null {
  const wanted = idOf("ProductVariant", id);
  for (const product of call.shop.products) {
    const variant = product.variants.find((one) => one.id === wanted);
    if (variant) return variantNode(product, variant, call);
  }
  return null;
}

type PartKind = "Fulfillment" | "FulfillmentOrder" | "Return" | "Refund" | "ShopifyPaymentsDispute";

/** Something that hangs on an order, which the app may see if it may see the order. */
function findPart(kind: PartKind, id: unknown, call: Call): Node | null {
  const wanted = idOf(kind, id);
  const nodesOf = (order: OrderRecord): Node | undefined => {
    switch (kind) {
      case "Fulfillment":
        return one(order.parcels, wanted, (found) => fulfillmentNode(order, found, call));
      case "FulfillmentOrder":
        return one(order.fulfillmentOrders, wanted, (found) =>
          fulfillmentOrderNode(order, found, call),
        );
      case "Return":
        return one(order.returns, wanted, (found) => returnNode(order, found, call));
      case "Refund":
        return one(order.refunds, wanted, (found) => refundNode(order, found, call));
      case "ShopifyPaymentsDispute":
        return one(order.disputes, wanted, (found) => disputeNode(order, found, call));
    }
  };
  for (const order of visibleOrders(call)) {
    const node = nodesOf(order);
    if (node) return node;
  }
  return null;
}

function one<T extends { id: number }>(
  list: readonly T[],
  id: number | null,
  toNode: (record: T) => Node,
): Node | undefined {
  const found = list.find((record) => record.id === id);
  return found && toNode(found);
}

function anyNode(id: unknown, call: Call): Node | null {
  const kind = /^gid:\/\/shopify\/(\w+)\/\d+$/.exec(String(id))?.[1];
  switch (kind) {
    case "Order":
      return findOrder(id, call);
    case "Customer":
      return findCustomer(id, call);
    case "Product":
      return findProduct(id, call);
    case "Shop":
      return shopNode(call);
    case "ProductVariant":
      return findVariant(id, call);
    case "Fulfillment":
    case "FulfillmentOrder":
    case "Return":
    case "Refund":
    case "ShopifyPaymentsDispute":
      return findPart(kind, id, call);
    case undefined:
      throw new Error(`Invalid global id '${String(id)}'`);
    default:
      throw new Error(`the sandbox has no data for node of type ${kind}`);
  }
}
