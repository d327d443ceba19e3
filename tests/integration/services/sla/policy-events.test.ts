import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { savePolicyVersion } from "#app/data/records/policies.server.ts";
import { listSlaEvents } from "#app/data/records/sla-events.server.ts";
import { defaultTargets } from "#app/domain/sla/default-targets.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { policyEvents } from "#app/services/sla/policy-events.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { aReply, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const stricter = {
  ...defaultTargets,
  general: { "first-reply": "1 business day", "next-reply": "1 business day" },
};

const change = (shop: TestShop, version: number, targets = stricter) =>
  inShop(house.deps.db, shop.id, (tx) =>
    savePolicyVersion(tx, shop.id, { targets, version, at: house.clock(), by: null }),
  );

const versionsOf = (shop: TestShop, ticketId: TicketId) =>
  inShop(house.deps.db, shop.id, async (tx) => {
    const events = await listSlaEvents(tx, shop.id, ticketId);
    if (!events) throw new Error("the ticket is not there");
    const found = await policyEvents(house.deps, tx, shop.id, events);
    return found.map(({ policy }) => policy.policyVersion);
  });

describe("the hours and targets that held for a ticket", () => {
  it("are those of its first day and those since, not those from before", async () => {
    const shop = await aShop(house);
    const old = await aTicket(house, shop);
    house.clock.pass(HOUR_MS);
    await change(shop, 2);
    house.clock.pass(HOUR_MS);
    const young = await aTicket(house, shop, { from: "bob@post.example" });

    expect(await versionsOf(shop, old.id)).toEqual([1, 2]);
    expect(await versionsOf(shop, young.id)).toEqual([2]);
  });

  it("move what is owed from its original receipt, and leave what was met as it was judged", async () => {
    const shop = await aShop(house);
    const [open, answered] = [await aTicket(house, shop), await aTicket(house, shop)];
    await aReply(house, shop, answered);
    await drainJobs(house);
    const [met] = await lookAt(house, shop).clocks(answered.id);
    house.clock.pass(HOUR_MS);
    await change(shop, 2);

    for (const { id } of [open, answered])
      await inShop(house.deps.db, shop.id, (tx) => rebuildClocks(house.deps, tx, shop.id, id));

    expect(await lookAt(house, shop).clocks(open.id)).toMatchObject([
      { target: "1 business day", policyVersion: 2, state: "running" },
    ]);
    expect(await lookAt(house, shop).clocks(answered.id)).toEqual([met]);
  });

  it("are read anew when a change was taken back and made otherwise", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    house.clock.pass(HOUR_MS);
    const broken = inShop(house.deps.db, shop.id, async (tx) => {
      await savePolicyVersion(tx, shop.id, {
        targets: stricter,
        version: 2,
        at: house.clock(),
        by: null,
      });
      await rebuildClocks(house.deps, tx, shop.id, ticket.id);
      throw new Error("taken back");
    });
    await expect(broken).rejects.toThrow("taken back");
    house.clock.pass(HOUR_MS);
    const general = { "first-reply": "5 business days", "next-reply": "5 business days" };
    await change(shop, 2, { ...stricter, general });

    await inShop(house.deps.db, shop.id, (tx) => rebuildClocks(house.deps, tx, shop.id, ticket.id));

    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([
      { target: "5 business days", policyVersion: 2 },
    ]);
  });
});
