import { describe, expect, it } from "vitest";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import { defaultOrderSettings } from "#app/domain/order/order-settings.ts";
import { inShop } from "#app/data/db.server.ts";
import { saveOrderSettings } from "#app/data/records/order-settings.server.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { aShop, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { askInbox } from "#tests/integration/data/pages/ask-inbox.ts";
import { aBuyer, aRequest, press, sentTo } from "#tests/integration/services/proof/a-request.ts";

const house = useHouse();

/** Whatever the order is of. */
const EVERYTHING = ["Ring", "Earrings", "Necklace", "Bracelet", "Charm"];

async function aSurpriseShop(): Promise<TestShop> {
  const shop = await aShop(house);
  await keep(shop, EVERYTHING);
  return shop;
}

const keep = (shop: TestShop, surpriseTypes: readonly string[]) =>
  inShop(house.deps.db, shop.id, (tx) =>
    saveOrderSettings(
      tx,
      shop.id,
      { ...defaultOrderSettings, surpriseTags: [], surpriseTypes },
      { at: house.deps.clock(), by: shop.owner.id },
    ),
  );

const pageOf = (shop: TestShop, ticket: TestTicket) =>
  readTicketPage(house.deps.db, shop.id, {
    ticketId: ticket.id,
    ticketPrefix: "MJ",
    now: house.deps.clock(),
  });

const rowsOf = (shop: TestShop) => askInbox(house, shop, "all");

describe("a reply about an order that is kept a surprise", () => {
  it("leaves under a neutral subject and preview, in the customer's thread", async () => {
    const shop = await aSurpriseShop();
    const { order, customer } = aBuyer(house);
    const ticket = await aRequest(house, shop, {
      from: customer.email,
      subject: `Order ${order.name}`,
      text: "When does it arrive?",
    });
    const page = await pageOf(shop, ticket);

    await press(house, shop, ticket, { text: `Order ${order.name} left today.` });
    await drainJobs(house);

    const mail = sentTo(house, customer.email).at(-1);
    const html = mail?.content.find(({ type }) => type === "text/html")?.value ?? "";
    expect(mail?.subject).toMatch(/^Re: your message to .+ \(MJ-\d+\)$/);
    expect(mail?.subject).not.toContain(order.name);
    expect(mail?.subject).toBe(page?.reply.subject);
    expect(mail?.headers["In-Reply-To"]).toBe(ticket.messageIdHeader);
    expect(html).toMatch(/^<div style="display:none[^>]*>Your message to /);
    expect(inEnglish(page?.orders[0]?.surprise?.[0] ?? "")).toMatch(/ in the order$/);
    expect(page?.reply.surprises).toEqual([
      expect.objectContaining({ orderName: order.name, purchasers: [customer.email] }),
    ]);
  });

  it("tells nothing to somebody who is not the purchaser until a reason is given, once", async () => {
    const shop = await aSurpriseShop();
    const { order } = aBuyer(house);
    const from = "partner@home.example";
    const ticket = await aRequest(house, shop, { from, text: `What is in ${order.name}?` });
    const text = `Order ${order.name} is a necklace.`;

    const question = await expectRefusal(press(house, shop, ticket, { text }), "reason-wanted");
    await press(house, shop, ticket, { text, reason: { key: "no-harm", words: "" } });
    await press(house, shop, ticket, { text });
    await drainJobs(house);

    expect(question).toContain("kept a surprise");
    expect(sentTo(house, from).filter(({ subject }) => subject.includes(order.name))).toEqual([]);
  });

  it("is marked in the list, as long as the shop says so", async () => {
    const shop = await aSurpriseShop();
    const { order, customer } = aBuyer(house);
    await aRequest(house, shop, { from: customer.email, text: `About ${order.name}` });

    const marked = await rowsOf(shop);
    await keep(shop, []);
    const unmarked = await rowsOf(shop);

    expect(marked.rows.map(({ isSurprise }) => isSurprise)).toEqual([true]);
    expect(unmarked.rows.map(({ isSurprise }) => isSurprise)).toEqual([false]);
  });
});
