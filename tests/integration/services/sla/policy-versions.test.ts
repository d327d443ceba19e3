import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { getPolicyMarks } from "#app/data/records/policies.server.ts";
import { policyVersions } from "#app/services/sla/policy-versions.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("the versions of a shop's hours and targets", () => {
  it("are told for those that were asked for, and for no others", async () => {
    const shop = await aShop(house);

    const [marks, versions] = await inShop(house.deps.db, shop.id, async (tx) => {
      const read = await getPolicyMarks(tx, shop.id);
      const wanted = { calendars: [read.calendar], policies: [] };
      return [read, await policyVersions(house.deps, tx, shop.id, wanted)] as const;
    });

    expect(versions.calendarOf(marks.calendar).calendar.timeZone).not.toBe("");
    expect(() => versions.targetsOf(marks.policy)).toThrow("is gone");
  });

  it("are missed where the shop has none of that number", async () => {
    const shop = await aShop(house);
    const missing = { version: 99, since: house.clock() };

    const versions = await inShop(house.deps.db, shop.id, (tx) =>
      policyVersions(house.deps, tx, shop.id, { calendars: [missing], policies: [missing] }),
    );

    expect(() => versions.calendarOf(missing)).toThrow("is gone");
    expect(() => versions.targetsOf(missing)).toThrow("is gone");
  });
});
