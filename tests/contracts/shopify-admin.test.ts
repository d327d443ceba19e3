import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { makeShopifyClient } from "#tests/sandbox/shopify/shopify-client.ts";
import { type SandboxShopify, startShopify } from "#tests/sandbox/shopify/start-shopify.ts";

const SHOP = "mejurn.myshopify.com";
const SCOPES = ["read_orders", "read_customers", "read_products", "read_returns"];

describe("the Admin API of the sandbox's Shopify", () => {
  it("answers a realistic question about an order in full", async () => {
    const { data, errors, cost } = await ask(ORDER, { q: "name:'#1100'" });

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ orders: { nodes: [{ name: "#1100" }] } });
    expect(cost.requestedQueryCost).toBeLessThanOrEqual(1000);
  });

  it("answers it for every order of every shop", async () => {
    const scopes = [...SCOPES, "read_all_orders"];
    const refused: string[] = [];
    let moment = time;

    const other = await startShopify({ ...app, scopes, clock: () => moment });
    for (const shop of other.shops) {
      other.install(shop.domain);
      const client = makeShopifyClient(other, shop.domain);
      const reader = await client.signIn();
      for (const order of shop.orders) {
        const { data, errors } = await client.ask(reader, ORDER, { q: `id:${order.id}` });
        if (errors ?? namesOf(data?.orders)[0] !== order.name) refused.push(order.name);
        moment += 10_000;
      }
    }
    await other.stop();

    expect(refused).toEqual([]);
  });

  it("answers about the shop, its customers and its products", async () => {
    const { data, errors } = await ask(SHOP_AND_PEOPLE, {
      mail: shopify.shops[0]?.customers[0]?.email,
    });

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      shop: { name: "Mejurn", orderNumberFormatPrefix: "#", ianaTimezone: "America/New_York" },
      currentAppInstallation: { accessScopes: SCOPES.map((handle) => ({ handle })) },
      customerByIdentifier: { numberOfOrders: "30", orders: { nodes: [{}, {}] } },
    });
  });

  it("refuses a field that Shopify does not have, and a missing argument", async () => {
    const unknown = await ask("{ shop { nickname } }");
    const missing = await ask("{ order { id } }");

    expect(unknown).toMatchObject({
      status: 200,
      errors: [
        {
          message: "Field 'nickname' doesn't exist on type 'Shop'",
          extensions: { code: "undefinedField" },
        },
      ],
    });
    expect(missing.errors?.[0]).toMatchObject({
      message: "Field 'order' is missing required arguments: id",
      extensions: { code: "missingRequiredArguments" },
    });
  });

  it("names a field that the sandbox has no data for instead of saying null", async () => {
    const query = await ask("{ orders(first: 1) { nodes { poNumber } } }");
    const mutation = await askWithScopes(
      ["write_orders"],
      'mutation { orderClose(input: { id: "1" }) { order { id } } }',
    );

    expect(query.errors?.[0]?.message).toBe("the sandbox has no data for Order.poNumber");
    expect(mutation.errors?.[0]?.message).toBe("the sandbox has no data for Mutation.orderClose");
  });

  it("denies what the scopes do not grant", async () => {
    const { status, data, errors } = await askWithScopes(
      ["read_orders"],
      "{ orders(first: 1) { nodes { name customer { id } } } }",
    );

    expect(status).toBe(200);
    expect(data).toMatchObject({ orders: { nodes: [{ customer: null }] } });
    expect(errors?.[0]).toMatchObject({
      path: ["orders", "nodes", 0, "customer"],
      extensions: { code: "ACCESS_DENIED" },
    });
  });

  it("denies an object found by its id as well", async () => {
    const id = shopify.shops[0]?.customers[0]?.id;

    const { data, errors } = await askWithScopes(
      ["read_orders"],
      "query ($id: ID!) { node(id: $id) { id } }",
      { id },
    );

    expect(data).toEqual({ node: null });
    expect(errors?.[0]?.extensions?.code).toBe("ACCESS_DENIED");
  });

  it("shows orders of the last 60 days only, unless all may be read", async () => {
    const question = "{ ordersCount { count } first: orders(first: 1) { nodes { createdAt } } }";

    const some = await ask(question);
    const all = await askWithScopes(["read_orders", "read_all_orders"], question);

    expect(some.data?.ordersCount).toEqual({ count: 119 });
    expect(all.data?.ordersCount).toEqual({ count: 139 });
  });

  it("searches as forgivingly as Shopify, so that the caller has to compare", async () => {
    const near = await ask(`{ orders(first: 50, query: "name:'#110'") { nodes { name } } }`);
    const person = shopify.shops[0]?.customers[1];
    const twins = await ask(
      "query ($q: String) { customers(first: 5, query: $q) { nodes { id } } }",
      {
        q: `first_name:${person?.firstName} AND last_name:${person?.lastName}`,
      },
    );
    const unknown = await ask(`{ orders(first: 1, query: "po_number:7") { nodes { id } } }`);

    expect(namesOf(near.data?.orders)).toEqual(expect.arrayContaining(["#1100", "#1105", "#1109"]));
    expect((twins.data?.customers as { nodes: unknown[] }).nodes).toHaveLength(2);
    expect(unknown.errors?.[0]?.message).toContain("po_number");
  });

  it("pages through the orders without leaving one out", async () => {
    const page = `query ($after: String) { orders(first: 45, after: $after, sortKey: CREATED_AT, reverse: true) {
      nodes { name } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let after: string | null = null;

    for (let more = true; more;) {
      const { data } = await ask(page, { after });
      const orders = data?.orders as { pageInfo: { hasNextPage: boolean; endCursor: string } };
      seen.push(...namesOf(orders));
      more = orders.pageInfo.hasNextPage;
      after = orders.pageInfo.endCursor;
    }

    expect(seen).toHaveLength(119);
    expect(new Set(seen).size).toBe(119);
    expect(seen[0]).toBe("#1120");
  });

  it("prices a question by what it asks for, and gives back what it did not cost", async () => {
    const { cost } = await ask(
      '{ shop { name } orders(first: 10, query: "name:#1100") { nodes { id } } }',
    );
    const dear = await ask(
      "{ orders(first: 100) { nodes { lineItems(first: 50) { nodes { id } } } } }",
    );

    expect(cost).toMatchObject({ requestedQueryCost: 13, actualQueryCost: 4 });
    expect(dear.errors?.[0]?.extensions).toMatchObject({
      code: "MAX_COST_EXCEEDED",
      maxCost: 1000,
    });
  });

  it("throttles a drained bucket until it has refilled, at 100 points a second", async () => {
    shopify.drainBucket(SHOP);
    const question = "{ orders(first: 98) { nodes { id } } }";

    const throttled = await ask(question);
    time += 1000;
    const later = await ask(question);

    expect(throttled).toMatchObject({
      status: 200,
      errors: [{ extensions: { code: "THROTTLED" } }],
      cost: { requestedQueryCost: 100, throttleStatus: { currentlyAvailable: 0 } },
    });
    expect(later.errors).toBeUndefined();
    time += 60_000;
  });

  it("fails on command, and shows the calls that had their effect", async () => {
    const before = shopify.calls().length;
    shopify.fail({ times: 1, kind: "status", status: 503 });
    shopify.fail({ times: 1, kind: "drop-connection", when: "after" });
    shopify.fail({ times: 1, kind: "throttled" });

    const status = (await ask("{ shop { id } }")).status;
    const dropped = ask("query Lost { shop { id } }");
    await expect(dropped).rejects.toThrow();
    const throttled = await ask("{ shop { id } }");

    expect(status).toBe(503);
    expect(throttled.errors?.[0]?.extensions?.code).toBe("THROTTLED");
    expect(shopify.calls()[before]).toMatchObject({ shop: SHOP, operation: "Lost", cost: 1 });
  });

  it("serves the pictures that products name", async () => {
    const { data } = await ask("{ products(first: 1) { nodes { featuredImage { url } } } }");
    const products = data?.products as { nodes: { featuredImage: { url: string } }[] };

    const response = await fetch(products.nodes[0]?.featuredImage.url ?? "");

    expect(response.headers.get("content-type")).toBe("image/svg+xml");
    expect(await response.text()).toContain("<svg");
  });
});

const ORDER = `query Order($q: String!) { orders(first: 1, query: $q) { nodes {
  id name legacyResourceId confirmationNumber email phone createdAt processedAt updatedAt cancelledAt cancelReason closedAt
  displayFinancialStatus displayFulfillmentStatus returnStatus statusPageUrl tags note test
  customAttributes { key value }
  customer { id displayName firstName lastName defaultEmailAddress { emailAddress } defaultPhoneNumber { phoneNumber }
    numberOfOrders amountSpent { amount currencyCode } tags note locale state verifiedEmail createdAt
    defaultAddress { formatted } addressesV2(first: 3) { nodes { id } } lastOrder { id name } }
  lineItems(first: 10) { nodes { id title variantTitle sku quantity currentQuantity unfulfilledQuantity refundableQuantity
    image { url altText } product { id title } variant { id title }
    originalUnitPriceSet { shopMoney { amount currencyCode } } discountedUnitPriceSet { shopMoney { amount } }
    discountedTotalSet { shopMoney { amount currencyCode } } customAttributes { key value } } }
  fulfillments(first: 5) { id name status displayStatus createdAt updatedAt inTransitAt deliveredAt estimatedDeliveryAt
    trackingInfo(first: 5) { number url company } fulfillmentLineItems(first: 10) { nodes { quantity lineItem { id } } }
    events(first: 10, sortKey: HAPPENED_AT, reverse: true) { nodes { status message happenedAt city province country } } }
  refunds { id createdAt note totalRefundedSet { shopMoney { amount currencyCode } }
    refundLineItems(first: 5) { nodes { quantity restockType lineItem { id } } } }
  returns(first: 5) { nodes { id name status totalQuantity } }
  transactions(first: 10) { id kind status gateway formattedGateway processedAt errorCode amountSet { shopMoney { amount currencyCode } } parentTransaction { id } }
  disputes { id initiatedAs status }
  shippingLine { title code carrierIdentifier originalPriceSet { shopMoney { amount } } }
  shippingAddress { name firstName lastName address1 address2 city province provinceCode zip country countryCodeV2 phone formatted }
  billingAddress { formatted } billingAddressMatchesShippingAddress
  totalPriceSet { shopMoney { amount currencyCode } } currentTotalPriceSet { shopMoney { amount } }
  totalRefundedSet { shopMoney { amount } } subtotalPriceSet { shopMoney { amount } } totalShippingPriceSet { shopMoney { amount } }
  totalTaxSet { shopMoney { amount } } netPaymentSet { shopMoney { amount } } totalOutstandingSet { shopMoney { amount } }
  risk { recommendation assessments { riskLevel facts { description } } }
} } }`;

const SHOP_AND_PEOPLE = `query Facts($mail: String!) {
  shop { id name email contactEmail myshopifyDomain ianaTimezone currencyCode orderNumberFormatPrefix orderNumberFormatSuffix
    primaryDomain { host url } shopAddress { countryCodeV2 provinceCode } billingAddress { countryCodeV2 } plan { displayName } }
  currentAppInstallation { accessScopes { handle } }
  customerByIdentifier(identifier: { emailAddress: $mail }) { id numberOfOrders
    orders(first: 2, sortKey: CREATED_AT, reverse: true) { nodes { name } } }
  products(first: 2) { nodes { id title totalInventory options { name values } variants(first: 3) { nodes { id title price sku } } } }
}`;

let time = Date.UTC(2026, 9, 12, 9);
let shopify: SandboxShopify;
let token: string;

beforeAll(async () => {
  vi.stubEnv("LOUPE_SANDBOX", "1");
  shopify = await startShopify({ ...app, scopes: SCOPES });
  shopify.install(SHOP);
  token = await makeShopifyClient(shopify, SHOP).signIn();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await shopify.stop();
});

const app = { apiKey: "key", apiSecret: "secret", clock: () => time };

function ask(query: string, variables: Record<string, unknown> = {}) {
  return makeShopifyClient(shopify, SHOP).ask(token, query, variables);
}

async function askWithScopes(
  scopes: string[],
  query: string,
  variables: Record<string, unknown> = {},
) {
  const other = await startShopify({ ...app, scopes });
  other.install(SHOP);
  const client = makeShopifyClient(other, SHOP);
  const answer = await client.ask(await client.signIn(), query, variables);
  await other.stop();
  return answer;
}

function namesOf(connection: unknown): string[] {
  return (connection as { nodes: { name: string }[] }).nodes.map((node) => node.name);
}
