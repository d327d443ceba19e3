import { describe, expect, it } from "vitest";
import { ORDER_QUERY } from "#app/adapters/shopify/order-documents.ts";
import { makeShopifyReader } from "#app/adapters/shopify/reader.server.ts";
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import { askAsApp } from "#tests/support/ask-as-app.ts";
import { shopifyApp } from "#tests/support/make-deps.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";

const house = useHouse();
const limited = useHouse({ scopes: ["read_products"] });
const guarded = useHouse();

const DOMAIN = "mejurn.myshopify.com";
const answering = (answer: () => Promise<Response | null>) => makeShopifyReader(answer);

describe("asking Shopify", () => {
  it("reads the shop's facts", async () => {
    const answer = await house.deps.shopify.readShop(DOMAIN);

    expect(answer).toMatchObject({
      kind: "answer",
      value: { name: house.shopify.shops[0]?.name, orderPrefix: "#" },
    });
  });

  it("finds a customer by the exact address, quoted whatever the sender wrote", async () => {
    const [customer] = house.shopify.shops[0]?.customers ?? [];

    const found = await house.deps.shopify.searchCustomers(DOMAIN, {
      by: "email",
      value: customer?.email ?? "",
    });
    const tricked = await house.deps.shopify.searchCustomers(DOMAIN, {
      by: "email",
      value: '" OR email:* OR "',
    });

    expect(found.kind === "answer" && found.value.map(({ id }) => id)).toContain(customer?.id);
    expect(tricked).toEqual({ kind: "answer", value: [] });
  });

  it("finds an order by its name and reads it with items and money as decimal strings", async () => {
    const order = house.shopify.shops[0]?.orders.at(-1);

    const found = await house.deps.shopify.searchOrders(DOMAIN, {
      by: "name",
      value: order?.name ?? "",
    });
    const read = await house.deps.shopify.readOrder(DOMAIN, order?.id ?? "");

    expect(found.kind === "answer" && found.value.map(({ id }) => id)).toContain(order?.id);
    const facts = read.kind === "answer" ? read.value : null;
    expect(facts?.name).toBe(order?.name);
    expect(facts?.items.length).toBeGreaterThan(0);
    expect(facts?.total.amount).toMatch(/^\d+(\.\d+)?$/);
  });

  it("knows neither an order nor a customer of another shop", async () => {
    const [order, customer] = await Promise.all([
      house.deps.shopify.readOrder(DOMAIN, "gid://shopify/Order/1"),
      house.deps.shopify.readCustomer(DOMAIN, "gid://shopify/Customer/1"),
    ]);

    expect(order).toEqual({ kind: "answer", value: null });
    expect(customer).toEqual({ kind: "answer", value: null });
  });

  it("reads what the shop granted", async () => {
    expect(await limited.deps.shopify.readScopes(DOMAIN)).toEqual({
      kind: "answer",
      value: ["read_products"],
    });
  });

  it("stays under what a question may cost", async () => {
    await house.deps.shopify.searchOrders(DOMAIN, { by: "name", value: "#1001" });

    const dearest = Math.max(...house.shopify.calls().map(({ cost }) => cost));
    expect(dearest).toBeLessThan(1_000);
  });

  it("says how long to wait when it is throttled", async () => {
    house.shopify.drainBucket(DOMAIN);

    const fault = await house.deps.shopify
      .searchOrders(DOMAIN, { by: "name", value: "#1001" })
      .catch((error: unknown) => error);
    house.passAtShopify(60_000);

    expect(fault).toBeInstanceOf(TemporaryFault);
    expect((fault as TemporaryFault).retryAfterMs).toBeGreaterThan(50);
  });

  it("tells a missing scope from a shop that removed Loupe", async () => {
    const revoked = answering(() => Promise.resolve(new Response("{}", { status: 401 })));
    const [scope, access, token] = await Promise.all([
      limited.deps.shopify.searchCustomers(DOMAIN, { by: "email", value: "ana@post.example" }),
      answering(() => Promise.resolve(null)).readShop(DOMAIN),
      revoked.readShop(DOMAIN),
    ]);

    expect(scope).toMatchObject({ kind: "unavailable", trouble: "missing-scope" });
    expect(access).toMatchObject({
      kind: "unavailable",
      trouble: "uninstalled",
      why: expect.stringMatching(/no access/) as string,
    });
    expect(token).toEqual(access);
  });

  it("keeps an answer in which Shopify withholds customer data, and learns what is withheld", async () => {
    const order = house.shopify.shops[0]?.orders.at(-1);
    const real = await askAsApp(house.shopify, shopifyApp)(DOMAIN, ORDER_QUERY, { id: order?.id });
    const body = (await real?.json()) as { data: { order: Record<string, unknown> } };
    const withheld = ["email", "phone", "shippingAddress", "customer"];
    const errors = withheld.map((field) => ({
      message: `This app is not approved to use the ${field} field.`,
      path: ["order", field],
      extensions: { code: "ACCESS_DENIED" },
    }));
    for (const field of withheld) body.data.order[field] = null;
    const plain = answering(() => Promise.resolve(Response.json({ ...body, errors })));
    // As Shopify's own library hands errors on.
    const wrapped = answering(() =>
      Promise.resolve(
        Response.json({ ...body, errors: { networkStatusCode: 200, graphQLErrors: errors } }),
      ),
    );

    for (const reader of [plain, wrapped])
      expect(await reader.readOrder(DOMAIN, order?.id ?? "")).toMatchObject({
        kind: "answer",
        value: { name: order?.name, email: null, shippingAddress: null, customerId: null },
        withheld: { trouble: "protected-data", fields: withheld },
      });
  });

  it("finds customers and orders of whom Shopify shows no personal data at all", async () => {
    const [customer] = guarded.shopify.shops[0]?.customers ?? [];
    const order = guarded.shopify.shops[0]?.orders.at(-1);
    guarded.shopify.withholdCustomerData(DOMAIN);

    const read = await guarded.deps.shopify.readCustomer(DOMAIN, customer?.id ?? "");
    const found = await guarded.deps.shopify.searchOrders(DOMAIN, {
      by: "name",
      value: order?.name ?? "",
    });

    expect(read).toMatchObject({
      kind: "answer",
      value: { id: customer?.id, email: null, phone: null, addresses: [] },
      withheld: { trouble: "protected-data" },
    });
    const hit = found.kind === "answer" ? found.value.find(({ id }) => id === order?.id) : null;
    expect(hit).toMatchObject({ name: order?.name, email: null });
  });

  it("reads the rest of an order, a long list of items and products with what they are made of", async () => {
    const { shopify } = house.deps;
    const orders = house.shopify.world(DOMAIN).shop.orders;
    const long = orders.find(({ lines }) => lines.length > 10);
    const [product] = house.shopify.world(DOMAIN).shop.products;

    const details = await shopify.readOrderDetails(DOMAIN, `gid://shopify/Order/${long?.id}`);
    const header = await shopify.readOrder(DOMAIN, `gid://shopify/Order/${long?.id}`);
    const products = await shopify.searchProducts(DOMAIN, product?.title ?? "");

    expect(header).toMatchObject({ value: { hasMoreItems: true } });
    const rest = details.kind === "answer" ? details.value : null;
    expect(rest?.moreItems).toHaveLength((long?.lines.length ?? 0) - 10);
    expect(rest?.payments.length).toBeGreaterThan(0);
    expect(products.kind === "answer" && products.value.map(({ title }) => title)).toContain(
      product?.title,
    );
  });

  it("reads the shop's policies and the texts of its products, page after page, each once", async () => {
    const { shopify } = house.deps;
    const { policies, products } = house.shopify.world(DOMAIN).shop;
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 1; page <= 3 && (page === 1 || after !== null); page += 1) {
      const asked: Awaited<ReturnType<typeof shopify.listChangedProducts>> =
        await shopify.listChangedProducts(DOMAIN, { since: "2004-01-01T00:00:00Z", after });
      if (asked.kind === "unavailable") throw new Error(inEnglish(asked.why));
      seen.push(...asked.value.products.map(({ id }) => id));
      after = asked.value.next;
    }

    expect(seen.toSorted()).toEqual(
      products.map(({ id }) => `gid://shopify/Product/${id}`).toSorted(),
    );
    expect(await shopify.readPolicies(DOMAIN)).toMatchObject({
      kind: "answer",
      value: policies.map(({ type, title, body }) => ({ type, title, html: body })),
    });
    house.shopify.revokeScopes(DOMAIN, ["read_legal_policies"]);
    expect(await shopify.readPolicies(DOMAIN)).toMatchObject({
      kind: "unavailable",
      trouble: "missing-scope",
    });
    house.shopify.grantScopes(DOMAIN, ["read_legal_policies"]);
  });

  it("lists what changed since an instant, page after page, each order once", async () => {
    const since = new Date(Date.now() - 400 * 86_400_000).toISOString();
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 1; page <= 3; page += 1) {
      const asked: Awaited<ReturnType<typeof house.deps.shopify.listChangedOrders>> =
        await house.deps.shopify.listChangedOrders(DOMAIN, { since, after });
      if (asked.kind === "unavailable") throw new Error(inEnglish(asked.why));
      seen.push(...asked.value.orders.map(({ id }) => id));
      after = asked.value.next;
    }

    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
    expect(after).not.toBeNull();
  });

  it("says that customer data is protected where nothing is left of the answer", async () => {
    const reader = answering(() =>
      Promise.resolve(
        Response.json({
          data: null,
          errors: [
            {
              message:
                "This app is not approved to access the Customer object. See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.",
              path: ["customers"],
              extensions: { code: "ACCESS_DENIED" },
            },
          ],
        }),
      ),
    );

    expect(await reader.searchCustomers(DOMAIN, { by: "name", value: "Ana" })).toMatchObject({
      kind: "unavailable",
      trouble: "protected-data",
    });
  });

  it.each([
    [402, /frozen/],
    [403, /refuses/],
    [423, /locked/],
  ])("does not ask again where %i closes the shop", async (status, words) => {
    const asked = await answering(() => Promise.resolve(new Response("{}", { status }))).readShop(
      DOMAIN,
    );

    expect(asked).toMatchObject({ kind: "unavailable", trouble: "unreachable" });
    expect(asked.kind === "unavailable" && asked.why).toMatch(words);
  });

  it("tells throttling from an outage, whichever way either comes", async () => {
    const limit = answering(() =>
      Promise.resolve(new Response("slow down", { status: 429, headers: { "Retry-After": "2" } })),
    );
    const thrown = answering(() =>
      Promise.reject(
        Object.assign(new Error("too many"), { response: { code: 429, retryAfter: 3 } }),
      ),
    );
    const inside = answering(() =>
      Promise.resolve(
        Response.json({
          errors: [{ message: "Internal error", extensions: { code: "INTERNAL_SERVER_ERROR" } }],
        }),
      ),
    );

    await expect(limit.readShop(DOMAIN)).rejects.toMatchObject({
      trouble: "throttled",
      retryAfterMs: 2_000,
    });
    await expect(thrown.readShop(DOMAIN)).rejects.toMatchObject({
      trouble: "throttled",
      retryAfterMs: 3_000,
    });
    await expect(inside.readShop(DOMAIN)).rejects.toMatchObject({ trouble: "unreachable" });
  });

  it("is tried again after an outage, and given up for an answer that nobody understands", async () => {
    const away = answering(() => Promise.reject(new Error("socket hang up")));
    const broken = answering(() => Promise.resolve(new Response("<html>", { status: 200 })));
    const down = answering(() => Promise.resolve(Response.json({ errors: "no" }, { status: 503 })));
    const odd = answering(() => Promise.resolve(Response.json({ data: { shop: { name: 7 } } })));
    const wrong = answering(() =>
      Promise.resolve(Response.json({ errors: [{ message: "Field 'x' doesn't exist" }] })),
    );

    for (const reader of [away, broken, down])
      await expect(reader.readShop(DOMAIN)).rejects.toThrow(TemporaryFault);
    for (const reader of [odd, wrong])
      await expect(reader.readShop(DOMAIN)).rejects.toThrow(PermanentFault);
  });
});
