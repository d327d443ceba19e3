import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { checkSearch } from "#app/services/search/check-search.ts";
import { aShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aStoredTicket, find, takeIn } from "./a-stored-ticket.ts";

const house = useHouse();

describe("checking that every ticket is in the search", () => {
  it("takes in a ticket that is missing and one with a message more, and no other", async () => {
    const shop = await aShop(house);
    const missing = await aStoredTicket(house, shop, { text: "topaz" });
    const grown = await aStoredTicket(house, shop, { text: "jasper" });
    const whole = await aStoredTicket(house, shop, { text: "coral" });
    await takeIn(house, shop);
    await inShop(house.deps.db, shop.id, async (tx) => {
      await tx.searchEntry.deleteMany({ where: { ticketId: missing } });
      const [message] = await tx.message.findMany({ where: { ticketId: grown } });
      const id = house.deps.newId<string>();
      await tx.$executeRaw`
        insert into "Message" ("shopId", "id", "ticketId", "kind", "at", "fromName", "fromAddress", "to", "subject", "text")
        select "shopId", ${id}::uuid, "ticketId", "kind", "at", "fromName", "fromAddress", "to", "subject", 'lapis'
        from "Message" where "shopId" = ${shop.id}::uuid and "id" = ${message?.id}::uuid`;
    });
    expect(await find(house, shop, "topaz")).toEqual([]);

    await checkSearch(house.deps);
    const marked = await inShop(house.deps.db, shop.id, (tx) => tx.searchChange.findMany());
    await drainJobs(house);

    expect(marked.map(({ ticketId }) => ticketId).sort()).toEqual([missing, grown].sort());
    expect(await find(house, shop, "topaz")).toEqual([missing]);
    expect(await find(house, shop, "lapis")).toEqual([grown]);
    expect(await find(house, shop, "coral")).toEqual([whole]);
  });

  it("finds nothing to do where all is taken in", async () => {
    const shop = await aShop(house);
    await aStoredTicket(house, shop);
    await takeIn(house, shop);

    await checkSearch(house.deps);

    expect(await drainJobs(house)).toEqual([]);
  });
});
