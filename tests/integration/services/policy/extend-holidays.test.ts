import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { findCalendar } from "#app/data/records/policies.server.ts";
import { extendHolidays } from "#app/services/policy/extend-holidays.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { changesOf, clocksOf, ownerSaves, versionsOf } from "./a-policy-change.ts";

const house = useHouse();

const yearsOf = async (shop: TestShop) => {
  const calendar = await inShopBySql(house.deps.db, shop.id, (tx) => findCalendar(tx, shop.id));
  const years = calendar?.holidayDates.map(({ date }) => Number(date.slice(0, 4))) ?? [];
  return { first: Math.min(...years), last: Math.max(...years) };
};

/** The sweep begins with shops that somebody has signed in to. */
async function aSignedInShop(): Promise<TestShop> {
  const shop = await aShop(house);
  await house.deps.db.session.create({
    data: { id: shop.domain, shop: shop.domain, state: "", accessToken: "none" },
  });
  return shop;
}

describe("the holidays of the years to come", () => {
  it("reach three years ahead in a new shop, and are added when about a year is left", async () => {
    const shop = await aSignedInShop();
    expect(await yearsOf(shop)).toEqual({ first: 2025, last: 2029 });

    house.clock.moveTo("2028-11-20T15:00:00Z"); // Mon, 400 days before 25 Dec 2029
    await extendHolidays(house.deps);
    expect(await versionsOf(house, shop)).toMatchObject({ calendarVersion: 1 });

    house.clock.moveTo("2028-12-04T15:00:00Z"); // Mon
    await extendHolidays(house.deps);
    await extendHolidays(house.deps);
    await drainJobs(house);
    expect(await versionsOf(house, shop)).toMatchObject({ calendarVersion: 2 });
    expect(await yearsOf(shop)).toEqual({ first: 2025, last: 2031 });
    expect(await changesOf(house, shop)).toMatchObject([{ calendarVersion: 2, byId: null }]);
  });

  it("move nothing that is due, and running clocks name the version that they go by", async () => {
    const shop = await aSignedInShop();
    house.clock.moveTo("2028-12-04T15:00:00Z");
    await aTicket(house, shop);
    const [before] = await clocksOf(house, shop);

    await extendHolidays(house.deps);
    await drainJobs(house);

    const [after] = await clocksOf(house, shop);
    expect(after?.dueAt).toEqual(before?.dueAt);
    expect([before?.calendarVersion, after?.calendarVersion]).toEqual([1, 2]);
  });

  it("are of no interest to a shop that keeps none", async () => {
    const shop = await aSignedInShop();
    await ownerSaves(house, shop, () => ({ regions: [] }));
    house.clock.moveTo("2033-11-21T15:00:00Z");

    await extendHolidays(house.deps);

    expect(await versionsOf(house, shop)).toMatchObject({ calendarVersion: 2 });
  });
});
