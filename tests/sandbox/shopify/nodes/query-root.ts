import { connection } from "#tests/sandbox/shopify/graphql/connection.ts";
import {
  type Args,
  type Call,
  gid,
  idOf,
  type Node,
  type Question,
} from "#tests/sandbox/shopify/graphql/node.ts";
import {
  searchCustomers,
  searchProducts,
  sortCustomers,
} from "#tests/sandbox/shopify/search/search-customers.ts";
import {
  searchOrders,
  sortOrders,
  visibleOrders,
} from "#tests/sandbox/shopify/search/search-orders.ts";

import { customerNode } from "./customer-node.ts";
import { fulfillmentNode } from "./fulfillment-node.ts";
import { locationNode } from "./money-node.ts";
import { orderNode } from "./order-node.ts";
import { productNode, variantNode } from "./product-node.ts";
import { shopNode } from "./shop-node.ts";

/** Everything that a query can begin with. */
export function queryRoot(question: Question): Node {
  const call: Call = { ...question, toOrder: (order) => orderNode(order, call) };
  return {
    __typename: "QueryRoot",
    ...orderFields(call),
    ...customerFields(call),
    ...shopFields(call),
    node: (args: Args) => anyNode(args.id, call),
    nodes: (args: Args) =>
      (Array.isArray(args.ids) ? args.ids : []).map((id: unknown) => anyNode(id, call)),
  };
}

function orderFields(call: Call): Record<string, unknown> {
  const found = (args: Args) => searchOrders(visibleOrders(call), args.query, call);
  return {
    order: (args: Args) => findOrder(args.id, call),
    orderByIdentifier: (args: Args) => findOrder(identifierOf(args, ["id"]), call),
    orders: (args: Args) =>
      connection("OrderConnection", sortOrders(found(args), args.sortKey), args, (order) =>
        orderNode(order, call),
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
    products: (args: Args) =>
      connection(
        "ProductConnection",
        [...searchProducts(shop.products, args.query)].sort((a, b) =>
          args.sortKey === "TITLE" ? a.title.localeCompare(b.title, "en") : a.id - b.id,
        ),
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
      for (const product of call.shop.products) {
        const variant = product.variants.find((one) => one.id === idOf("ProductVariant", id));
        if (variant) return variantNode(product, variant, call);
      }
      return null;
    case "Fulfillment":
      for (const order of visibleOrders(call)) {
        const parcel = order.parcels.find((one) => one.id === idOf("Fulfillment", id));
        if (parcel) return fulfillmentNode(order, parcel, call);
      }
      return null;
    case undefined:
      throw new Error(`Invalid global id '${String(id)}'`);
    default:
      throw new Error(`the sandbox has no data for node of type ${kind}`);
  }
}
