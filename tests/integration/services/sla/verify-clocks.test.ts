import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { verifyClocks, type TicketDifference } from "#app/services/sla/verify-clocks.ts";
import { aReply, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { storySteps, tellStory, type StoryStep } from "./a-random-story.ts";

const house = useHouse();

/** A shop as Shopify has installed it: with a session. */
async function anInstalledShop(): Promise<TestShop> {
  const shop = await aShop(house);
  await house.deps.db.session.create({
    data: { id: `offline_${shop.domain}`, shop: shop.domain, state: "", accessToken: "sealed" },
  });
  return shop;
}

async function verify(shop: TestShop, repair = false): Promise<readonly TicketDifference[]> {
  const told: TicketDifference[] = [];
  const counts = await verifyClocks(house.deps, {
    repair,
    isStopped: () => false,
    tell: (difference) => Promise.resolve(void told.push(difference)),
  });
  expect(counts.finished).toBe(true);
  return told.filter(({ shopId }) => shopId === shop.id);
}

const step: fc.Arbitrary<StoryStep> = fc.record({
  kind: fc.constantFrom(...storySteps),
  pick: fc.nat(50),
});

describe("verifying clocks", () => {
  it("finds no difference after whatever happened in a shop", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), async (steps) => {
        const shop = await anInstalledShop();
        await tellStory(house, shop, [{ kind: "new mail", pick: 0 }, ...steps]);
        expect(await verify(shop)).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 120_000);

  it("takes a due instant that has passed for the miss that it is", async () => {
    const shop = await anInstalledShop();
    await aTicket(house, shop);
    house.clock.pass(10 * 24 * HOUR_MS);

    expect(await verify(shop)).toEqual([]);
  });

  it("tells what was changed by hand, and puts it right when asked to", async () => {
    const shop = await anInstalledShop();
    const ticket = await aTicket(house, shop);
    await aReply(house, shop, ticket);
    await drainJobs(house);
    const before = await lookAt(house, shop).clocks(ticket.id);
    await inShop(house.deps.db, shop.id, async (tx) => {
      await tx.slaClock.updateMany({ data: { metAt: null, state: "running" } });
      await tx.ticket.updateMany({ data: { dueKind: "promise" } });
    });

    const told = await verify(shop, true);

    expect(told.map(({ ticket: number, key, column }) => [number, key, column])).toEqual(
      expect.arrayContaining([
        [`MJ-${ticket.number}`, before[0]?.key, "metAt"],
        [`MJ-${ticket.number}`, before[0]?.key, "state"],
        [`MJ-${ticket.number}`, null, "dueKind"],
      ]),
    );
    expect(await lookAt(house, shop).clocks(ticket.id)).toEqual(before);
    expect(await verify(shop)).toEqual([]);
  });

  it("tells of a clock that is missing and of one that should not be there", async () => {
    const shop = await anInstalledShop();
    const ticket = await aTicket(house, shop);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.slaClock.updateMany({ data: { key: "first-reply:somebody" } }),
    );

    const told = await verify(shop);

    expect(told.map(({ key, column, stored }) => [key, column, stored])).toEqual([
      ["first-reply:somebody", "clock", "there"],
      [`first-reply:${ticket.messageId}`, "clock", "not there"],
    ]);
  });

  it("stops between two tickets when it is told to", async () => {
    const shop = await anInstalledShop();
    await aTicket(house, shop);

    const counts = await verifyClocks(house.deps, {
      repair: false,
      isStopped: () => true,
      tell: () => Promise.reject(new Error("nothing was looked at")),
    });

    expect(counts).toEqual({ tickets: 0, differences: 0, repaired: 0, finished: false });
  });
});
