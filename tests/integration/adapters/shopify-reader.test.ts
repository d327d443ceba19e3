import { describe, expect, it } from "vitest";
import { makeShopifyReader } from "#app/adapters/shopify/reader.server.ts";
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();
const limited = useHouse({ scopes: ["read_products"] });

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

    const found = await house.deps.shopify.searchCustomers(DOMAIN, customer?.email ?? "");
    const tricked = await house.deps.shopify.searchCustomers(DOMAIN, '" OR email:* OR "');

    expect(found.kind === "answer" && found.value.map(({ id }) => id)).toContain(customer?.id);
    expect(tricked).toEqual({ kind: "answer", value: [] });
  });

  it("reads an order with items and money as decimal strings", async () => {
    const order = house.shopify.shops[0]?.orders.at(-1);

    const found = await house.deps.shopify.searchOrders(DOMAIN, {
      by: "name",
      value: order?.name ?? "",
    });

    const facts = found.kind === "answer" ? found.value.find(({ id }) => id === order?.id) : null;
    expect(facts?.name).toBe(order?.name);
    expect(facts?.items.length).toBeGreaterThan(0);
    expect(facts?.total.amount).toMatch(/^\d+(\.\d+)?$/);
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

  it("calls it unavailable when the scope is missing or the shop gave no access", async () => {
    const [scope, access] = await Promise.all([
      limited.deps.shopify.searchCustomers(DOMAIN, "ana@post.example"),
      answering(() => Promise.resolve(null)).readShop(DOMAIN),
    ]);

    expect(scope.kind).toBe("unavailable");
    expect(access).toMatchObject({
      kind: "unavailable",
      why: expect.stringMatching(/no access/) as string,
    });
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
