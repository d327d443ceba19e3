import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import { openShop, type Visitor } from "#app/services/shop/open-shop.ts";
import { aShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const aVisitor = (visitor: Partial<Visitor> & { domain: string }): Visitor => ({
  shopifyUserId: "101",
  name: "Marlen Vogt",
  email: "marlen@mejurn.example",
  accountOwner: true,
  ...visitor,
});

describe("opening the app", () => {
  it("makes the shop on the first open: Shopify's facts, a calendar, a policy and an owner", async () => {
    const { shop, member } = await openShop(
      house.deps,
      aVisitor({ domain: "mejurn-9001.myshopify.com" }),
    );

    const [sandboxShop] = house.shopify.shops;
    expect(shop).toMatchObject({ name: sandboxShop?.name, ticketPrefix: "MJ", setUpAt: null });
    expect(shop.timeZone).toMatch(/\//);
    expect(member).toMatchObject({ name: "Marlen Vogt", role: "owner" });
    const policy = await inShop(house.deps.db, shop.id, (tx) =>
      Promise.all([tx.calendarVersion.count(), tx.policyVersion.count()]),
    );
    expect(policy).toEqual([1, 1]);
  });

  it("knows shop and member when they come back, and writes nothing", async () => {
    const visitor = aVisitor({ domain: "mejurn-9002.myshopify.com" });
    const first = await openShop(house.deps, visitor);
    house.clock.pass(60_000);

    const again = await openShop(house.deps, visitor);

    expect(again).toEqual(first);
  });

  it("makes one shop and two members when two people open it first at the same moment", async () => {
    const domain = "mejurn-9003.myshopify.com";
    const people = [
      aVisitor({ domain }),
      aVisitor({ domain, shopifyUserId: "102", name: "Timo Kern", accountOwner: false }),
    ];

    const [one, two] = await Promise.all(people.map((person) => openShop(house.deps, person)));

    expect(one?.shop.id).toBe(two?.shop.id);
    expect([one?.member.role, two?.member.role]).toEqual(["owner", "agent"]);
    const members = await lookAt(house, { id: one?.shop.id as never }).members();
    expect(members).toHaveLength(2);
  });

  it("makes one member when one person opens it in two tabs", async () => {
    const visitor = aVisitor({ domain: "mejurn-9004.myshopify.com" });

    const [one, two] = await Promise.all([1, 2].map(() => openShop(house.deps, visitor)));

    expect(one?.member.id).toBe(two?.member.id);
  });

  it("takes over a name or address that changed in Shopify, and keeps the role that the owner gave", async () => {
    const shop = await aShop(house);
    const visitor = aVisitor({ domain: shop.domain, shopifyUserId: "103", accountOwner: false });
    await openShop(house.deps, visitor);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.member.updateMany({ where: { shopifyUserId: "103" }, data: { role: "read-only" } }),
    );

    const { member } = await openShop(house.deps, { ...visitor, name: "Marlen Vogt-Kern" });

    expect(member).toMatchObject({ name: "Marlen Vogt-Kern", role: "read-only" });
    const members = await lookAt(house, shop).members();
    expect(members.map(({ name }) => name)).toContain("Marlen Vogt-Kern");
  });

  it("does not let someone in whom the owner has blocked", async () => {
    const shop = await aShop(house);
    const visitor = aVisitor({ domain: shop.domain, shopifyUserId: "104", accountOwner: false });
    await openShop(house.deps, visitor);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.member.updateMany({ where: { shopifyUserId: "104" }, data: { role: "blocked" } }),
    );

    const words = await expectRefusal(openShop(house.deps, visitor), "not-allowed");

    expect(words).toMatch(/blocked/);
  });

  it("goes on with everything that was there when the app is installed again", async () => {
    const shop = await aShop(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shop.update({ where: { id: shop.id }, data: { uninstalledAt: new Date(house.clock()) } }),
    );

    const opened = await openShop(house.deps, aVisitor({ domain: shop.domain }));

    expect(opened.shop.id).toBe(shop.id);
    expect((await lookAt(house, shop).shop()).uninstalledAt).toBeNull();
    expect((await lookAt(house, shop).mailbox()).token).toBe(shop.token);
  });

  it("makes no half shop while Shopify throttles: the next open makes it", async () => {
    const visitor = aVisitor({ domain: "mejurn-9005.myshopify.com" });
    house.shopify.fail({ times: 1, kind: "throttled" });

    await expect(openShop(house.deps, visitor)).rejects.toThrow(TemporaryFault);

    expect((await openShop(house.deps, visitor)).member.role).toBe("owner");
  });

  it("can't make a shop that never gave the app access", async () => {
    const visitor = aVisitor({ domain: "nobody-knows.myshopify.com" });

    await expect(openShop(house.deps, visitor)).rejects.toThrow(TemporaryFault);
  });
});
