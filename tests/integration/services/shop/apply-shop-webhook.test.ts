import { describe, expect, it } from "vitest";
import { PrismaSessionStorage } from "@shopify/shopify-app-session-storage-prisma";
import { Session } from "@shopify/shopify-api";
import { inShop } from "#app/data/db.server.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { acceptShopWebhook } from "#app/services/shop/accept-shop-webhook.ts";
import {
  aCustomerMail,
  aReply,
  arrives,
  aShop,
  aTicket,
  type TestShop,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

let deliveries = 0;
const told = (
  shop: TestShop,
  topic: string,
  payload: object = {},
  triggeredAt: Instant | null = null,
) =>
  acceptShopWebhook(house.deps, {
    domain: shop.domain,
    webhookId: `delivery-${(deliveries += 1)}`,
    topic,
    payload,
    triggeredAt,
  });

async function signIn(shop: TestShop): Promise<void> {
  const storage = new PrismaSessionStorage(house.deps.db);
  const id = `offline_${shop.domain}`;
  await storage.storeSession(
    new Session({ id, shop: shop.domain, state: "", isOnline: false, accessToken: "sealed" }),
  );
}
const sessionsOf = (shop: TestShop) =>
  house.deps.db.session.count({ where: { shop: shop.domain } });

describe("applying a webhook of Shopify", () => {
  it("ends everything at an uninstall: sessions are gone, mail is parked, replies stay here", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);
    await signIn(shop);
    await signIn(other);
    const reply = await aReply(house, shop, ticket);

    await told(shop, "app/uninstalled");
    await drainJobs(house);
    await arrives(house, shop, aCustomerMail({ text: "After the end" }));
    const after = await drainJobs(house);

    expect((await lookAt(house, shop).shop()).uninstalledAt).toEqual(new Date(house.clock()));
    expect([await sessionsOf(shop), await sessionsOf(other)]).toEqual([0, 1]);
    expect((await lookAt(house, shop).emails()).at(-1)).toMatchObject({
      status: "parked",
      parkedReason: "the app is uninstalled",
    });
    expect(after).toEqual([]);
    expect((await lookAt(house, shop).message(reply)).delivery).not.toBe("queued");
  });

  it("takes an uninstall from before the shop came back for what it is: the past", async () => {
    const shop = await aShop(house);
    await signIn(shop);
    const before = (house.clock() - 60_000) as Instant;

    await told(shop, "app/uninstalled", {}, before);
    await drainJobs(house);

    expect((await lookAt(house, shop).shop()).uninstalledAt).toBeNull();
    expect(await sessionsOf(shop)).toBe(1);
    expect(await lookAt(house, shop).webhooks()).toMatchObject([
      { appliedAt: new Date(house.clock()) },
    ]);
  });

  it("asks what the shop grants when that changed", async () => {
    const shop = await aShop(house);
    await inShop(house.deps.db, shop.id, (tx) => tx.shop.updateMany({ data: { scopes: [] } }));

    await told(shop, "app/scopes_update", { previous: [], current: ["read_orders"] });
    await drainJobs(house);

    expect((await lookAt(house, shop).shop()).scopes).toContain("read_orders");
  });

  it("is done with what it knows nothing about", async () => {
    const shop = await aShop(house);

    await told(shop, "carts/create", { id: 1 });
    await drainJobs(house);

    expect(await lookAt(house, shop).webhooks()).toMatchObject([
      { topic: "carts/create", payload: {}, appliedAt: new Date(house.clock()) },
    ]);
  });

  it("leaves the webhook unapplied when it breaks half-way", async () => {
    const shop = await aShop(house);
    await signIn(shop);
    await told(shop, "app/uninstalled");
    const clock = () => {
      throw new Error("broken");
    };
    const broken = { ...house, deps: { ...house.deps, clock } };

    await drainJobs(broken);

    expect(await sessionsOf(shop)).toBe(1);
    expect(await lookAt(house, shop).webhooks()).toMatchObject([{ appliedAt: null }]);
    await drainJobs(house, { evenIfNotDue: true });
    expect(await sessionsOf(shop)).toBe(0);
  });

  it("asks Shopify for the shop's facts when they changed", async () => {
    const shop = await aShop(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shop.update({ where: { id: shop.id }, data: { name: "Old name", timeZone: "Etc/UTC" } }),
    );
    house.clock.pass(1_000);

    await told(shop, "shop/update", { name: "Not read from here" });
    await drainJobs(house);

    const { name, timeZone, syncedAt } = await lookAt(house, shop).shop();
    expect(name).toBe(house.shopify.shops[0]?.name);
    expect(timeZone).not.toBe("Etc/UTC");
    expect(syncedAt).toEqual(new Date(house.clock()));
  });

  it("tries again later while Shopify throttles", async () => {
    const shop = await aShop(house);
    await told(shop, "shop/update");
    house.shopify.fail({ times: 1, kind: "throttled" });

    const first = await drainJobs(house);
    const second = await drainJobs(house, { evenIfNotDue: true });

    expect([first[0]?.outcome, second[0]?.outcome]).toEqual(["failed", "done"]);
  });

  it.each([
    ["customers/data_request", "data-request"],
    ["customers/redact", "customer-redact"],
    ["shop/redact", "shop-redact"],
  ])("makes a request with a date of %s, and keeps no name twice", async (topic, kind) => {
    const shop = await aShop(house);

    await told(shop, topic, { customer: { id: 1, email: "ana@post.example" } });
    await drainJobs(house);

    expect(await lookAt(house, shop).webhooks()).toMatchObject([
      { topic, payload: {}, appliedAt: new Date(house.clock()) },
    ]);
    const requests = await inShop(house.deps.db, shop.id, (tx) => tx.privacyRequest.findMany());
    expect(requests).toMatchObject([
      { kind, dueAt: new Date(house.clock() + 30 * DAY_MS), doneAt: new Date(house.clock()) },
    ]);
  });
});
