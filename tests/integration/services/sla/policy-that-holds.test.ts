import { describe, expect, it } from "vitest";
import { inShop, type Tx } from "#app/data/db.server.ts";
import {
  getPolicy,
  getPolicyMarks,
  saveCalendarVersion,
  type PolicyMarks,
} from "#app/data/records/policies.server.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { policyThatHolds } from "#app/services/sla/policy-that-holds.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const marksOf = (shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) => getPolicyMarks(tx, shop.id));

/** The policy, and how many questions it took. */
async function held(shop: TestShop, marks: PolicyMarks) {
  let questions = 0;
  const policy = await inShop(house.deps.db, shop.id, (tx) => {
    const counting = new Proxy(tx, {
      get: (of, name) => {
        if (name === "$queryRaw") questions += 1;
        return Reflect.get(of, name) as unknown;
      },
    });
    return policyThatHolds(house.deps, counting, shop.id, marks);
  });
  return { policy, questions };
}

describe("the hours and targets that hold", () => {
  it("are read once, and after that known by their versions", async () => {
    const shop = await aShop(house);
    const stored = await inShop(house.deps.db, shop.id, (tx) => getPolicy(tx, shop.id));
    const marks = await marksOf(shop);

    const first = await held(shop, marks);
    const second = await held(shop, await marksOf(shop));

    expect([first.questions, second.questions]).toEqual([1, 0]);
    expect(first.policy).toMatchObject({
      targets: stored.targets,
      calendarVersion: stored.calendarVersion,
      policyVersion: stored.policyVersion,
    });
    expect(first.policy.calendar.calendar).toEqual(stored.calendar);
    expect(second.policy).toEqual(first.policy);
  });

  it("are those of the new version from its change on", async () => {
    const shop = await aShop(house);
    const before = await held(shop, await marksOf(shop));
    const { calendar } = before.policy.calendar;
    house.clock.pass(HOUR_MS);
    await inShop(house.deps.db, shop.id, (tx) =>
      saveCalendarVersion(tx, shop.id, {
        calendar: { ...calendar, timeZone: "Asia/Tokyo" },
        version: 2,
        at: house.clock(),
        by: null,
      }),
    );

    const after = await held(shop, await marksOf(shop));

    expect(after.policy.calendarVersion).toBe(2);
    expect(after.policy.calendar.calendar.timeZone).toBe("Asia/Tokyo");
    expect(after.policy.policyVersion).toBe(before.policy.policyVersion);
  });

  it("are not told to another shop, by the same versions", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const marks = await marksOf(shop);
    const ours = (tx: Tx) => policyThatHolds(house.deps, tx, shop.id, marks);

    await expect(inShop(house.deps.db, other.id, ours)).rejects.toThrow("is gone");
    const theirs = inShop(house.deps.db, other.id, (tx) => getPolicyMarks(tx, shop.id));
    await expect(theirs).rejects.toThrow("not known");
  });
});
