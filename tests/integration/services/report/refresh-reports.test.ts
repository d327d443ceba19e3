import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { countOf } from "#app/domain/report/report-view.ts";
import type { TagId, TicketId } from "#app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS } from "#app/domain/shared/instant.ts";
import { catchUpReports } from "#app/services/report/catch-up-reports.ts";
import { refreshLot } from "#app/services/report/refresh-lot.ts";
import { refreshReports } from "#app/services/report/refresh-reports.ts";
import { sweepReports } from "#app/services/report/sweep-reports.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { mergeTag } from "#app/services/tag/merge-tag.ts";
import { removeTag } from "#app/services/tag/remove-tag.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { aReply, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { anEvent } from "#tests/support/an-event.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { acceptDeliveryEvents } from "#app/services/delivery/accept-delivery-events.ts";
import { verifyReports } from "#app/services/report/verify-reports.ts";
import { readReport } from "#tests/integration/data/pages/read-report.ts";
import { tagsOf } from "#tests/integration/services/tag/tags-of.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const aStrangersTicket = (shop: TestShop, subject = "Rings") =>
  aTicket(house, shop, { from: "jo.fremd@post.example", subject, seed: subject });

const agrees = async (shop: TestShop) =>
  expect(await verifyReports(house.deps, { shopId: shop.id })).toEqual({
    disagreements: [],
    wrongDays: 0,
  });

describe("taking changed tickets into the reports", () => {
  it("follows a ticket's tags, also when one is merged into another or removed", async () => {
    const shop = await aShop(house);
    const [first, second] = [
      await aStrangersTicket(shop, "A ring"),
      await aStrangersTicket(shop, "A bracelet"),
    ];
    const step = { shopId: shop.id, by: shop.owner };
    const tag = (ticketId: TicketId, ...add: string[]) =>
      tagTicket(house.deps, { ...step, ticketId, add, remove: [] });
    await tag(first.id, "Gift");
    await tag(second.id, "Gift", "Present");
    const tags = tagsOf(house, shop);
    const [gift, present] = [await tags.idOf("Gift"), await tags.idOf("Present")];
    const opened = async (tagId: TagId) =>
      countOf((await readReport(house, shop, { filter: { tagId } })).figures.now, "opened");

    expect([await opened(gift), await opened(present)]).toEqual([2, 1]);
    await agrees(shop);
    await tagTicket(house.deps, { ...step, ticketId: first.id, add: [], remove: ["Gift"] });
    expect(await opened(gift)).toBe(1);
    await mergeTag(house.deps, { ...step, tagId: gift, into: present });
    expect([await opened(gift), await opened(present)]).toEqual([0, 1]);
    await removeTag(house.deps, { ...step, tagId: present });
    expect(await opened(present)).toBe(0);
    await agrees(shop);
  });

  it("follows a ticket from its mail to its answer, its bounce and its end", async () => {
    const shop = await aShop(house);
    const ticket = await aStrangersTicket(shop);
    const count = async (figure: string) =>
      countOf((await readReport(house, shop)).figures.now, figure);
    expect([await count("opened"), await count("received"), await count("replied")]).toEqual([
      1, 1, 0,
    ]);

    house.clock.pass(HOUR_MS);
    const messageId = await aReply(house, shop, ticket, { text: "Yes, we do." });
    await drainJobs(house);
    expect(await count("replied")).toBe(1);
    const { firstReplies } = await readReport(house, shop, { part: "times" });
    expect(firstReplies[0]).toMatchObject({ count: 1, median: 60, elapsedMedian: 60 });

    const at = house.clock();
    await acceptDeliveryEvents(house.deps, [
      anEvent({ shopId: shop.id, messageId, kind: "bounce", at, reason: "550" }),
    ]);
    await drainJobs(house);
    expect([await count("bounced"), await count("first-reply.running")]).toEqual([1, 1]);

    const step = { shopId: shop.id, ticketId: ticket.id, by: shop.owner };
    await changeStatus(house.deps, { ...step, to: "resolved", seen: "open", reason: "Called her" });
    const { series } = await readReport(house, shop, { part: "desk" });
    expect(series.at(-1)).toMatchObject({ opened: 1, backlog: 0 });
    await agrees(shop);
  });

  it("counts tickets that were merged anew, both when they are and when that is undone", async () => {
    const shop = await aShop(house);
    const [from, to] = [await aStrangersTicket(shop), await aStrangersTicket(shop, "Bracelets")];
    const opened = async () => countOf((await readReport(house, shop)).figures.now, "opened");
    expect(await opened()).toBe(2);

    const by = shop.owner;
    await mergeTickets(house.deps, { shopId: shop.id, ticketId: from.id, into: to.id, by });
    expect(await opened()).toBe(1);
    await agrees(shop);

    const move = await inShop(house.deps.db, shop.id, (tx) => tx.ticketMove.findFirstOrThrow());
    const moveId = move.id as Parameters<typeof undoMove>[1]["moveId"];
    await undoMove(house.deps, { shopId: shop.id, moveId, by });
    expect(await opened()).toBe(2);
    await agrees(shop);
  });

  it("is done at once when somebody opens a report", async () => {
    const shop = await aShop(house);
    await aStrangersTicket(shop);
    await catchUpReports(house.deps, { shopId: shop.id });
    await expectSameAfterRepeating(house, () => catchUpReports(house.deps, { shopId: shop.id }));

    const waiting = await inShop(house.deps.db, shop.id, (tx) => tx.reportChange.count());
    const opened = await inShop(house.deps.db, shop.id, (tx) =>
      tx.reportDay.findMany({ where: { figure: "opened", grain: "all" } }),
    );
    expect([waiting, opened.map(({ count }) => count)]).toEqual([0, [1]]);
  });

  it("goes lot by lot, and says when nothing is left", async () => {
    const shop = await aShop(house);
    await aStrangersTicket(shop);
    const lot = () =>
      inShopBySql(house.deps.db, shop.id, (tx) => refreshLot(house.deps, tx, shop.id));

    expect([await lot(), await lot()]).toEqual([true, true]);
    await agrees(shop);
    const marks = await inShop(house.deps.db, shop.id, (tx) => tx.reportChange.count());
    expect(marks).toBe(0);
  });

  it("writes nothing again that stands there already", async () => {
    const shop = await aShop(house);
    await aStrangersTicket(shop);
    await refreshReports(house.deps, { shopId: shop.id });

    await expectSameAfterRepeating(house, () => refreshReports(house.deps, { shopId: shop.id }));
  });

  it("is started each minute for the shops in which something changed, and for no other", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    await refreshReports(house.deps, { shopId: other.id });
    await aStrangersTicket(shop);
    await sweepReports(house.deps);
    const started = (await drainJobs(house)).filter(({ name }) => name === "refresh-reports");

    expect(started.map(({ data }) => data)).toContainEqual({ shopId: shop.id });
    expect(started.map(({ data }) => data)).not.toContainEqual({ shopId: other.id });
    house.clock.pass(DAY_MS);
    await sweepReports(house.deps);
    expect((await drainJobs(house)).filter(({ name }) => name === "refresh-reports")).toEqual([]);
  });
});
