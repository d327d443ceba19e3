import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { beginPolicyChange } from "#app/services/policy/begin-policy-change.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { changesOf } from "./a-policy-change.ts";

const house = useHouse();

const waiting = () => house.queue.findJobs("recompute-clocks", { queued: true });

describe("beginning to reckon open tickets anew", () => {
  it("notes how many are open, and has a job that knows the change", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop);
    const change = { policyVersion: 1, calendarVersion: 1, at: house.clock(), by: shop.owner.id };

    await inShopBySql(house.deps.db, shop.id, (tx) =>
      beginPolicyChange(house.deps, tx, shop.id, change),
    );

    const [noted] = await changesOf(house, shop);
    expect(noted).toMatchObject({ total: 1, done: 0, finishedAt: null, byId: shop.owner.id });
    expect((await waiting()).map(({ data }) => data)).toEqual([
      { shopId: shop.id, policyChangeId: noted?.id },
    ]);
  });

  it("leaves neither when the transaction is taken back", async () => {
    const shop = await aShop(house);
    const change = { policyVersion: 1, calendarVersion: 1, at: house.clock(), by: null };

    const broken = inShopBySql(house.deps.db, shop.id, async (tx) => {
      await beginPolicyChange(house.deps, tx, shop.id, change);
      throw new Error("taken back");
    });

    await expect(broken).rejects.toThrow("taken back");
    expect(await changesOf(house, shop)).toEqual([]);
    expect(await waiting()).toEqual([]);
  });
});
