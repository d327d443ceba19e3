import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { tellRules } from "#app/services/occasion/tell-rules.ts";
import { packParcel } from "#tests/sandbox/shopify/world/happenings/pack-parcel.ts";
import { aWatchedOrder, reachInOrder } from "#tests/integration/services/order/a-watched-order.ts";
import { aReply, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aRule, onChange, runsOn, tags, tagsOf } from "#tests/integration/services/rule/a-rule.ts";

const house = useHouse();

const waiting = async () => (await house.queue.findJobs("run-rules")).length;

describe("telling rules that a ticket has changed", () => {
  it("begins nothing where no rule waits for that, or nothing changed", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const before = await waiting();
    const tell = (what: readonly "tags"[]) =>
      inShopBySql(house.deps.db, shop.id, (tx) =>
        tellRules(house.deps, tx, shop.id, { ticketId: ticket.id, what, key: "key" }),
      );

    await tell(["tags"]);
    expect(await waiting()).toBe(before);
    await aRule(house, shop, { trigger: onChange, items: [] });
    await tell([]);
    expect(await waiting()).toBe(before);
    await tell(["tags"]);
    expect(await waiting()).toBe(before + 1);
  });

  it("is done when a reply leaves: the ticket waits for the customer now", async () => {
    const shop = await aShop(house);
    await aRule(house, shop, {
      trigger: { kind: "ticket-changes", what: ["status"] },
      items: [{ field: "status", op: "is", values: ["waiting"] }],
      actions: [tags("Answered")],
    });
    const ticket = await aTicket(house, shop);

    await aReply(house, shop, ticket);
    await drainJobs(house);

    expect(await tagsOf(house, shop, ticket.id)).toEqual(["Answered"]);
  });

  it("is done when something happens to the ticket's order, once for each news", async () => {
    const { shop, ticket, world, orderId } = await aWatchedOrder(house);
    await aRule(house, shop, {
      trigger: { kind: "ticket-changes", what: ["order"] },
      items: [{ field: "fulfilment", op: "is", values: ["fulfilled"] }],
      actions: [tags("Shipped")],
    });
    packParcel(world, orderId);

    await reachInOrder(house, shop);
    await drainJobs(house);

    expect(await tagsOf(house, shop, ticket.id)).toEqual(["Shipped"]);
    expect((await runsOn(house, shop, ticket.id)).filter(({ did }) => did.length > 0)).toEqual([
      { did: ["tag"], refused: [] },
    ]);
  });
});
