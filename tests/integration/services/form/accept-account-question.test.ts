import { describe, expect, it } from "vitest";
import type { TicketId } from "#app/domain/shared/ids.ts";
import {
  acceptAccountQuestion,
  type AccountQuestion,
} from "#app/services/form/accept-account-question.ts";
import { inShop } from "#app/data/db.server.ts";
import { proofOfMessage } from "#app/domain/proof/proof-of-message.ts";
import { findMessageToProve, readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("a question from an order's page in the customer's account", () => {
  it("proves the order where Shopify says that it is the customer's, and goes to the order's address", async () => {
    const shop = await aShop(house);
    const order = anOrderAt(shop);

    const outcome = await ask(shop, { orderGid: order.id, customerGid: order.customerId });
    await drainJobs(house);

    expect(outcome).toEqual({ kind: "taken", address: order.email });
    const [email] = await lookAt(house, shop).emails();
    expect(email).toMatchObject({
      source: "customer-account",
      claims: { orderGid: order.id, customerGid: order.customerId },
    });
    const [ticket] = await lookAt(house, shop).tickets();
    expect(ticket?.customerAddress).toBe(order.email);
    const links = await lookAt(house, shop).orderLinks(ticket?.id as TicketId);
    expect(links.map(({ orderName }) => orderName)).toEqual([order.name]);
    expect(await proofOn(shop, ticket?.id as TicketId)).toBe("order");
  });

  it("proves nothing for somebody else's order, and tells nothing of it", async () => {
    const shop = await aShop(house);
    const order = anOrderAt(shop);
    const other = anOrderAt(shop, (one) => one.customerId !== order.customerId);

    const asked = { orderGid: order.id, customerGid: other.customerId };
    const first = await ask(shop, asked);
    const second = await ask(shop, { ...asked, email: "mallory@post.example" });
    await drainJobs(house);

    expect(first).toMatchObject({ kind: "trouble", field: "email" });
    expect(second).toEqual({ kind: "taken", address: "mallory@post.example" });
    expect(JSON.stringify([first, second])).not.toContain(order.email ?? "");
    const [email] = await lookAt(house, shop).emails();
    expect(email?.claims).toEqual({ orderGid: order.id, customerGid: null });
    const [ticket] = await lookAt(house, shop).tickets();
    expect(await proofOn(shop, ticket?.id as TicketId)).toBe("unproven");
    expect(await lookAt(house, shop).orderLinks(ticket?.id as TicketId)).toEqual([]);
  });

  it("proves nothing while Shopify's token names no customer", async () => {
    const shop = await aShop(house);
    const order = anOrderAt(shop);

    const outcome = await ask(shop, {
      orderGid: order.id,
      customerGid: null,
      email: order.email ?? "",
    });
    await drainJobs(house);

    expect(outcome.kind).toBe("taken");
    const [ticket] = await lookAt(house, shop).tickets();
    expect(await proofOn(shop, ticket?.id as TicketId)).toBe("unproven");
  });

  it("is taken unproven rather than lost while Shopify can't be asked", async () => {
    const shop = await aShop(house);
    const order = anOrderAt(shop);
    house.shopify.fail({ times: 1, kind: "status", status: 503 });

    const outcome = await ask(shop, {
      orderGid: order.id,
      customerGid: order.customerId,
      email: "anna@post.example",
    });

    expect(outcome).toEqual({ kind: "taken", address: "anna@post.example" });
    const [email] = await lookAt(house, shop).emails();
    expect(email?.claims).toEqual({ orderGid: order.id, customerGid: null });
  });

  it("is one question when it is sent twice, and says what is missing", async () => {
    const shop = await aShop(house);
    const order = anOrderAt(shop);
    const own = { orderGid: order.id, customerGid: order.customerId };

    const empty = await ask(shop, { ...own, text: " " });
    const twice = [await ask(shop, own), await ask(shop, own)];

    expect(empty).toMatchObject({ kind: "trouble", field: "message" });
    expect(twice.map(({ kind }) => kind)).toEqual(["taken", "taken"]);
    expect(await lookAt(house, shop).emails()).toHaveLength(1);
  });
});

const ask = (shop: TestShop, question: Partial<AccountQuestion>) =>
  acceptAccountQuestion(house.deps, {
    domain: shop.domain,
    customerGid: null,
    orderGid: "",
    text: "The clasp of my bracelet has broken.",
    email: "",
    key: "k1",
    ...question,
  });

type SandboxOrder = ReturnType<typeof ordersAt>[number];

const ordersAt = (shop: TestShop) =>
  house.shopify.shops.find(({ domain }) => domain === shop.domain)?.orders ??
  house.shopify.shops[0]?.orders ??
  [];

/** A recent order of a customer with an address. */
function anOrderAt(shop: TestShop, fits: (order: SandboxOrder) => boolean = () => true) {
  const order = ordersAt(shop).findLast(
    (one) => one.email !== null && one.customerId !== null && fits(one),
  );
  if (!order) throw new Error("the sandbox has no such order");
  return order;
}

async function proofOn(shop: TestShop, ticketId: TicketId): Promise<string | undefined> {
  const [message] = await lookAt(house, shop).messages(ticketId);
  return inShop(house.deps.db, shop.id, async (tx) => {
    const proven = await findMessageToProve(tx, shop.id, message?.id as never);
    const { facts } = await readProofFacts(tx, shop.id, ticketId);
    return proven ? proofOfMessage(proven, facts)?.level : undefined;
  });
}
