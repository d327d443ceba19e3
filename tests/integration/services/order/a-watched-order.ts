// A ticket about an order of the sandbox's, and the way by which what happens there reaches us.
import { inShop } from "#app/data/db.server.ts";
import { saveOrderLinks } from "#app/data/records/links.server.ts";
import { saveTicketOrder } from "#app/data/records/tickets.server.ts";
import { orderStateWords } from "#app/domain/order/order-state-words.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { acceptShopWebhook, type ShopWebhook } from "#app/services/shop/accept-shop-webhook.ts";
import { webhookSubscriptions } from "#tests/sandbox/shopify/webhooks/webhook-subscriptions.ts";
import type { SentWebhook } from "#tests/sandbox/shopify/webhooks/postman.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";
import { placeOrder } from "#tests/sandbox/shopify/world/happenings/place-order.ts";
import { aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

export type WatchedOrder = {
  readonly shop: TestShop;
  readonly ticket: TestTicket;
  readonly world: ShopWorld;
  readonly orderId: number;
  readonly orderGid: string;
  readonly orderName: string;
};

/** Every shop of the tests is answered by this one. */
export const worldOf = (house: TestHouse): ShopWorld =>
  house.shopify.world(house.shopify.shops[0]?.domain ?? "");

let tickets = 0;

/** A customer orders, and then asks about it. */
export async function aWatchedOrder(
  house: TestHouse,
  shop?: TestShop,
  asks = "Where is my order",
): Promise<WatchedOrder> {
  const world = worldOf(house);
  const customer = world.shop.customers[tickets % 20];
  const variant = world.shop.products.find(({ isPublished }) => isPublished)?.variants[0];
  if (!customer || !variant) throw new Error("the sandbox's shop is empty");
  tickets += 1;
  const orderId = placeOrder(world, {
    customerId: customer.id,
    items: [{ variantId: variant.id, quantity: 2 }],
  });
  await newWebhooks(house);
  const { name } = world.order(orderId);
  const itsShop = shop ?? (await aShop(house));
  const ticket = await aTicket(house, itsShop, {
    from: customer.email ?? "",
    subject: `${asks} ${name}?`,
    seed: `watched-${tickets}`,
  });
  const orderGid = `gid://shopify/Order/${orderId}`;
  await link(house, itsShop, { ticketId: ticket.id, orderGid });
  return { shop: itsShop, ticket, world, orderId, orderGid, orderName: name };
}

async function link(
  { deps }: TestHouse,
  shop: TestShop,
  { ticketId, orderGid }: { ticketId: TicketId; orderGid: string },
): Promise<void> {
  const asked = await deps.shopify.readOrder(shop.domain, orderGid);
  const facts = asked.kind === "answer" ? asked.value : null;
  if (!facts) throw new Error("Shopify shows no such order");
  const at = deps.clock();
  await inShop(deps.db, shop.id, async (tx) => {
    await saveOrderLinks(tx, shop.id, ticketId, [{ facts, because: "named in the subject" }], at);
    const state = orderStateWords(facts);
    await saveTicketOrder(tx, shop.id, ticketId, { name: facts.name, state });
  });
}

const subscribed = webhookSubscriptions();
const taken = new WeakMap<TestHouse, number>();

/** What Shopify sent since this was asked last, in the order in which it happened. */
export async function newWebhooks(house: TestHouse): Promise<readonly SentWebhook[]> {
  await house.shopify.webhooksSettled();
  const all = house.shopify.sentWebhooks();
  const from = taken.get(house) ?? 0;
  taken.set(house, all.length);
  return all.slice(from).filter(({ topic }) => subscribed.has(topic));
}

export const asItComes = (
  { domain }: Pick<TestShop, "domain">,
  { webhookId, topic, payload, eventId, triggeredAt }: SentWebhook,
): ShopWebhook => ({
  domain,
  webhookId,
  topic,
  payload: payload as object,
  eventId,
  triggeredAt: instantOf(new Date(triggeredAt)),
});

/** They reach us in this order, and all that follows is done. */
export async function reach(
  house: TestHouse,
  shop: Pick<TestShop, "domain">,
  webhooks: readonly SentWebhook[],
): Promise<void> {
  for (const webhook of webhooks) await acceptShopWebhook(house.deps, asItComes(shop, webhook));
  // What is asked after they all came in answers them all.
  house.clock.pass(1_000);
  const drained = await drainJobs(house, { evenIfNotDue: true });
  const failed = drained.find(
    ({ name, outcome }) => name === "apply-shop-webhook" && outcome !== "done",
  );
  if (failed) throw new Error(`a webhook was not applied: ${failed.reason}`);
}

/** Shopify's webhooks of all that happened since, in order. */
export const reachInOrder = async (house: TestHouse, shop: TestShop): Promise<void> =>
  reach(house, shop, await newWebhooks(house));

export const eventsOf = (house: TestHouse, { shop, orderGid }: WatchedOrder) =>
  inShop(house.deps.db, shop.id, (tx) =>
    tx.orderEvent.findMany({
      where: { orderGid },
      orderBy: [{ at: "asc" }, { key: "asc" }],
      select: { key: true, kind: true, at: true, detail: true },
    }),
  );

export const kindsOf = async (house: TestHouse, order: WatchedOrder): Promise<string[]> =>
  (await eventsOf(house, order)).map(({ kind }) => kind);
