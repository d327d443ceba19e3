// The doors that Shopify knocks at: uninstalled and installed again, the three privacy topics, the shop's facts.
import { createHmac, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cloneDatabase } from "#tests/support/clone-database.ts";
import { moveParcel } from "#tests/sandbox/shopify/world/happenings/move-parcel.ts";
import { packParcel } from "#tests/sandbox/shopify/world/happenings/pack-parcel.ts";
import { placeOrder } from "#tests/sandbox/shopify/world/happenings/place-order.ts";
import { eventsOf, memberOf, messagesOf, openDesk, type Desk } from "./open-desk.ts";
import { readRows } from "./read-rows.ts";
import { startWorld, supportAddresses, type World } from "./start-world.ts";
import { until } from "./until.ts";
import { receivedBy, writeMail, type Person } from "./write-mail.ts";

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let world: World;
let owner: Desk;
const [support] = supportAddresses;

beforeAll(async () => {
  database = await cloneDatabase();
  world = await startWorld({ database });
  owner = openDesk(world.sandbox, world.mejurn, memberOf(world.mejurn, "owner"));
});

afterAll(async () => {
  await world?.stop();
  await database?.drop();
});

const privacyTopics = ["customers/data_request", "customers/redact", "shop/redact"];

describe.each(privacyTopics)("the privacy request %s", (topic) => {
  it("is answered 401 when Shopify did not sign it, and not recorded", async () => {
    const before = await recorded(topic);

    const answer = await post("/webhooks/compliance", topic, "someone-else-s-secret");

    expect(answer.status).toBe(401);
    expect(await recorded(topic)).toBe(before);
  });

  it("is answered 200 and recorded once when Shopify did", async () => {
    const id = randomUUID();
    const secret = world.settings.SHOPIFY_API_SECRET ?? "";

    const answers = [
      await post("/webhooks/compliance", topic, secret, id),
      await post("/webhooks/compliance", topic, secret, id),
    ];

    expect(answers.map((each) => each.status)).toEqual([200, 200]);
    expect(await recorded(topic)).toBe(1);
  });
});

describe("a shop that changes its settings in Shopify", () => {
  it("has its facts read anew", async () => {
    await readRows(world.ownerUrl, `update "Shop" set "name" = 'Old name' where "domain" = $1`, [
      world.mejurn.domain,
    ]);

    const sent = await world.sandbox.shopify.sendWebhook(world.mejurn.domain, "shop/update", {
      name: "What the payload says is not trusted",
    });

    expect(sent).toEqual({ status: 200, attempts: 1 });
    await until("the shop's name", async () => (await shopRow()).name === world.mejurn.name);
  });
});

describe("a webhook that is larger than any of Shopify's", () => {
  it("is cut off and not kept; the one after it is", async () => {
    const secret = world.settings.SHOPIFY_API_SECRET ?? "";
    const [large, next] = [randomUUID(), randomUUID()];
    const note = "x".repeat(10 * 1024 * 1024);

    const status = await post("/webhooks/orders", "orders/updated", secret, large, { note }).then(
      (answer) => answer.status,
      () => "cut off",
    );
    const after = await post("/webhooks/orders", "orders/updated", secret, next);

    expect(["cut off", 413]).toContain(status);
    expect(after.status).toBe(200);
    const kept = await readRows<{ webhookId: string }>(
      world.ownerUrl,
      `select "webhookId" from "ShopWebhook" where "webhookId" in ($1, $2)`,
      [large, next],
    );
    expect(kept.map(({ webhookId }) => webhookId)).toEqual([next]);
  });
});

describe("an order that a ticket is about", () => {
  it("leaves each step of its parcel in the thread once, though webhooks come twice and out of order", async () => {
    const { sandbox, mejurn } = world;
    const anna = mejurn.customers[4]!;
    const store = sandbox.shopify.world(mejurn.domain);
    const [variant] = store.shop.products.find(({ isPublished }) => isPublished)?.variants ?? [];
    const orderId = placeOrder(store, {
      customerId: Number(anna.id.split("/").at(-1)),
      items: [{ variantId: variant?.id ?? 0 }],
    });
    const subject = `Where is ${store.order(orderId).name}?`;
    await writeMail(sandbox, anna, { to: support, subject, text: "Can you tell me?" });
    const { ticketId } = await owner.ticketAbout(subject);
    await until("the linked order", async () => (await owner.ticket(ticketId)).orders.length > 0);
    const before = sandbox.shopify.sentWebhooks().length;

    sandbox.shopify.webhookWeather({ holds: true, repeats: true, reorders: true });
    packParcel(store, orderId);
    for (const step of ["picked-up", "out-for-delivery", "delivered"] as const)
      moveParcel(store, orderId, step);
    sandbox.shopify.webhookWeather({ holds: false });
    await sandbox.shopify.webhooksSettled();
    const lines = await until("all lines", async () => {
      const told = eventsOf(await owner.ticket(ticketId)).filter((one) => one.startsWith("Order "));
      return told.some((one) => one.includes("delivered")) ? told : null;
    });
    sandbox.shopify.webhookWeather({ repeats: false, reorders: false });

    const steps = ["label made", "shipped", "out for delivery", "delivered"];
    for (const step of steps)
      expect(lines.filter((line) => line.includes(`: ${step}`))).toHaveLength(1);
    const sent = sandbox.shopify.sentWebhooks().slice(before);
    const subscribed = sent.filter(({ status }) => status !== null);
    expect(subscribed.length).toBeGreaterThan(15);
    expect(new Set(subscribed.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe("a shop that uninstalls the app", () => {
  it("loses its sessions, has its mail parked and its replies stopped; installed again, it goes on", async () => {
    const { sandbox, mejurn } = world;
    const anna = mejurn.customers[3]!;
    await writeMail(sandbox, anna, { to: support, subject: "Before", text: "Hello?" });
    const ticket = await owner.ticketAbout("Before");
    expect(await sessions()).toBeGreaterThan(0);
    // The provider is busy until the shop is gone, so that a reply is still on its way.
    sandbox.sendgrid.fail({ times: 1, kind: "status", status: 429, retryAfterSeconds: 1 });
    await owner.reply(ticket, "This must not go out any more.");
    await until("a refused attempt", async () => (await replyRow("This must"))?.attempts === 1);

    await sandbox.shopify.uninstall(mejurn.domain);
    await until("the uninstallation", async () => (await shopRow()).uninstalledAt !== null);

    expect(await sessions()).toBe(0);
    await until("the stopped reply", async () => {
      return (await replyRow("This must"))?.delivery === "failed";
    });
    expect(await receivedBy(sandbox, anna)).toEqual([]);
    const calls = sandbox.shopify.calls().length;
    await writeMail(sandbox, anna, { to: support, subject: "Meanwhile", text: "Hello?" });
    await until("the parked mail", async () => (await parkedInDatabase("Meanwhile")).length === 1);
    expect(sandbox.shopify.calls()).toHaveLength(calls);

    sandbox.shopify.install(mejurn.domain);
    await owner.open("/app");
    const { uninstalledAt } = await shopRow();
    expect(uninstalledAt).toBeNull();
    expect((await owner.inbox()).map((one) => one.subject)).toContain("Before");
    const [parked] = await parkedInDatabase("Meanwhile");
    await owner.submit("/app/parked", "routes/app.parked", { id: parked?.id ?? "" });
    const again = await owner.ticketAbout("Meanwhile");
    expect(messagesOf(again)).toHaveLength(1);
    await owner.reply(again, "We are back.");
    const mail = await until("the reply", async () => (await receivedBy(sandbox, anna)).at(-1));
    expect(mail.text).toContain("We are back.");
  });
});

async function shopRow(): Promise<{ name: string; uninstalledAt: Date | null }> {
  const sql = `select "name", "uninstalledAt" from "Shop" where "domain" = $1`;
  const [row] = await readRows<{ name: string; uninstalledAt: Date | null }>(world.ownerUrl, sql, [
    world.mejurn.domain,
  ]);
  if (!row) throw new Error("The shop is not there.");
  return row;
}

async function replyRow(
  beginsWith: string,
): Promise<{ delivery: string; attempts: number } | undefined> {
  const sql = `select "delivery"::text, "attempts" from "Message" where "text" like $1 and "kind" = 'outbound'`;
  return (
    await readRows<{ delivery: string; attempts: number }>(world.ownerUrl, sql, [`${beginsWith}%`])
  ).at(0);
}

const sessions = async (): Promise<number> =>
  (
    await readRows(world.ownerUrl, `select 1 from "Session" where "shop" = $1`, [
      world.mejurn.domain,
    ])
  ).length;

const parkedInDatabase = (subject: string): Promise<{ id: string }[]> =>
  readRows(
    world.ownerUrl,
    `select "id"::text from "InboundEmail" where "status" = 'parked' and "subject" = $1`,
    [subject],
  );

async function recorded(topic: string): Promise<number> {
  const sql = `select 1 from "ShopWebhook" where "topic" = $1`;
  return (await readRows(world.ownerUrl, sql, [topic])).length;
}

function post(
  path: string,
  topic: string,
  secret: string,
  id: string = randomUUID(),
  more: object = {},
): Promise<Response> {
  const person: Person = world.mejurn.customers[0]!;
  const body = JSON.stringify({
    shop_domain: world.mejurn.domain,
    customer: { email: person.email },
    ...more,
  });
  return fetch(new URL(path, world.app.origin), {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "x-shopify-topic": topic,
      "x-shopify-shop-domain": world.mejurn.domain,
      "x-shopify-api-version": "2026-10",
      "x-shopify-webhook-id": id,
      "x-shopify-event-id": randomUUID(),
      "x-shopify-triggered-at": new Date().toISOString(),
      "x-shopify-hmac-sha256": createHmac("sha256", secret).update(body).digest("base64"),
    },
  });
}
