import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import type { PolicyChangeId } from "#app/domain/shared/ids.ts";
import { recomputeClocks } from "#app/services/policy/recompute-clocks.ts";
import { requeuePolicyChanges } from "#app/services/policy/requeue-policy-changes.ts";
import type { Deps } from "#app/services/deps.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { answersWithin, changesOf, clocksOf, ownerSaves } from "./a-policy-change.ts";

const house = useHouse();

/** Three tickets, and a change that no job has begun with. */
async function changed() {
  const shop = await aShop(house);
  for (const seed of ["one", "two", "three"])
    await aTicket(house, shop, { seed, from: `${seed}@post.example` });
  await ownerSaves(house, shop, answersWithin("1"));
  const [change] = await changesOf(house, shop);
  return { shop, policyChangeId: change?.id as PolicyChangeId };
}

const targetsOf = async (shop: TestShop) =>
  (await clocksOf(house, shop)).map(({ target }) => target);

/** Breaks off behind the first ticket, as a worker that is killed does. */
function killedAfterOne(deps: Deps): Deps {
  let looks = 0;
  return {
    ...deps,
    clock: () => {
      looks += 1;
      if (looks > 1) throw new Error("killed");
      return deps.clock();
    },
  };
}

describe("taking a change through the open tickets", () => {
  it("goes on behind the last ticket when it was broken off", async () => {
    const { shop, policyChangeId } = await changed();
    const which = { shopId: shop.id, policyChangeId };

    const killed = recomputeClocks(killedAfterOne(house.deps), which);

    await expect(killed).rejects.toThrow("killed");
    const [broken] = await changesOf(house, shop);
    expect(broken).toMatchObject({ total: 3, done: 1, finishedAt: null });

    await recomputeClocks(house.deps, which);

    expect(await changesOf(house, shop)).toMatchObject([{ total: 3, done: 3 }]);
    expect(await targetsOf(shop)).toEqual(Array(3).fill("1 business day"));
  });

  it("shares the work when two run at once, and does nothing when it is done", async () => {
    const { shop, policyChangeId } = await changed();
    const which = { shopId: shop.id, policyChangeId };

    await Promise.all([recomputeClocks(house.deps, which), recomputeClocks(house.deps, which)]);
    const done = await changesOf(house, shop);
    const clocks = await clocksOf(house, shop);
    await recomputeClocks(house.deps, which);

    expect(done).toMatchObject([{ total: 3, done: 3 }]);
    expect(done[0]?.finishedAt).not.toBeNull();
    expect(await changesOf(house, shop)).toEqual(done);
    expect(await clocksOf(house, shop)).toEqual(clocks);
  });

  it("leaves closed tickets as they were judged", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticket.updateMany({ where: { id: ticket.id }, data: { status: "closed" } }),
    );
    const before = await clocksOf(house, shop);

    await ownerSaves(house, shop, answersWithin("1"));
    await drainJobs(house);

    expect(await clocksOf(house, shop)).toEqual(before);
    expect(await changesOf(house, shop)).toMatchObject([{ total: 0, done: 0 }]);
  });

  it("leaves the rest to the change that came after", async () => {
    const { shop } = await changed();
    await ownerSaves(house, shop, answersWithin("3"));
    await drainJobs(house);

    const changes = await changesOf(house, shop);
    expect(changes.map(({ done }) => done)).toEqual([0, 3]);
    expect(changes.every(({ finishedAt }) => finishedAt !== null)).toBe(true);
    expect(await targetsOf(shop)).toEqual(Array(3).fill("3 business days"));
  });

  it("touches nothing with another shop's id", async () => {
    const { shop, policyChangeId } = await changed();
    const other = await aShop(house);

    await recomputeClocks(house.deps, { shopId: other.id, policyChangeId });

    expect(await changesOf(house, shop)).toMatchObject([{ done: 0, finishedAt: null }]);
  });
});

describe("the sweep for changes whose job is lost", () => {
  it("gives them another one, until they are through", async () => {
    const { shop } = await changed();
    await house.begin();

    await requeuePolicyChanges(house.deps);
    await drainJobs(house);

    expect(await changesOf(house, shop)).toMatchObject([{ done: 3 }]);
    expect(await targetsOf(shop)).toEqual(Array(3).fill("1 business day"));
    await requeuePolicyChanges(house.deps);
    expect(await house.queue.findJobs("recompute-clocks", { queued: true })).toEqual([]);
  });
});
