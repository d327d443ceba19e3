import { describe, expect, it } from "vitest";
import { checkDraft, type DraftToCheck } from "#app/services/check/check-draft.ts";
import { aBuyer, aRequest, mallory, press } from "#tests/integration/services/proof/a-request.ts";
import { aShop, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

async function aTicketOfBuyer() {
  const shop = await aShop(house);
  const { order, customer } = aBuyer(house);
  const ticket = await aRequest(house, shop, {
    from: customer.email ?? "",
    text: `Where is ${order.name}?`,
  });
  return { shop, ticket, order };
}

const check = (
  shop: TestShop,
  ticket: TestTicket,
  draft: Partial<DraftToCheck> & { readonly text: string },
) =>
  checkDraft(house.deps, {
    ...{ shopId: shop.id, ticketId: ticket.id, by: shop.owner, html: "" },
    ...{ recipients: [ticket.customerAddress], uploadIds: [] },
    ...draft,
  });

describe("checking what somebody writes", () => {
  it("says what is not so of the linked order, with what Shopify said and when", async () => {
    const { shop, ticket, order } = await aTicketOfBuyer();

    const findings = await check(shop, ticket, {
      text: `Hello,\n\nyour order ${order.name} has been delivered. Good news!`,
    });

    expect(findings).toMatchObject([
      {
        kind: "state",
        blocks: true,
        sentence: `your order ${order.name} has been delivered.`,
        fact: { source: "shopify", at: house.clock() },
      },
    ]);
  });

  it("finds nothing in words that hold no fact", async () => {
    const { shop, ticket } = await aTicketOfBuyer();

    expect(await check(shop, ticket, { text: "Thank you for your patience." })).toEqual([]);
  });

  it("knows an order of somebody else, and lets the number pass that the customer wrote", async () => {
    const { shop, ticket, order } = await aTicketOfBuyer();
    const digits = /\d+/.exec(order.name)?.[0] ?? "";
    const other = String(Number(digits) + 77);

    const findings = await check(shop, ticket, {
      text: `Order #${other} is in good hands, and so is ${order.name}.`,
    });

    expect(findings).toMatchObject([{ kind: "order-number", replacement: digits }]);
  });

  it("sees a file that is mentioned and missing, and a link behind other words", async () => {
    const { shop, ticket } = await aTicketOfBuyer();

    const findings = await check(shop, ticket, {
      text: "I have attached the invoice. See our page.",
      html: '<p>See our <a href="https://elsewhere.example/page">page</a>.</p>',
    });

    expect(findings.map(({ kind }) => kind)).toEqual(["attachment", "link"]);
  });

  it("marks facts of an order for somebody who is not proven, until a reason was given", async () => {
    const shop = await aShop(house);
    const { order } = aBuyer(house);
    const ticket = await aRequest(house, shop, { ...mallory, text: `Where is ${order.name}?` });
    const text = `Thank you. ${order.name} is in good hands.`;

    const before = await check(shop, ticket, { text });
    await press(house, shop, ticket, { text, reason: { key: "phone", words: "" } });

    expect(before).toMatchObject([
      { kind: "surprise", blocks: true, sentence: `${order.name} is in good hands.` },
    ]);
    expect(await check(shop, ticket, { text })).toEqual([]);
    expect(await check(shop, ticket, { text, recipients: [order.email] })).toEqual([]);
  });

  it("is not for those who may only read, nor for another shop", async () => {
    const { shop, ticket } = await aTicketOfBuyer();
    const by = { ...shop.owner, role: "read-only" as const };
    const other = await aShop(house);

    await expectRefusal(check(shop, ticket, { text: "Hello.", by }), "not-allowed");
    await expectRefusal(check(other, ticket, { text: "Hello." }), "not-found");
  });
});
