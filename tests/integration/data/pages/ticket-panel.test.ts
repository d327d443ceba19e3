import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import { markSpam } from "#app/services/ticket/mark-spam.ts";
import { aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("the other tickets beside a thread", () => {
  it("are those of the same address, the same customer and the same order, the newest first", async () => {
    const shop = await aShop(house);
    const earlier = await aTicket(house, shop, { from: "ANA.sommer@post.example", seed: "a" });
    const friend = await aTicket(house, shop, { from: "bo.berg@post.example", seed: "b" });
    const partner = await aTicket(house, shop, { from: "ana@work.example", seed: "c" });
    await aTicket(house, shop, { from: "jo.fremd@post.example", seed: "d" });
    const ticket = await aTicket(house, shop, { from: "ana.sommer@post.example", seed: "e" });
    for (const one of [ticket, friend]) await linkOrder(shop, one, "#1001");
    for (const one of [ticket, partner]) await linkCustomer(shop, one);

    const others = (await page(shop, ticket))?.others;

    expect(others?.hasMore).toBe(false);
    expect(others?.tickets).toMatchObject([
      { ticketId: partner.id, isCustomers: true, orders: [], status: "open" },
      { ticketId: friend.id, isCustomers: false, orders: ["#1001"] },
      { ticketId: earlier.id, isCustomers: true, orders: [] },
    ]);
    expect(others?.tickets[0]?.number).toBe(`${shop.ticketPrefix}-${partner.number}`);
    expect(others?.tickets[0]?.due).toMatchObject({ kind: "first-reply" });
  });

  it("are neither spam nor merged ones nor those of another shop", async () => {
    const shop = await aShop(house);
    const spam = await aTicket(house, shop, { seed: "spam" });
    const merged = await aTicket(house, shop, { seed: "merged" });
    const ticket = await aTicket(house, shop, { seed: "ticket" });
    await aTicket(house, await aShop(house), { seed: "elsewhere" });
    await markSpam(house.deps, { shopId: shop.id, ticketId: spam.id, by: shop.owner });
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticket.updateMany({ where: { id: merged.id }, data: { mergedIntoId: ticket.id } }),
    );

    expect((await page(shop, ticket))?.others).toEqual({ tickets: [], hasMore: false });
  });

  it("are a few, and it is said that there are more", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, { seed: "first" });
    const others = [];
    for (let nth = 0; nth < 9; nth += 1)
      others.push(await aTicket(house, shop, { from: `bo${nth}@post.example`, seed: `${nth}` }));
    for (const one of [ticket, ...others]) await linkOrder(shop, one, "#1001");

    const shown = (await page(shop, ticket))?.others;

    expect(shown?.tickets).toHaveLength(8);
    expect(shown?.hasMore).toBe(true);
  });
});

const page = (shop: TestShop, { id }: TestTicket) =>
  readTicketPage(house.deps.db, shop.id, {
    ticketId: id,
    ticketPrefix: shop.ticketPrefix,
    now: house.clock(),
  });

const linkOrder = ({ id: shopId }: TestShop, { id: ticketId }: TestTicket, orderName: string) =>
  inShop(house.deps.db, shopId, (tx) =>
    tx.orderLink.create({
      data: {
        shopId,
        ticketId,
        orderGid: `gid://shopify/Order/${orderName.slice(1)}`,
        orderName,
        because: "number in the subject",
        linkedAt: new Date(house.clock()),
      },
    }),
  );

const linkCustomer = ({ id: shopId }: TestShop, { id: ticketId }: TestTicket) =>
  inShop(house.deps.db, shopId, (tx) => {
    const link = {
      state: "linked",
      customerGid: "gid://shopify/Customer/1",
      fetchedAt: new Date(house.clock()),
    };
    return tx.customerLink.upsert({
      where: { shopId_ticketId: { shopId, ticketId } },
      create: { shopId, ticketId, ...link },
      update: link,
    });
  });
