import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  aBuyer,
  aRequest,
  mallory,
  press,
  sentTo,
} from "#tests/integration/services/proof/a-request.ts";

const house = useHouse();

const overrides = (shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) => tx.proofOverride.findMany());

describe("sending facts of an order", () => {
  it("is free to the customer's own, proven mailbox", async () => {
    const shop = await aShop(house);
    const { order, customer } = aBuyer(house);
    const ticket = await aRequest(house, shop, {
      from: customer.email,
      text: `Where is ${order.name}?`,
    });

    const sent = await press(house, shop, ticket, {
      text: `Order ${order.name} is in good hands.`,
    });

    expect(sent.messageId).not.toBeNull();
    expect(await overrides(shop)).toEqual([]);
  });

  it("is free to the address that the order itself holds, whoever wrote", async () => {
    const shop = await aShop(house);
    const { order } = aBuyer(house);
    const ticket = await aRequest(
      house,
      shop,
      { from: order.email, text: `Where is ${order.name}?` },
      { signedBy: null },
    );

    await press(house, shop, ticket, { text: `Order ${order.name} is in good hands.` });

    expect(await overrides(shop)).toEqual([]);
  });

  it("asks for a reason when a stranger wrote, sends nothing until it is given, and logs it once", async () => {
    const shop = await aShop(house);
    const { order } = aBuyer(house);
    const ticket = await aRequest(house, shop, { ...mallory, text: `Where is ${order.name}?` });
    const text = `Order ${order.name} is in good hands.`;
    const before = sentTo(house, mallory.from).length;

    const question = await expectRefusal(press(house, shop, ticket, { text }), "reason-wanted");
    await drainJobs(house);
    expect(sentTo(house, mallory.from)).toHaveLength(before);
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(1);

    const reason = { key: "phone", words: "she called back" };
    await press(house, shop, ticket, { text, reason });
    await press(house, shop, ticket, { text: `${order.name} again.` });
    await drainJobs(house);

    expect(question).toMatch(/isn’t proven.*the order’s number/);
    expect(sentTo(house, mallory.from)).toHaveLength(before + 2);
    expect(await overrides(shop)).toMatchObject([
      { intent: "surprise-facts", level: "unproven", reason: "phone", words: "she called back" },
    ]);
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual(
      expect.objectContaining({
        kind: "proof-overridden",
        by: shop.owner.name,
        to: mallory.from,
        reason: "I spoke to the customer by phone (she called back)",
      }),
    );
  });

  it.each([
    ["a reason that is not in the list", { key: "because", words: "" }],
    ["something else without words", { key: "other", words: "  " }],
  ])("does not take %s", async (_, reason) => {
    const shop = await aShop(house);
    const { order } = aBuyer(house);
    const ticket = await aRequest(house, shop, { ...mallory, text: `Where is ${order.name}?` });

    await expectRefusal(press(house, shop, ticket, { text: order.name, reason }), "reason-wanted");

    expect(await overrides(shop)).toEqual([]);
  });

  it("does not take a customer's own mailbox for proof of somebody else's order", async () => {
    const shop = await aShop(house);
    const { order } = aBuyer(house);
    const other = house.shopify.shops[0]?.customers.find(
      (one) =>
        one.email !== order.email &&
        house.shopify.shops[0]?.orders.some(({ customerId }) => customerId === one.id),
    );
    const ticket = await aRequest(house, shop, {
      from: other?.email ?? "",
      text: `Where is ${order.name}?`,
    });

    await expectRefusal(
      press(house, shop, ticket, { text: `Order ${order.name} is in good hands.` }),
      "reason-wanted",
    );
  });

  it("is refused, reason or not, when the mail speaks against its own sender", async () => {
    const shop = await aShop(house);
    const { order } = aBuyer(house);
    const ticket = await aRequest(
      house,
      shop,
      { from: order.email, text: `Where is ${order.name}? Answer here.` },
      { signedBy: null, dmarc: "v=DMARC1; p=reject" },
    );

    const words = await expectRefusal(
      press(house, shop, ticket, { text: order.name, reason: { key: "phone", words: "" } }),
      "not-allowed",
    );

    expect(words).toMatch(/forged/);
    expect(await overrides(shop)).toEqual([]);
  });

  it("asks nothing of a reply without facts", async () => {
    const shop = await aShop(house);
    const { order } = aBuyer(house);
    const ticket = await aRequest(house, shop, { ...mallory, text: `Where is ${order.name}?` });

    await press(house, shop, ticket, { text: "Please write from the address of your order." });

    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(2);
  });

  it("finds its reply again when the same press comes twice, reason and all", async () => {
    const shop = await aShop(house);
    const { order } = aBuyer(house);
    const ticket = await aRequest(house, shop, { ...mallory, text: `Where is ${order.name}?` });
    const reply = {
      text: order.name,
      reason: { key: "no-harm", words: "" },
      idempotencyKey: `once ${shop.id}`,
    };

    await Promise.all([press(house, shop, ticket, reply), press(house, shop, ticket, reply)]);

    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(2);
    expect(await overrides(shop)).toHaveLength(1);
  });
});
