import { describe, expect, it } from "vitest";
import { listDuePromises, readPromisesPage } from "#app/data/pages/promises-page.server.ts";
import { DAY_MS, HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import { acceptPromise } from "#app/services/promise/accept-promise.ts";
import { keepPromise } from "#app/services/promise/keep-promise.ts";
import { aPromisingReply } from "#tests/integration/services/promise/a-promising-reply.ts";
import { aShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("the list of promises", () => {
  it("shows open ones by their date, and counts what was kept and broken", async () => {
    const { shop, ticket, decisionOn } = await aPromisingReply(house);
    await drainJobs(house);
    await acceptPromise(house.deps, await decisionOn(0));
    const { ticketPrefix } = shop;
    const read = () =>
      readPromisesPage(house.deps.db, shop.id, { now: house.clock(), ticketPrefix });

    expect(await read()).toMatchObject({ open: 1, offered: 1, kept: 0, broken: 0 });
    expect((await read()).promises.map(({ words }) => words)).toEqual([
      "by Wednesday",
      "by Friday",
    ]);
    const until = (house.clock() + 3 * DAY_MS) as Instant;
    const due = await listDuePromises(house.deps.db, shop.id, { until, ticketPrefix });
    expect(due).toMatchObject([{ words: "by Wednesday", ticketId: ticket.id }]);

    // Friday, 10:00: Wednesday has passed.
    house.clock.pass(4 * DAY_MS);
    expect(await read()).toMatchObject({ open: 1, broken: 1 });
    const friday = await decisionOn(1);
    await acceptPromise(house.deps, friday);
    house.clock.pass(HOUR_MS);
    await keepPromise(house.deps, friday);
    expect(await read()).toMatchObject({ open: 1, kept: 1, broken: 1 });
  });

  it("shows nothing of another shop", async () => {
    await aPromisingReply(house, {
      promises: [{ words: "by Wednesday", nth: 0, choice: "accept" }],
    });
    const theirs = await aShop(house);
    const { ticketPrefix } = theirs;

    const now = house.clock();
    expect(await readPromisesPage(house.deps.db, theirs.id, { now, ticketPrefix })).toMatchObject({
      promises: [],
      open: 0,
      offered: 0,
    });
    const until = (now + 30 * DAY_MS) as Instant;
    expect(await listDuePromises(house.deps.db, theirs.id, { until, ticketPrefix })).toEqual([]);
  });
});
