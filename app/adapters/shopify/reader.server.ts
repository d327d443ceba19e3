// What Loupe reads at Shopify.
import type { z } from "zod";
import type { Asked, CustomerSearch, OrderSearch, ShopifyReader } from "#app/services/deps.ts";
import { askShopify, type AdminGraphql } from "./ask-shopify.server.ts";
import {
  CUSTOMER_QUERY,
  CUSTOMER_WITHOUT_ADDRESSES_QUERY,
  CUSTOMERS_QUERY,
  CUSTOMERS_WITHOUT_ADDRESSES_QUERY,
} from "./customer-documents.ts";
import { customerAnswer, customersAnswer } from "./customer-shapes.ts";
import { CHANGED_ORDERS_QUERY, ORDER_QUERY, ORDERS_QUERY } from "./order-documents.ts";
import { changedOrdersAnswer, orderAnswer, ordersAnswer } from "./order-shapes.ts";
import { PRODUCT_QUERY, PRODUCTS_QUERY } from "./product-documents.ts";
import { productAnswer, productsAnswer } from "./product-shapes.ts";
import { readOrderDetails } from "./read-order-details.server.ts";
import { eachWord, numberOf, quoted } from "./search-term.ts";
import { SCOPES_QUERY, SHOP_QUERY } from "./shop-documents.ts";
import { scopesAnswer, shopAnswer } from "./shop-shapes.ts";
import { CHANGED_PRODUCTS_QUERY, POLICIES_QUERY } from "./text-documents.ts";
import { changedProductsAnswer, policiesAnswer } from "./text-shapes.ts";

export type { AdminGraphql };

export function makeShopifyReader(graphql: AdminGraphql): ShopifyReader {
  const ask = <Shape extends z.ZodType>(
    domain: string,
    document: string,
    variables: Record<string, unknown>,
    shape: Shape,
  ): Promise<Asked<z.infer<Shape>>> => askShopify(graphql, { domain, document, variables }, shape);
  return {
    readShop: (domain) => ask(domain, SHOP_QUERY, {}, shopAnswer),
    readScopes: (domain) => ask(domain, SCOPES_QUERY, {}, scopesAnswer),
    searchCustomers: (domain, search) => {
      const variables = { query: customerTerms(search) };
      return withoutProtected(
        () => ask(domain, CUSTOMERS_QUERY, variables, customersAnswer),
        () => ask(domain, CUSTOMERS_WITHOUT_ADDRESSES_QUERY, variables, customersAnswer),
      );
    },
    readCustomer: (domain, id) =>
      withoutProtected(
        () => ask(domain, CUSTOMER_QUERY, { id }, customerAnswer),
        () => ask(domain, CUSTOMER_WITHOUT_ADDRESSES_QUERY, { id }, customerAnswer),
      ),
    searchOrders: (domain, search) =>
      ask(domain, ORDERS_QUERY, { query: orderTerms(search) }, ordersAnswer),
    readOrder: (domain, id) => ask(domain, ORDER_QUERY, { id }, orderAnswer),
    readOrderDetails: (domain, id) => readOrderDetails(graphql, domain, id),
    listChangedOrders: (domain, { since, after }) =>
      ask(
        domain,
        CHANGED_ORDERS_QUERY,
        { query: `updated_at:>=${quoted(since)}`, after },
        changedOrdersAnswer,
      ),
    searchProducts: (domain, words) =>
      ask(domain, PRODUCTS_QUERY, { query: eachWord(words) }, productsAnswer),
    readProduct: (domain, id) => ask(domain, PRODUCT_QUERY, { id }, productAnswer),
    readPolicies: (domain) => ask(domain, POLICIES_QUERY, {}, policiesAnswer),
    listChangedProducts: (domain, { since, after }) =>
      ask(
        domain,
        CHANGED_PRODUCTS_QUERY,
        { query: `updated_at:>=${quoted(since)}`, after },
        changedProductsAnswer,
      ),
  };
}

/** The smaller question is asked where Shopify keeps all of the larger one's answer back. */
async function withoutProtected<T>(
  larger: () => Promise<Asked<T>>,
  smaller: () => Promise<Asked<T>>,
): Promise<Asked<T>> {
  const asked = await larger();
  const isKept = asked.kind === "unavailable" && asked.trouble === "protected-data";
  return isKept ? smaller() : asked;
}

/** A name has no search key of its own: its words are looked for wherever they stand. */
function customerTerms({ by, value }: CustomerSearch): string {
  return by === "name" ? eachWord(value) : `${by}:${quoted(value)}`;
}

/** Nor has a tracking number. */
const orderTerms = ({ by, value, or = [] }: OrderSearch): string =>
  [value, ...or].map((each) => orderTerm(by, each)).join(" OR ");

function orderTerm(by: OrderSearch["by"], value: string): string {
  switch (by) {
    case "name":
    case "email":
      return `${by}:${quoted(value)}`;
    case "confirmation":
      return `confirmation_number:${quoted(value)}`;
    case "customer":
      return `customer_id:${quoted(numberOf(value))}`;
    case "tracking":
    case "words":
      return eachWord(value);
  }
}
