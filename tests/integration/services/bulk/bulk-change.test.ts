import { describe, expect, it } from "vitest";
import { readBulkReport } from "#app/data/pages/bulk-page.server.ts";
import { inShop } from "#app/data/db.server.ts";
import type { BulkStep } from "#app/domain/bulk/bulk-step.ts";
import type { BulkChangeId, TicketId } from "#app/domain/shared/ids.ts";
import { beginBulkChange } from "#app/services/bulk/begin-bulk-change.ts";
import { carryOutBulkChange } from "#app/services/bulk/carry-out-bulk-change.ts";
import { undoBulkChange } from "#app/services/bulk/undo-bulk-change.ts";
import { assignTicket } from "#app/services/ticket/assign-ticket.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import type { ActingAgent, ChangeNeeds } from "#app/services/ticket/change-ticket.ts";
import { snoozeTicket } from "#app/services/ticket/snooze-ticket.ts";
import { anUnansweredTicket } from "#tests/integration/services/ticket/a-ticket-to-work-on.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { someTickets } from "./some-tickets.ts";

const house = useHouse();
const CLOSE: BulkStep = { kind: "close", reason: "", cause: "" };

let presses = 0;
const change = (
  shop: TestShop,
  ticketIds: readonly string[],
  step: BulkStep,
  { by = shop.owner, key = `press-${(presses += 1)}` }: { by?: ActingAgent; key?: string } = {},
) => beginBulkChange(house.deps, { shopId: shop.id, by, step, ticketIds, key });

const report = (shop: TestShop, bulkChangeId: BulkChangeId, by: ActingAgent = shop.owner) =>
  readBulkReport(house.deps.db, shop.id, { bulkChangeId, memberId: by.id, ticketPrefix: "MJ" });

const undo = (shop: TestShop, bulkChangeId: BulkChangeId, by: ActingAgent = shop.owner) =>
  undoBulkChange(house.deps, { shopId: shop.id, bulkChangeId, by });

const statuses = async (shop: TestShop) =>
  (await lookAt(house, shop).tickets()).map(({ status }) => status);

describe("a change of many tickets", () => {
  it("assigns, tags, closes, snoozes or marks as spam all of them, and puts them back as they were", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop);
    const ids = await someTickets(house, shop, 3);
    const before = await lookAt(house, shop).tickets();
    const steps: readonly BulkStep[] = [
      { kind: "assign", to: agent.id },
      { kind: "tag", add: ["Vip"], remove: [] },
      CLOSE,
      { kind: "snooze", until: "next-day" },
      { kind: "spam" },
    ];

    for (const step of steps) {
      const id = await change(shop, ids, step);
      const during = await lookAt(house, shop).tickets();
      expect(await report(shop, id)).toMatchObject({ total: 3, through: 3, done: 3, refused: [] });
      if (step.kind === "assign")
        expect(during.map(({ assigneeId }) => assigneeId)).toEqual([agent.id, agent.id, agent.id]);
      if (step.kind !== "tag") expect(during).not.toEqual(before);
      await undo(shop, id);
      expect(await report(shop, id)).toMatchObject({ undone: 3, done: 0, isUndone: true });
      expect(await lookAt(house, shop).tickets()).toEqual(before);
    }
    expect(await inShop(house.deps.db, shop.id, (tx) => tx.ticketTag.count())).toBe(0);
  });

  it("does what it can, and says which tickets not and why", async () => {
    const { shop, ticket } = await anUnansweredTicket(house);
    const [plain = ""] = await someTickets(house, shop, 1);

    const id = await change(shop, [ticket.id, plain], CLOSE);
    const withReason = await change(shop, [ticket.id], { ...CLOSE, reason: "Sent twice" });

    expect(await report(shop, id)).toMatchObject({
      done: 1,
      refused: [
        {
          number: "MJ-1001",
          wantsReason: true,
          words: "Say why the customer's message gets no answer.",
        },
      ],
    });
    expect(await report(shop, withReason)).toMatchObject({ done: 1, refused: [] });
    expect(await statuses(shop)).toEqual(["closed", "closed"]);
  });

  it("leaves clocks as though it had not been once it is taken back", async () => {
    const { shop, ticket, now, clocks, history } = await anUnansweredTicket(house);
    const [stood, owed] = [await now(), await clocks()];
    house.clock.pass(60_000);

    const id = await change(shop, [ticket.id], { ...CLOSE, reason: "Sent twice" });
    expect((await now()).dueAt).toBeNull();
    house.clock.pass(60_000);
    await undo(shop, id);

    expect(await now()).toEqual(stood);
    expect(await clocks()).toEqual(owed);
    expect((await history()).map(({ kind }) => kind)).toEqual(["status", "status"]);
  });

  it("is one change for the same press, and two for two agents", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop);
    const ids = await someTickets(house, shop, 2);

    const pressed = await Promise.all([
      change(shop, ids, CLOSE, { key: "one" }),
      change(shop, ids, CLOSE, { key: "one" }),
      change(shop, ids, CLOSE, { key: "one", by: agent }),
    ]);
    await drainJobs(house);

    expect(new Set(pressed).size).toBe(2);
    const [mine, , theirs] = pressed;
    const reports = [await report(shop, mine), await report(shop, theirs, agent)];
    expect(reports.map((one) => (one?.done ?? 0) + (one?.same ?? 0))).toEqual([2, 2]);
    for (const id of ids) expect(await lookAt(house, shop).history(id)).toHaveLength(1);
  });

  it("leaves alone, and names, what was changed since when it is taken back", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop);
    const [first, second] = (await someTickets(house, shop, 2)) as [TicketId, TicketId];
    const closed = await change(shop, [first, second], CLOSE);
    const step = { shopId: shop.id, ticketId: first, by: shop.owner };
    await changeStatus(house.deps, { ...step, to: "open", seen: "closed" });
    await undo(shop, closed);

    const assigned = await change(shop, [first], { kind: "assign", to: shop.owner.id });
    await assignTicket(house.deps, { ...step, to: agent.id });
    await undo(shop, assigned);

    expect(await report(shop, closed)).toMatchObject({ undone: 2, refused: [] });
    expect(await report(shop, assigned)).toMatchObject({
      undone: 0,
      refused: [{ number: "MJ-5001", words: "It was changed since: it stays as it is." }],
    });
    expect((await lookAt(house, shop).ticket(first)).assigneeId).toBe(agent.id);
  });

  it("keeps a snooze that it did not make when it takes its own back", async () => {
    const shop = await aShop(house);
    const [id] = (await someTickets(house, shop, 1)) as [TicketId];
    await snoozeTicket(house.deps, {
      shopId: shop.id,
      ticketId: id,
      by: shop.owner,
      until: "next-day",
    });
    const { snoozedUntil } = await lookAt(house, shop).ticket(id);

    const later = await change(shop, [id], { kind: "snooze", until: "next-monday" });
    await undo(shop, later);

    expect((await lookAt(house, shop).ticket(id)).snoozedUntil).toEqual(snoozedUntil);
  });

  it("goes on where a process died, with nothing done twice", async () => {
    const shop = await aShop(house);
    const ids = await someTickets(house, shop, 60);
    const id = await change(shop, ids, CLOSE);
    expect(await report(shop, id)).toMatchObject({ through: 0, isUnderWay: true });
    await expectRefusal(undo(shop, id), "conflict");

    const dying = diesAfter(house.deps, 27);
    await expect(carryOutBulkChange(dying, { shopId: shop.id, bulkChangeId: id })).rejects.toThrow(
      "the process died",
    );
    const half = new Set(await statuses(shop));
    expect(half).toEqual(new Set(["closed", "open"]));
    await drainJobs(house);

    expect(await report(shop, id)).toMatchObject({ done: 60, same: 0, isUnderWay: false });
    for (const ticketId of ids) expect(await lookAt(house, shop).history(ticketId)).toHaveLength(1);
    await undo(shop, id);
    await drainJobs(house);
    expect(await report(shop, id)).toMatchObject({ undone: 60, isUnderWay: false });
    expect(new Set(await statuses(shop))).toEqual(new Set(["open"]));
  });
});

describe("who may change many tickets", () => {
  it("is nobody who only reads, and nobody takes back what another did", async () => {
    const shop = await aShop(house);
    const [agent, reader] = [
      await aMember(house, shop),
      await aMember(house, shop, { role: "read-only" }),
    ];
    const ids = await someTickets(house, shop, 1);
    const id = await change(shop, ids, CLOSE);

    for (const step of [CLOSE, { kind: "assign", to: null }, { kind: "spam" }] as BulkStep[])
      await expectRefusal(change(shop, ids, step, { by: reader }), "not-allowed");
    await expectRefusal(undo(shop, id, agent), "not-found");
    expect(await report(shop, id, agent)).toBeNull();
  });

  it("reaches no ticket of another shop, and no change of one", async () => {
    const [mine, theirs] = [await aShop(house), await aShop(house)];
    const [foreign] = (await someTickets(house, theirs, 1)) as [TicketId];
    const ofTheirs = await change(theirs, [foreign], { kind: "tag", add: ["x"], remove: [] });

    const id = await change(mine, [foreign], CLOSE);

    expect(await report(mine, id)).toMatchObject({
      done: 0,
      refused: [{ number: "", words: "This ticket is not here." }],
    });
    expect(await statuses(theirs)).toEqual(["open"]);
    await expectRefusal(undo(mine, ofTheirs), "not-found");
    expect(await report(mine, ofTheirs)).toBeNull();
  });

  it("is refused for nothing, for too much, and after ten minutes", async () => {
    const shop = await aShop(house);
    const many = Array.from({ length: 1_001 }, () => house.deps.newId<TicketId>());
    const [id] = (await someTickets(house, shop, 1)) as [TicketId];

    await expectRefusal(change(shop, [], CLOSE), "invalid");
    await expectRefusal(change(shop, many, CLOSE), "invalid");
    const closed = await change(shop, [id], CLOSE);
    house.clock.pass(10 * 60_000 + 1);
    await expectRefusal(undo(shop, closed), "conflict");
  });
});

/** The same needs until the clock was read so often; then nothing goes on. */
function diesAfter(needs: ChangeNeeds, tickets: number): ChangeNeeds {
  let taken = 0;
  return {
    ...needs,
    newId: <Id extends string>() => {
      taken += 1;
      if (taken === tickets) throw new Error("the process died");
      return needs.newId<Id>();
    },
  };
}
