import { describe, expect, it } from "vitest";
import { readParkedPage } from "#app/data/pages/parked-page.server.ts";
import { inShop } from "#app/data/db.server.ts";
import { inboxViews, type InboxView } from "#app/domain/ticket/inbox-view.ts";
import { acceptProposal } from "#app/services/ticket/accept-proposal.ts";
import { keepOwnTicket } from "#app/services/ticket/keep-own-ticket.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { aShop, aTicket, stranger, type TestShop } from "#tests/support/builders.ts";
import { correctTriage } from "#app/services/ticket/correct-triage.ts";
import { investigateTicket } from "#app/services/ticket/investigate-ticket.ts";
import { snoozeTicket } from "#app/services/ticket/snooze-ticket.ts";
import { unsnoozeTicket } from "#app/services/ticket/unsnooze-ticket.ts";
import {
  anAnsweredTicket,
  anUnansweredTicket,
} from "#tests/integration/services/ticket/a-ticket-to-work-on.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { askInbox } from "./ask-inbox.ts";
import { asksAbout } from "#tests/integration/services/ticket/look-at-tickets.ts";

const house = useHouse();

const read = (shop: TestShop, view: InboxView) => askInbox(house, shop, view);
/** The numbers of the tickets in each view, and what the views say that they hold. */
async function viewsOf(shop: TestShop) {
  const numbers: Partial<Record<InboxView, string[]>> = {};
  for (const view of inboxViews) {
    const { rows, counts } = await read(shop, view);
    numbers[view] = rows.map(({ number }) => number).toSorted();
    expect(counts[view]).toBe(rows.length);
  }
  return numbers;
}

const nothing = Object.fromEntries(inboxViews.map((view) => [view, []]));

async function aQuestion() {
  const shop = await aShop(house);
  const anas = await aTicket(house, shop, { subject: "My ring" });
  const asking = await aTicket(house, shop, stranger);
  await asksAbout(house, shop, asking, anas, ["It answers a message", "Jo takes no part"]);
  return { shop, anas, ask: { shopId: shop.id, ticketId: asking.id, by: shop.owner } };
}

describe("the tray of the inbox", () => {
  it("holds mail that asks where it belongs, with its reasons; it waits for an answer as well", async () => {
    const { shop, anas } = await aQuestion();

    const { rows } = await read(shop, "belongs");

    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      number: "MJ-1002",
      due: { kind: "first-reply" },
      proposal: {
        ticketId: anas.id,
        number: "MJ-1001",
        subject: "My ring",
        reasons: ["It answers a message", "Jo takes no part"],
      },
    });
    expect(await viewsOf(shop)).toEqual({
      ...nothing,
      due: ["MJ-1001", "MJ-1002"],
      unassigned: ["MJ-1001", "MJ-1002"],
      ours: ["MJ-1001", "MJ-1002"],
      belongs: ["MJ-1002"],
      all: ["MJ-1001", "MJ-1002"],
    });
  });

  it("shows a merged ticket in no view, and in all of its views again after an undo", async () => {
    const { shop, ask } = await aQuestion();
    const before = await viewsOf(shop);

    const { moveId } = await acceptProposal(house.deps, ask);
    const merged = await viewsOf(shop);
    await undoMove(house.deps, { shopId: shop.id, moveId, by: shop.owner });

    expect(merged).toEqual({
      ...nothing,
      due: ["MJ-1001"],
      unassigned: ["MJ-1001"],
      ours: ["MJ-1001"],
      all: ["MJ-1001"],
    });
    expect(await viewsOf(shop)).toEqual(before);
  });

  it("asks no more about mail that is kept as a ticket of its own", async () => {
    const { shop, ask } = await aQuestion();

    await keepOwnTicket(house.deps, ask);

    expect(await viewsOf(shop)).toMatchObject({ due: ["MJ-1001", "MJ-1002"], belongs: [] });
    expect((await read(shop, "due")).rows.map(({ proposal }) => proposal)).toEqual([null, null]);
  });

  it("asks nothing of another shop's mail", async () => {
    await aQuestion();
    const other = await aShop(house);

    expect((await read(other, "belongs")).rows).toEqual([]);
    expect(Object.values((await read(other, "belongs")).counts)).toEqual(inboxViews.map(() => 0));
  });
});

describe("the views of what is due", () => {
  it("name what people read as today from the shop's midnight on, and what is late after its instant", async () => {
    const { shop } = await anUnansweredTicket(house);
    const inViews = async (at: string) => {
      house.clock.moveTo(at);
      const { counts } = await read(shop, "due");
      return { today: counts.today, overdue: counts.overdue };
    };

    // Due on Wednesday 25 November, 10:00 in New York.
    expect(await inViews("2026-11-25T04:59:00Z")).toEqual({ today: 0, overdue: 0 });
    expect(await inViews("2026-11-25T05:00:00Z")).toEqual({ today: 1, overdue: 0 });
    expect(await inViews("2026-11-25T15:00:00Z")).toEqual({ today: 1, overdue: 0 });
    expect(await inViews("2026-11-25T15:00:01Z")).toEqual({ today: 0, overdue: 1 });
    expect((await read(shop, "overdue")).rows).toMatchObject([{ due: { kind: "first-reply" } }]);
  });

  it("leave a snoozed ticket out until it wakes, and show when that is", async () => {
    const { shop, step } = await anUnansweredTicket(house);

    await snoozeTicket(house.deps, { ...step, until: "next-day" });
    const asleep = await viewsOf(shop);
    const { rows } = await read(shop, "snoozed");
    await unsnoozeTicket(house.deps, step);

    expect(asleep).toMatchObject({ due: [], snoozed: ["MJ-1001"], all: ["MJ-1001"] });
    expect(rows).toMatchObject([{ snoozedUntil: "2026-11-24T14:00:00.000Z" }]);
    expect(await viewsOf(shop)).toMatchObject({ due: ["MJ-1001"], snoozed: [] });
  });

  it("keep a ticket that waits for its customer while something is owed on it", async () => {
    const { shop, step } = await anAnsweredTicket(house);
    expect(await viewsOf(shop)).toMatchObject({ due: [], waiting: ["MJ-1001"] });

    await investigateTicket(house.deps, { ...step, what: "Where it is", until: "" });

    expect(await viewsOf(shop)).toMatchObject({ due: ["MJ-1001"], waiting: ["MJ-1001"] });
  });

  it("tell what is urgent, what is paused, and from when on it is amber", async () => {
    const { shop, step } = await anAnsweredTicket(house, "Which size do you wear?");
    await correctTriage(house.deps, {
      ...step,
      category: null,
      urgency: "urgent",
      messageId: null,
    });
    expect((await read(shop, "waiting")).rows).toMatchObject([
      { urgency: "urgent", isPaused: true, due: null, isSpam: false },
    ]);

    const other = await anUnansweredTicket(house);
    const [row] = (await read(other.shop, "due")).rows;
    expect(row?.due?.warnAt).toBe((await other.now()).warnAt?.toISOString());
  });
});

describe("mail that is parked", () => {
  it("is counted with what is late of it, and with when the next answer is due", async () => {
    const { shop, ticket } = await anUnansweredTicket(house);
    const standing = async (at: string) => {
      house.clock.moveTo(at);
      const { parked, parkedDue } = await read(shop, "due");
      return { parked, ...parkedDue };
    };
    expect(await standing("2026-11-23T16:00:00Z")).toEqual({ parked: 0, overdue: 0, next: null });

    await inShop(house.deps.db, shop.id, (tx) =>
      tx.inboundEmail.updateMany({ where: { shopId: shop.id }, data: { status: "parked" } }),
    );

    const due = (await lookAt(house, shop).ticket(ticket.id)).dueAt?.toISOString();
    expect(await standing("2026-11-25T15:00:00Z")).toMatchObject({
      parked: 1,
      overdue: 0,
      next: { dueAt: due },
    });
    expect(await standing("2026-11-25T15:00:01Z")).toEqual({ parked: 1, overdue: 1, next: null });
    const [mail] = await readParkedPage(house.deps.db, shop.id, house.deps.openCalendar);
    expect(mail?.due?.dueAt).toBe(due);
  });
});
