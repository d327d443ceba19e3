import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { saveCustomerLink } from "#app/data/records/links.server.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import {
  addCustomer,
  changePerson,
  deleteCustomer,
  mergeCustomers,
} from "#tests/sandbox/shopify/world/happenings/people.ts";
import { aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  newWebhooks,
  reach,
  reachInOrder,
  worldOf,
} from "#tests/integration/services/order/a-watched-order.ts";

const house = useHouse();

describe("a customer of Shopify's", () => {
  it("has the copy that a ticket shows brought up to date when they change", async () => {
    const { shop, ticket, id } = await aLinkedCustomer();
    changePerson(worldOf(house), id, { firstName: "Johanna" });

    await reachInOrder(house, shop);

    expect((await factsOf(shop, ticket))?.displayName).toContain("Johanna");
  });

  it("is gone from the ticket's side once deleted, with the link and its reason kept", async () => {
    const { shop, ticket, id } = await aLinkedCustomer();
    deleteCustomer(worldOf(house), id);

    await reachInOrder(house, shop);

    expect(await lookAt(house, shop).customerLink(ticket.id)).toMatchObject({
      customerGid: gid(id),
      because: "chosen for the test",
    });
    expect(await copyOf(shop, id)).toMatchObject({ deletedAt: new Date(house.clock()) });
  });

  it("who was merged into another is that one on every ticket, in whatever order merges reach us", async () => {
    const { shop, ticket, id } = await aLinkedCustomer();
    const world = worldOf(house);
    const [second, third] = [aPerson(), aPerson()];
    await newWebhooks(house);
    mergeCustomers(world, second, id);
    mergeCustomers(world, third, second);
    const webhooks = await newWebhooks(house);

    await reach(house, shop, webhooks.toReversed());

    expect(await lookAt(house, shop).customerLink(ticket.id)).toMatchObject({
      customerGid: gid(third),
    });
    expect((await copyOf(shop, id))?.deletedAt).not.toBeNull();
    expect(await copyOf(shop, third)).toMatchObject({ deletedAt: null });
  });

  it("lives on when Shopify deletes the one who was merged into them", async () => {
    const { shop, ticket, id } = await aLinkedCustomer();
    const into = aPerson();
    await newWebhooks(house);
    mergeCustomers(worldOf(house), into, id);
    const [merge] = (await newWebhooks(house)).filter(({ topic }) => topic === "customers/merge");
    if (!merge) throw new Error("Shopify told of no merge");
    await reach(house, shop, [merge]);
    const webhookId = "the deletion of the merged one";

    await reach(house, shop, [{ ...merge, webhookId, topic: "customers/delete", payload: { id } }]);

    expect(await lookAt(house, shop).customerLink(ticket.id)).toMatchObject({
      customerGid: gid(into),
    });
    expect(await copyOf(shop, into)).toMatchObject({ deletedAt: null });
  });

  it("stays who they are when a merge failed", async () => {
    const { shop, ticket, id } = await aLinkedCustomer();
    const other = aPerson();
    await newWebhooks(house);
    mergeCustomers(worldOf(house), other, id);
    const failed = (await newWebhooks(house))
      .filter(({ topic }) => topic === "customers/merge")
      .map((one) => ({ ...one, payload: { ...(one.payload as object), status: "failed" } }));

    await reach(house, shop, failed);

    expect(await lookAt(house, shop).customerLink(ticket.id)).toMatchObject({
      customerGid: gid(id),
    });
  });

  it("of whom we hold nothing is not asked about", async () => {
    const shop = await aShop(house);
    const id = aPerson();
    await newWebhooks(house);
    changePerson(worldOf(house), id, { lastName: "Anders" });
    const webhooks = await newWebhooks(house);
    const calls = house.shopify.calls().length;

    await reach(house, shop, webhooks);

    expect(webhooks).toHaveLength(1);
    expect(house.shopify.calls()).toHaveLength(calls);
    expect(await copyOf(shop, id)).toBeNull();
  });
});

let people = 0;

function aPerson(): number {
  people += 1;
  const email = `person-${people}@customers.example`;
  return addCustomer(worldOf(house), { firstName: "Jo", lastName: `Person ${people}`, email });
}

const gid = (id: number) => `gid://shopify/Customer/${id}`;

async function aLinkedCustomer() {
  const shop = await aShop(house);
  const id = aPerson();
  await newWebhooks(house);
  const ticket = await aTicket(house, shop, { seed: `person-${people}` });
  const asked = await house.deps.shopify.readCustomer(shop.domain, gid(id));
  const facts = asked.kind === "answer" ? asked.value : null;
  if (!facts) throw new Error("Shopify shows no such customer");
  const found = { state: "linked", facts, because: "chosen for the test" } as const;
  await inShop(house.deps.db, shop.id, (tx) =>
    saveCustomerLink(tx, shop.id, ticket.id, found, house.clock()),
  );
  return { shop, ticket, id };
}

const factsOf = async (shop: TestShop, ticket: TestTicket) =>
  (await lookAt(house, shop).customerLink(ticket.id))?.facts as CustomerFacts | undefined;

const copyOf = (shop: TestShop, id: number) =>
  inShop(house.deps.db, shop.id, (tx) =>
    tx.customerCopy.findFirst({ where: { customerGid: gid(id) } }),
  );
