import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { adminSchema } from "#tests/sandbox/shopify/graphql/schema.ts";
import { customerKeys } from "#tests/sandbox/shopify/search/search-customers.ts";
import { orderKeys } from "#tests/sandbox/shopify/search/search-orders.ts";
import { productKeys } from "#tests/sandbox/shopify/search/search-products.ts";
import { type Answer, makeShopifyClient } from "#tests/sandbox/shopify/shopify-client.ts";
import { type SandboxShopify, startShopify } from "#tests/sandbox/shopify/start-shopify.ts";

const SHOP = "mejurn.myshopify.com";
const SCOPES = [
  "read_orders",
  "read_customers",
  "read_products",
  "read_returns",
  "read_merchant_managed_fulfillment_orders",
  "read_shopify_payments_disputes",
];

describe("what the sandbox's Shopify knows of its stories", () => {
  it("answers every field of an order's details for each of them", async () => {
    const answers = await Promise.all(
      stories().map(async ({ id, story }) => ({ story, ...(await ask(DETAILS, { id })) })),
    );

    const refused = answers.filter(({ errors }) => errors !== undefined);
    expect(refused).toEqual([]);
    expect(answers.length).toBeGreaterThan(15);
  });

  it("shows a double capture, failed attempts, money that is held, and a discount", async () => {
    expect(await details("double-capture")).toMatchObject({
      transactions: [
        { kind: "SALE", status: "SUCCESS" },
        { kind: "SALE", status: "SUCCESS" },
      ],
    });
    const doubled = await details("double-capture");
    expect(amountIn(doubled.totalReceivedSet)).toBe(2 * amountIn(doubled.totalPriceSet));
    expect(amountIn(doubled.totalOutstandingSet)).toBe(-amountIn(doubled.totalPriceSet));
    expect((await details("failed-payments")).transactions).toMatchObject([
      { status: "FAILURE", errorCode: "CARD_DECLINED" },
      { status: "FAILURE", errorCode: "INSUFFICIENT_FUNDS" },
      { status: "SUCCESS", errorCode: null },
    ]);
    expect(await details("money-held")).toMatchObject({
      displayFinancialStatus: "AUTHORIZED",
      capturable: true,
      transactions: [{ kind: "AUTHORIZATION" }],
    });
    const discounted = await details("discounted");
    expect(discounted.discountApplications).toMatchObject({
      nodes: [{ code: "WELCOME10", value: { percentage: 10 } }],
    });
    const items = Math.round(
      (amountIn(discounted.subtotalPriceSet) + amountIn(discounted.totalDiscountsSet)) * 100,
    );
    expect(Math.round(amountIn(discounted.totalDiscountsSet) * 100)).toBe(Math.round(items / 10));
  });

  it("shows risk, holds, disputes, returns, exchanges and what ships later", async () => {
    expect(await details("high-risk")).toMatchObject({
      risk: { recommendation: "CANCEL", assessments: [{ riskLevel: "HIGH", facts: [{}, {}, {}] }] },
      displayFulfillmentStatus: "ON_HOLD",
      fulfillmentOrders: {
        nodes: [{ status: "ON_HOLD", fulfillmentHolds: [{ reason: "HIGH_RISK_OF_FRAUD" }] }],
      },
    });
    const disputed = await details("disputed");
    expect(disputed.disputes).toMatchObject([
      { initiatedAs: "CHARGEBACK", status: "NEEDS_RESPONSE" },
    ]);
    const [dispute] = disputed.disputes as { id: string }[];
    const whole = await ask(DISPUTE, { id: dispute?.id });
    expect(whole.data?.dispute).toMatchObject({
      reasonDetails: { reason: "PRODUCT_NOT_RECEIVED" },
      evidenceDueBy: expect.any(String) as string,
    });
    expect(await details("return-open")).toMatchObject({
      returnStatus: "IN_PROGRESS",
      returns: {
        nodes: [
          {
            status: "OPEN",
            returnLineItems: { nodes: [{ customerNote: expect.any(String) as string }] },
          },
        ],
      },
    });
    expect(await details("return-requested")).toMatchObject({ returnStatus: "RETURN_REQUESTED" });
    expect((await details("exchange")).returns).toMatchObject({
      nodes: [{ exchangeLineItems: { nodes: [{ quantity: 1 }] } }],
    });
    expect(await details("pre-order")).toMatchObject({
      displayFulfillmentStatus: "SCHEDULED",
      tags: ["pre-order"],
    });
  });

  it("has parcels of several carriers, lost, returned and never scanned ones", async () => {
    const parcels = await Promise.all(
      ["lost", "returned-to-sender", "label-without-scan", "two-parcels"].map(details),
    );

    expect(parcels).toMatchObject([
      { fulfillments: [{ displayStatus: "FAILURE", trackingInfo: [{ company: "Royal Mail" }] }] },
      { fulfillments: [{ displayStatus: "FAILURE", trackingInfo: [{ company: "DPD" }] }] },
      { fulfillments: [{ displayStatus: "LABEL_PRINTED", inTransitAt: null }] },
      { fulfillments: [{ displayStatus: "DELIVERED" }, { displayStatus: "IN_TRANSIT" }] },
    ]);
    expect((await details("fourteen-items")).lineItems).toMatchObject({
      nodes: Array.from({ length: 14 }, () => ({})),
    });
    expect(await details("guest")).toMatchObject({
      customer: null,
      email: "mireille.d@posthaste.example",
    });
    expect((await details("old-format")).name).toBe("MJ-0987");
  });

  it("keeps facts of its products in metafields, and counts the stock of each variant", async () => {
    const { data, errors } = await ask(PRODUCT, { words: "ring" });
    const [product] = (data?.products as { nodes: Fields[] }).nodes;

    expect(errors).toBeUndefined();
    expect(
      (product?.metafields as { nodes: { key: string }[] }).nodes.map(({ key }) => key),
    ).toEqual(["material", "stone", "care", "size_guide"]);
    expect(product).toMatchObject({
      care: { value: expect.stringContaining("cloth") as string },
      onlineStoreUrl: expect.stringMatching(/^https:/) as string,
      variants: { nodes: [{ inventoryItem: { tracked: true } }, {}, {}] },
    });
  });
});

describe("asking the sandbox's Shopify as strictly as Shopify answers", () => {
  it("knows search keys that Shopify documents and no others", () => {
    const { orders, customers, products } = documentedKeys();

    expect(orders).toContain("confirmation_number");
    expect(orders).toEqual(expect.arrayContaining(Object.keys(orderKeys({ shop: world().shop }))));
    expect(customers).toEqual(expect.arrayContaining(Object.keys(customerKeys)));
    expect(products).toEqual(expect.arrayContaining(Object.keys(productKeys)));
  });

  it("finds an order by its confirmation number, and by no tracking number", async () => {
    const orderId = world().shop.stories.get("double-capture") ?? 0;
    const { confirmationNumber, parcels } = world().order(orderId);
    const search = "query ($q: String) { orders(first: 5, query: $q) { nodes { id } } }";

    const confirmed = await ask(search, { q: `confirmation_number:${confirmationNumber}` });
    const tracked = await ask(search, { q: `"${parcels[0]?.tracking?.number}"` });

    expect(confirmed.data?.orders).toEqual({ nodes: [{ id: `gid://shopify/Order/${orderId}` }] });
    expect(tracked.data?.orders).toEqual({ nodes: [] });
  });

  it("pages through what changed although more changes meanwhile", async () => {
    const ids = stories().map(({ id }) => Number(id.split("/").at(-1)));
    const since = new Date(time).toISOString();
    for (const id of ids) {
      time += 1000;
      world().changeOrder(id, () => ({ note: "changed" }));
    }
    const seen: string[] = [];
    let after: string | null = null;

    for (let more = true; more;) {
      const { data } = await ask(CHANGED, { q: `updated_at:>="${since}"`, after });
      const page = data?.orders as Page;
      seen.push(...page.nodes.map(({ id }) => id));
      // The one that the cursor names changes again, and so moves to the end.
      if (seen.length === 4) {
        time += 1000;
        world().changeOrder(Number(seen[3]?.split("/").at(-1)), () => ({ note: "again" }));
      }
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }

    expect(seen).toHaveLength(ids.length + 1);
    expect(new Set(seen).size).toBe(ids.length);
  });

  it("withholds what is personal with an error for each field, and status 200", async () => {
    const { id } = stories().find(({ customerId }) => customerId !== null) ?? { id: "" };
    shopify.withholdCustomerData(SHOP, ["email", "address"]);

    const { status, data, errors } = await ask(PERSONAL, { id });
    shopify.withholdCustomerData(SHOP, []);

    expect(status).toBe(200);
    expect(data?.order).toMatchObject({
      email: null,
      shippingAddress: null,
      customer: { firstName: expect.any(String) as string, defaultEmailAddress: null },
    });
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringContaining("not approved to use the email field") as string,
      expect.stringContaining("not approved to use the shippingAddress field") as string,
      expect.stringContaining("not approved to use the defaultEmailAddress field") as string,
    ]);
    expect(errors?.every(({ extensions }) => extensions?.code === "ACCESS_DENIED")).toBe(true);
  });

  it("denies at once what a shop has taken back", async () => {
    const { id } = stories()[0] ?? { id: "" };
    const question =
      "query ($id: ID!) { order(id: $id) { name returns(first: 1) { nodes { id } } } }";

    shopify.revokeScopes(SHOP, ["read_returns"]);
    const denied = await ask(question, { id });
    shopify.grantScopes(SHOP, ["read_returns"]);
    const granted = await ask(question, { id });

    expect(denied.errors?.[0]).toMatchObject({
      path: ["order", "returns"],
      extensions: {
        code: "ACCESS_DENIED",
        requiredAccess: expect.stringContaining("read_returns") as string,
      },
    });
    expect(granted.errors).toBeUndefined();
  });

  it("asks for a write scope before it lets anybody change something", async () => {
    const { errors } = await ask('mutation { orderClose(input: { id: "1" }) { order { id } } }');

    expect(errors?.[0]?.extensions).toMatchObject({
      code: "ACCESS_DENIED",
      requiredAccess: expect.stringContaining("write_orders") as string,
    });
  });
});

type Fields = Record<string, unknown>;
type Page = {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

const DETAILS = `query ($id: ID!) { order(id: $id) {
  name email tags edited capturable customer { id }
  displayFinancialStatus displayFulfillmentStatus returnStatus statusPageUrl
  lineItems(first: 20) { nodes { id title quantity discountedTotalSet { shopMoney { amount } } totalDiscountSet { shopMoney { amount } }
    discountAllocations { allocatedAmountSet { shopMoney { amount } } discountApplication { index } } } }
  subtotalPriceSet { shopMoney { amount } } totalPriceSet { shopMoney { amount } } totalShippingPriceSet { shopMoney { amount } }
  currentShippingPriceSet { shopMoney { amount } } totalTaxSet { shopMoney { amount } } totalDiscountsSet { shopMoney { amount } }
  totalReceivedSet { shopMoney { amount } } totalOutstandingSet { shopMoney { amount } } totalCapturableSet { shopMoney { amount } }
  discountApplications(first: 5) { nodes { index targetType value { __typename ... on PricingPercentageValue { percentage } ... on MoneyV2 { amount } }
    ... on DiscountCodeApplication { code } ... on ManualDiscountApplication { title } ... on AutomaticDiscountApplication { title } } }
  shippingLine { title carrierIdentifier } billingAddress { formatted }
  transactions(first: 10) { id kind status gateway errorCode amountSet { shopMoney { amount } } processedAt }
  refunds(first: 5) { id note return { id } refundLineItems(first: 5) { nodes { quantity lineItem { id } } }
    refundShippingLines(first: 2) { nodes { subtotalAmountSet { shopMoney { amount } } } } }
  returns(first: 5) { nodes { id name status totalQuantity decline { reason note } returnShippingFees { id }
    exchangeLineItems(first: 5) { nodes { quantity variantId title lineItems { id } } }
    returnLineItems(first: 5) { nodes { id quantity customerNote processedQuantity refundableQuantity
      ... on ReturnLineItem { returnReasonDefinition { handle name } withCodeDiscountedTotalPriceSet { shopMoney { amount } }
        fulfillmentLineItem { id quantity lineItem { title } } } } } } }
  disputes { id initiatedAs status }
  risk { recommendation assessments { riskLevel provider { id } facts { description sentiment } } }
  fulfillments(first: 5) { id displayStatus status inTransitAt deliveredAt estimatedDeliveryAt trackingInfo(first: 2) { company number url }
    events(first: 10, sortKey: HAPPENED_AT) { nodes { id status message } } fulfillmentLineItems(first: 20) { nodes { id quantity lineItem { id } } } }
  fulfillmentOrders(first: 5) { nodes { id status requestStatus fulfillAt assignedLocation { name } destination { city }
    fulfillmentHolds { id reason reasonNotes handle displayReason heldByRequestingApp } supportedActions { action }
    lineItems(first: 20) { nodes { id remainingQuantity totalQuantity productTitle lineItem { id } } } } }
} }`;

const DISPUTE = `query ($id: ID!) { dispute(id: $id) { status type evidenceDueBy finalizedOn initiatedAt
  amount { amount currencyCode } reasonDetails { reason networkReasonCode } order { name } } }`;

const PRODUCT = `query ($words: String) { products(first: 3, query: $words, sortKey: RELEVANCE) { nodes {
  id title handle productType vendor status onlineStoreUrl description tags updatedAt totalInventory tracksInventory
  options(first: 3) { name values } featuredMedia { preview { image { url } } }
  metafields(first: 10) { nodes { namespace key value type } } care: metafield(namespace: "custom", key: "care") { value }
  variants(first: 3) { nodes { id title sku price inventoryQuantity availableForSale inventoryItem { tracked }
    media(first: 1) { nodes { preview { image { url } } } } selectedOptions { name value } } } } } }`;

const CHANGED = `query ($q: String, $after: String) { orders(first: 4, after: $after, query: $q, sortKey: UPDATED_AT) {
  nodes { id } pageInfo { hasNextPage endCursor } } }`;

const PERSONAL = `query ($id: ID!) { order(id: $id) { name email shippingAddress { formatted }
  customer { firstName defaultEmailAddress { emailAddress } } } }`;

let time = Date.UTC(2026, 9, 12, 9);
let shopify: SandboxShopify;
let token: string;

const world = () => shopify.world(SHOP);

const stories = () =>
  shopify.shops.flatMap(({ orders }) => orders).filter(({ story }) => story !== null);

beforeAll(async () => {
  vi.stubEnv("LOUPE_SANDBOX", "1");
  shopify = await startShopify({
    apiKey: "key",
    apiSecret: "secret",
    scopes: SCOPES,
    // Each question finds the bucket full again.
    clock: () => (time += 20),
  });
  shopify.install(SHOP);
  token = await makeShopifyClient(shopify, SHOP).signIn();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await shopify.stop();
});

async function ask(query: string, variables: Fields = {}): Promise<Answer> {
  time += 10_000;
  return makeShopifyClient(shopify, SHOP).ask(token, query, variables);
}

async function details(story: string): Promise<Fields> {
  const { id } = stories().find((order) => order.story === story) ?? { id: "" };
  const { data, errors } = await ask(DETAILS, { id });
  expect(errors).toBeUndefined();
  return data?.order as Fields;
}

function amountIn(bag: unknown): number {
  return Number((bag as { shopMoney: { amount: string } }).shopMoney.amount);
}

/** The schema lists them in the words on the argument `query`. */
function documentedKeys(): Record<"orders" | "customers" | "products", string[]> {
  const fields = adminSchema().schema.getQueryType()?.getFields();
  const keysOf = (name: string): string[] => {
    const argument = fields?.[name]?.args.find((one) => one.name === "query");
    return [...(argument?.description ?? "").matchAll(/^\| ([a-z_]+) \|/gm)].flatMap(
      ([, key]) => key ?? [],
    );
  };
  return {
    orders: keysOf("orders"),
    customers: keysOf("customers"),
    products: keysOf("products"),
  };
}
