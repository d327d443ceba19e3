import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { lockTicketsToMove } from "#app/data/records/tickets.server.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { carryOutMerge } from "#app/services/ticket/carry-out-merge.ts";
import { aReply, aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { everythingOf } from "./look-at-tickets.ts";

const house = useHouse();

const merge = (shop: TestShop, from: TestTicket, to: TestTicket) =>
  inShopBySql(house.deps.db, shop.id, async (tx) => {
    const locked = await lockTicketsToMove(tx, shop.id, [from.id, to.id]);
    const side = (one: TestTicket) => {
      const found = locked.find(({ ticketId }) => ticketId === one.id);
      if (!found) throw new Error("the ticket is not there");
      return found;
    };
    return carryOutMerge(house.deps, tx, shop.id, {
      shop: await getShop(tx, shop.id),
      from: side(from),
      to: side(to),
      by: shop.owner,
    });
  });

describe("carrying out a merge", () => {
  it("brings messages, people and orders over, and leaves a closed ticket that names the other", async () => {
    const shop = await aShop(house);
    const first = await aTicket(house, shop, { subject: "First", text: "One" });
    house.clock.pass(HOUR_MS);
    const second = await aTicket(house, shop, {
      from: "bob@post.example",
      fromName: "Bob",
      subject: "Second",
      text: "Two",
    });

    await merge(shop, second, first);

    const [from, to] = [
      await everythingOf(house, shop, second.id),
      await everythingOf(house, shop, first.id),
    ];
    expect(to.messages.map(({ id }) => id)).toEqual([first.messageId, second.messageId]);
    expect(to.participants.map(({ address, state }) => [address, state])).toEqual([
      ["ana.sommer@post.example", "accepted"],
      ["bob@post.example", "accepted"],
    ]);
    expect(to.ticket).toMatchObject({
      status: "open",
      preview: "Two",
      customerAddress: "ana.sommer@post.example",
      newestAt: new Date(house.clock()),
    });
    expect(from.messages).toEqual([]);
    expect(from.ticket).toMatchObject({
      mergedIntoId: first.id,
      status: "closed",
      unansweredSince: null,
      dueAt: null,
    });
  });

  it("keeps the earlier of two running clocks, wherever it was, and ends the other with the reason", async () => {
    const shop = await aShop(house);
    const early = await aTicket(house, shop);
    house.clock.pass(HOUR_MS);
    const late = await aTicket(house, shop, { from: "bob@post.example" });
    const [owed] = await lookAt(house, shop).clocks(early.id);

    await merge(shop, early, late);

    const running = (await lookAt(house, shop).clocks(late.id)).filter((one) => !one.cancelledAt);
    const ended = (await lookAt(house, shop).clocks(late.id)).filter((one) => one.cancelledAt);
    expect(running.map(({ key }) => key)).toEqual([owed?.key]);
    expect(ended).toHaveLength(1);
    expect(JSON.stringify(ended[0]?.steps)).toMatch(/an older message came to this ticket/);
    expect(await lookAt(house, shop).ticket(late.id)).toMatchObject({
      dueAt: owed?.dueAt,
      unansweredSince: owed?.startedAt,
    });
    expect(await lookAt(house, shop).clocks(early.id)).toMatchObject([
      { key: owed?.key, state: "cancelled", cancelledAt: new Date(house.clock()) },
    ]);
  });

  it("leaves a clock that was met where it was: the other ticket owes no answer to that mail", async () => {
    const shop = await aShop(house);
    const answered = await aTicket(house, shop);
    await aReply(house, shop, answered);
    await drainJobs(house);
    house.clock.pass(HOUR_MS);
    const other = await aTicket(house, shop, { from: "bob@post.example" });

    await merge(shop, answered, other);

    expect(await lookAt(house, shop).clocks(answered.id)).toMatchObject([
      { startedBy: answered.messageId, state: "met" },
    ]);
    expect(await lookAt(house, shop).clocks(other.id)).toMatchObject([
      { startedBy: other.messageId, state: "running" },
    ]);
  });

  it("reopens a closed ticket for mail that waits for an answer", async () => {
    const shop = await aShop(house);
    const [closed, open] = [await aTicket(house, shop), await aTicket(house, shop)];
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticket.update({
        where: { shopId_id: { shopId: shop.id, id: closed.id } },
        data: { status: "closed", closedAt: new Date(house.clock()), unansweredSince: null },
      }),
    );

    await merge(shop, open, closed);

    expect(await lookAt(house, shop).ticket(closed.id)).toMatchObject({
      status: "open",
      closedAt: null,
    });
  });

  it("tells both tickets' histories who did it", async () => {
    const shop = await aShop(house);
    const [one, other] = [await aTicket(house, shop), await aTicket(house, shop)];

    await merge(shop, other, one);

    expect(await lookAt(house, shop).history(one.id)).toContainEqual({
      kind: "merged-here",
      number: "MJ-1002",
      messages: 1,
      by: "Marlen Vogt",
    });
    expect(await lookAt(house, shop).history(other.id)).toContainEqual({
      kind: "merged-into",
      number: "MJ-1001",
      by: "Marlen Vogt",
    });
  });
});
