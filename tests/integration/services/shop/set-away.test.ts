import { describe, expect, it } from "vitest";
import { readTeamPage } from "#app/data/pages/team-page.server.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { setAway } from "#app/services/shop/set-away.ts";
import { openShop } from "#app/services/shop/open-shop.ts";
import { assignTicket } from "#app/services/ticket/assign-ticket.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const team = (shop: TestShop, reader: Role = "owner") =>
  readTeamPage(house.deps.db, shop.id, {
    reader,
    now: house.clock(),
    openCalendar: house.deps.openCalendar,
  });

describe("being away", () => {
  it("is said by oneself, and by the owner of anybody, until it has passed", async () => {
    const shop = await aShop(house);
    const jo = await aMember(house, shop, { name: "Jo Agent" });
    const { firstDay } = await team(shop);
    const own = { shopId: shop.id, memberId: jo.id, by: jo };
    await setAway(house.deps, { ...own, day: firstDay });
    await setAway(house.deps, { ...own, memberId: shop.owner.id, by: shop.owner, day: firstDay });

    const backOn = async () =>
      (await team(shop)).members.map((member) => [member.name, member.backOn]);
    expect(await backOn()).toEqual([
      ["Marlen Vogt", firstDay],
      ["Jo Agent", firstDay],
    ]);
    await setAway(house.deps, { ...own, by: shop.owner, day: "" });
    expect((await backOn())[1]).toEqual(["Jo Agent", null]);
    house.clock.pass(24 * 3_600_000);
    expect((await backOn())[0]).toEqual(["Marlen Vogt", null]);
  });

  it("is nobody else's to say, and within the shop", async () => {
    const [shop, theirs] = [await aShop(house), await aShop(house)];
    const jo = await aMember(house, shop);
    const kim = await aMember(house, shop);
    const reader = await aMember(house, shop, { role: "read-only" });
    const { firstDay: day } = await team(shop);
    const step = { shopId: shop.id, memberId: jo.id, day };

    await expectRefusal(setAway(house.deps, { ...step, by: kim }), "not-allowed");
    const own = { ...step, memberId: reader.id, by: reader };
    await expectRefusal(setAway(house.deps, own), "not-allowed");
    const alien = { ...step, shopId: theirs.id, by: theirs.owner };
    await expectRefusal(setAway(house.deps, alien), "not-found");
    const past = { ...step, by: jo, day: "2020-01-01" };
    await expectRefusal(setAway(house.deps, past), "invalid");
  });
});

describe("the page of the team", () => {
  it("lists owners first and the blocked last, with what each has to do and when they were seen", async () => {
    const shop = await aShop(house);
    await aMember(house, shop, { name: "Al Blocked", role: "blocked" });
    const jo = await aMember(house, shop, { name: "Jo Agent" });
    const ticket = await aTicket(house, shop);
    const assign = { shopId: shop.id, ticketId: ticket.id, by: shop.owner, to: jo.id };
    await assignTicket(house.deps, assign);
    house.clock.pass(6 * 60_000);
    const visitor = { domain: shop.domain, name: "Marlen Vogt", email: "marlen@mejurn.example" };
    await openShop(house.deps, { ...visitor, shopifyUserId: "101", accountOwner: true });

    const { members } = await team(shop);

    expect(members.map(({ name, role, tickets }) => [name, role, tickets])).toEqual([
      ["Marlen Vogt", "owner", 0],
      ["Jo Agent", "agent", 1],
      ["Al Blocked", "blocked", 0],
    ]);
    expect(members.map(({ lastSeenAt }) => lastSeenAt)).toEqual([
      new Date(house.clock()).toISOString(),
      null,
      null,
    ]);
    const seenByAgent = (await team(shop, "agent")).members;
    expect(seenByAgent.every(({ email }) => email === null)).toBe(true);
  });
});
