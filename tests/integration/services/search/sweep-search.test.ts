import { describe, expect, it } from "vitest";
import { sweepSearch } from "#app/services/search/sweep-search.ts";
import { aShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aStoredTicket, find } from "./a-stored-ticket.ts";

const house = useHouse();

describe("sweeping what waits for the search", () => {
  it("takes in the changed tickets of every shop, whoever was killed before", async () => {
    const [mejurn, other, quiet] = [await aShop(house), await aShop(house), await aShop(house)];
    const first = await aStoredTicket(house, mejurn, { text: "amethyst" });
    const second = await aStoredTicket(house, other, { text: "amethyst" });

    await sweepSearch(house.deps);
    const jobs = await drainJobs(house);

    expect(jobs).toHaveLength(2);
    expect(jobs.map(({ data }) => data)).not.toContainEqual({ shopId: quiet.id });
    expect(await find(house, mejurn, "amethyst")).toEqual([first]);
    expect(await find(house, other, "amethyst")).toEqual([second]);
  });

  it("starts nothing when nothing changed", async () => {
    await sweepSearch(house.deps);

    expect(await drainJobs(house)).toEqual([]);
  });
});
