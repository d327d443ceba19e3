import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import { alertTicket } from "#app/services/alert/alert-ticket.ts";
import { chooseNotices } from "#app/services/alert/choose-notices.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anUnansweredTicket } from "#tests/integration/services/ticket/a-ticket-to-work-on.ts";
import { bells, sweepAfter } from "./a-ticket-with-bells.ts";

const house = useHouse();

const alertIn = (shopId: ShopId, ticketId: TicketId) =>
  inShopBySql(house.deps.db, shopId, (tx) => alertTicket(house.deps, tx, shopId, ticketId));

describe("what one ticket has to tell", () => {
  it("is one notice for reply and resolution that were due together, and a miss of each in the history", async () => {
    // Mail about a parcel that did not come is urgent: both are due on Tuesday 24 November 2026, 10:00.
    const { shop, ticket, clocks, history } = await anUnansweredTicket(house, {
      subject: "My parcel never arrived",
      text: "My order has not arrived and tracking says it is lost. Where is my parcel?",
    });
    expect((await clocks()).map(({ kind }) => kind).sort()).toEqual(["first-reply", "resolution"]);

    await sweepAfter(house, DAY_MS + MINUTE_MS);

    expect(await bells(house, shop)).toMatchObject([
      { kind: "missed", detail: { number: `${shop.ticketPrefix}-${ticket.number}` } },
    ]);
    expect((await bells(house, shop))[0]?.detail.clocks.toSorted()).toEqual([
      "first-reply",
      "resolution",
    ]);
    const missed = (await history()).filter(({ kind }) => kind === "target-missed");
    expect(missed).toHaveLength(2);
  });

  it("is told to nobody who wants to be told in no way, and is in the history all the same", async () => {
    const { shop, history } = await anUnansweredTicket(house);
    const choice = { inApp: false, byMail: false };
    const memberId = shop.owner.id;
    await chooseNotices(house.deps, { shopId: shop.id, memberId, topic: "targets", choice });

    await sweepAfter(house, 2 * DAY_MS + MINUTE_MS);

    expect(await bells(house, shop)).toEqual([]);
    expect((await history()).map(({ kind }) => kind)).toContain("target-missed");
  });

  it("is nothing with another shop's ids, or again at the same moment", async () => {
    const mine = await anUnansweredTicket(house);
    const theirs = await anUnansweredTicket(house);
    house.clock.pass(DAY_MS + 4 * HOUR_MS);

    await alertIn(mine.shop.id, theirs.ticket.id);
    expect(await bells(house, theirs.shop)).toEqual([]);
    await alertIn(mine.shop.id, mine.ticket.id);

    expect(await bells(house, mine.shop)).toHaveLength(1);
    await expectSameAfterRepeating(house, () => alertIn(mine.shop.id, mine.ticket.id));
  });

  it("is remembered, and the sweep looks at the ticket next when the second warning is due", async () => {
    const { shop, ticket, now } = await anUnansweredTicket(house);
    await sweepAfter(house, DAY_MS + 4 * HOUR_MS);
    const told = await inShop(house.deps.db, shop.id, (tx) => tx.slaAlert.findMany());

    expect(told.map(({ kind }) => kind)).toEqual(["warn-1"]);
    expect((await now()).alertAt).toEqual(new Date("2026-11-25T14:00:00Z"));
    await alertIn(shop.id, ticket.id);

    expect(await bells(house, shop)).toHaveLength(1);
  });
});
