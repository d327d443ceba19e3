import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import { alertDueTickets } from "#app/services/alert/alert-due-tickets.ts";
import { snoozeTicket } from "#app/services/ticket/snooze-ticket.ts";
import { aReply } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anUnansweredTicket } from "#tests/integration/services/ticket/a-ticket-to-work-on.ts";
import { aColleague, assign, bells, sweepAfter } from "./a-ticket-with-bells.ts";

const house = useHouse();

// The ticket comes on Monday 23 November 2026, 10:00 in New York; its reply is due on Wednesday 10:00. Thursday is Thanksgiving.
describe("telling people of targets", () => {
  it("warns the agent whose ticket it is twice before it is due, and the owner at the miss and the next opening", async () => {
    const { shop, ticket, history } = await anUnansweredTicket(house);
    const agent = await aColleague(house, shop, "Tom Brandt", "202");
    await assign(house, shop, agent.id);

    // 16 hours are open until Wednesday 10:00: Tuesday 14:00, and Wednesday 9:00.
    await sweepAfter(house, DAY_MS + 4 * HOUR_MS - MINUTE_MS);
    expect(await bells(house, shop)).toEqual([]);
    await sweepAfter(house, MINUTE_MS);
    expect(await bells(house, shop)).toMatchObject([{ kind: "warning", to: "Tom Brandt" }]);
    await sweepAfter(house, 19 * HOUR_MS);
    expect((await bells(house, shop)).map(({ to }) => to)).toEqual(["Tom Brandt", "Tom Brandt"]);
    await sweepAfter(house, HOUR_MS);
    expect(await bells(house, shop)).toHaveLength(2);
    await sweepAfter(house, MINUTE_MS);

    expect((await bells(house, shop)).slice(2)).toEqual([
      {
        readAt: null,
        mailedAt: null,
        kind: "missed",
        to: "Marlen Vogt",
        at: new Date(house.clock()),
        detail: {
          number: `${shop.ticketPrefix}-${ticket.number}`,
          subject: "Rings",
          clocks: ["first-reply"],
          dueAt: "2026-11-25T10:00:00-05:00",
          readBy: "2026-11-25T10:00:00-05:00",
        },
      },
    ]);
    // Thursday is closed all day: the next opening is on Friday.
    await sweepAfter(house, DAY_MS);
    expect(await bells(house, shop)).toHaveLength(3);
    await sweepAfter(house, DAY_MS);
    expect((await bells(house, shop)).slice(3)).toMatchObject([
      { kind: "missed-again", to: "Marlen Vogt" },
    ]);
    expect((await history()).filter(({ kind }) => kind === "target-missed")).toHaveLength(1);
    await expectSameAfterRepeating(house, () => sweepAfter(house, 30 * DAY_MS));
  });

  it("warns all who may reply of a ticket that nobody has, and none of those who only read or are blocked", async () => {
    const { shop } = await anUnansweredTicket(house);
    await aColleague(house, shop, "Tom Brandt", "202");
    const reader = await aColleague(house, shop, "Ida Read", "203");
    const blocked = await aColleague(house, shop, "Uwe Gone", "204");
    await inShop(house.deps.db, shop.id, async (tx) => {
      await tx.member.updateMany({ where: { id: reader.id }, data: { role: "read-only" } });
      await tx.member.updateMany({ where: { id: blocked.id }, data: { role: "blocked" } });
    });

    await sweepAfter(house, DAY_MS + 4 * HOUR_MS);

    expect((await bells(house, shop)).map(({ to }) => to)).toEqual(["Marlen Vogt", "Tom Brandt"]);
  });

  it("tells once how things stand when it looks days later, and the thread says when the target was missed", async () => {
    const { shop, ticket } = await anUnansweredTicket(house);

    // Friday 27 November, 11:00.
    await sweepAfter(house, 4 * DAY_MS + HOUR_MS);

    expect(await bells(house, shop)).toMatchObject([
      { kind: "missed", to: "Marlen Vogt", detail: { dueAt: "2026-11-25T10:00:00-05:00" } },
    ]);
    const events = await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticketEvent.findMany({ where: { ticketId: ticket.id, kind: "target-missed" } }),
    );
    expect(events).toMatchObject([{ actor: "loupe", at: new Date("2026-11-25T15:00:00Z") }]);
    await expectSameAfterRepeating(house, () => alertDueTickets(house.deps));
  });

  it("tells nobody at night, and keeps it for the morning", async () => {
    const { shop, now } = await anUnansweredTicket(house);

    // Tuesday 20:00: the warning of 14:00 was not given.
    await sweepAfter(house, DAY_MS + 10 * HOUR_MS);
    expect(await bells(house, shop)).toEqual([]);
    expect((await now()).alertAt).toEqual(new Date("2026-11-25T14:00:00Z"));
    await sweepAfter(house, 13 * HOUR_MS);

    expect(await bells(house, shop)).toMatchObject([{ kind: "warning", to: "Marlen Vogt" }]);
  });

  it("says nothing of a ticket that was answered, however late the sweep", async () => {
    const { shop, ticket, history } = await anUnansweredTicket(house);
    await aReply(house, shop, ticket);
    await drainJobs(house);

    await sweepAfter(house, 10 * DAY_MS);

    expect(await bells(house, shop)).toEqual([]);
    expect((await history()).map(({ kind }) => kind)).not.toContain("target-missed");
  });

  it("brings a snoozed ticket back at its time, and at a due instant that comes first", async () => {
    const early = await anUnansweredTicket(house);
    const late = await anUnansweredTicket(house);
    await snoozeTicket(house.deps, { ...early.step, until: "2026-11-24T10:00" });
    await snoozeTicket(house.deps, { ...late.step, until: "2026-11-28T10:00" });

    await sweepAfter(house, DAY_MS - MINUTE_MS);
    expect((await early.now()).snoozedUntil).not.toBeNull();
    await sweepAfter(house, MINUTE_MS);
    expect((await early.now()).snoozedUntil).toBeNull();
    expect((await late.now()).snoozedUntil).not.toBeNull();
    await sweepAfter(house, DAY_MS);

    expect((await late.now()).snoozedUntil).toBeNull();
    expect((await late.history()).map(({ kind }) => kind)).toContain("woken");
  });

  it("rings once when two sweeps run at the same time", async () => {
    const { shop } = await anUnansweredTicket(house);
    house.clock.pass(DAY_MS + 4 * HOUR_MS);

    await Promise.all([1, 2, 3].map(() => alertDueTickets(house.deps)));

    expect(await bells(house, shop)).toHaveLength(1);
  });

  it("rings for the others when one ticket can't be looked at, and comes back to that one later", async () => {
    const broken = await anUnansweredTicket(house);
    const sound = await anUnansweredTicket(house);
    await inShop(house.deps.db, broken.shop.id, (tx) => tx.policyVersion.deleteMany());

    await expect(sweepAfter(house, DAY_MS + 4 * HOUR_MS)).rejects.toThrow();

    expect(await bells(house, sound.shop)).toHaveLength(1);
    expect((await broken.now()).alertAt).toEqual(new Date(house.clock() + 10 * MINUTE_MS));
    await inShop(house.deps.db, broken.shop.id, (tx) => tx.ticket.deleteMany());
  });

  it("rings for nobody in a shop that has uninstalled the app", async () => {
    const { shop } = await anUnansweredTicket(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shop.updateMany({ data: { uninstalledAt: new Date(house.clock()) } }),
    );

    await sweepAfter(house, 4 * DAY_MS + HOUR_MS);

    expect(await bells(house, shop)).toEqual([]);
  });
});
