import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { setOwnDue } from "#app/services/ticket/set-own-due.ts";
import { snoozeTicket } from "#app/services/ticket/snooze-ticket.ts";
import { unsnoozeTicket } from "#app/services/ticket/unsnooze-ticket.ts";
import { wakeTicket } from "#app/services/ticket/wake-ticket.ts";
import { aCustomerMail, arrives, aShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { anAnsweredTicket, anUnansweredTicket } from "./a-ticket-to-work-on.ts";
import { aReader } from "./look-at-tickets.ts";

const house = useHouse();

type AtHand = Awaited<ReturnType<typeof anUnansweredTicket>>;

const wake = ({ shop, ticket }: AtHand) =>
  inShopBySql(house.deps.db, shop.id, (tx) => wakeTicket(house.deps, tx, shop.id, ticket.id));

const customerWrites = async ({ shop, ticket }: AtHand, text: string) => {
  const again = { from: ticket.customerAddress, inReplyTo: ticket.messageIdHeader };
  await arrives(house, shop, aCustomerMail({ ...again, text }));
  await drainJobs(house);
};

describe("snoozing a ticket", () => {
  it("puts it away until tomorrow's opening, and the sweep looks again then", async () => {
    const { step, now, history } = await anUnansweredTicket(house);

    const { told } = await snoozeTicket(house.deps, { ...step, until: "next-day" });

    // Tuesday 09:00 in the shop's zone.
    const until = new Date("2026-11-24T14:00:00Z");
    expect(told).toBeNull();
    expect(await now()).toMatchObject({ status: "open", snoozedUntil: until });
    expect((await now()).alertAt?.getTime()).toBeLessThanOrEqual(until.getTime());
    expect(await history()).toEqual([
      { kind: "snoozed", until: "2026-11-24T09:00:00-05:00", by: "Marlen Vogt" },
    ]);
    await expectSameAfterRepeating(house, () =>
      snoozeTicket(house.deps, { ...step, until: "next-day" }),
    );
  });

  it("never lasts longer than until something is due, and says so", async () => {
    const { step, now } = await anUnansweredTicket(house);

    const { told } = await snoozeTicket(house.deps, { ...step, until: "2026-12-11T09:00" });

    expect(inPlainEnglish(told)).toBe(
      "It comes back Wed 25 Nov 2026 10:00, when something is due.",
    );
    expect((await now()).snoozedUntil).toEqual(new Date("2026-11-25T15:00:00Z"));
  });

  it("lasts as long as the agent says where nothing is due", async () => {
    const { step, now } = await anAnsweredTicket(house);

    await snoozeTicket(house.deps, { ...step, until: "2026-12-11T09:00" });

    expect((await now()).snoozedUntil).toEqual(new Date("2026-12-11T14:00:00Z"));
  });

  it.each(["yesterday", "2026-11-20T09:00", ""])("is refused until %j", async (until) => {
    const { step, now } = await anUnansweredTicket(house);

    await expectRefusal(snoozeTicket(house.deps, { ...step, until }), "invalid");

    expect((await now()).snoozedUntil).toBeNull();
  });

  it("hides neither what is late nor what is done", async () => {
    const late = await anUnansweredTicket(house);
    house.clock.moveTo("2026-11-26T16:00:00Z");
    await expectRefusal(snoozeTicket(house.deps, { ...late.step, until: "next-day" }), "conflict");

    const done = await anAnsweredTicket(house);
    await changeStatus(house.deps, { ...done.step, to: "resolved", seen: "waiting" });
    await expectRefusal(snoozeTicket(house.deps, { ...done.step, until: "next-day" }), "conflict");
  });

  it("is ended by an agent, once", async () => {
    const { step, now, history } = await anUnansweredTicket(house);
    await snoozeTicket(house.deps, { ...step, until: "next-day" });

    await Promise.all([1, 2].map(() => unsnoozeTicket(house.deps, step)));

    expect((await now()).snoozedUntil).toBeNull();
    expect((await history()).map(({ kind }) => kind)).toEqual(["snoozed", "woken"]);
  });

  it("is ended by the customer's answer, but not by a mere thank-you", async () => {
    const at = await anAnsweredTicket(house);
    await snoozeTicket(house.deps, { ...at.step, until: "next-monday" });

    await customerWrites(at, "Thank you so much!");
    expect((await at.now()).snoozedUntil).not.toBeNull();
    await customerWrites(at, "And what does such a ring cost?");
    expect(await at.now()).toMatchObject({ snoozedUntil: null, status: "open" });
    expect((await at.history()).map(({ kind }) => kind)).toContain("woken");
  });

  it("outlasts the customer's automatic answer", async () => {
    const at = await anAnsweredTicket(house);
    await snoozeTicket(house.deps, { ...at.step, until: "next-monday" });

    const mail = { from: "jo.fremd@post.example", fromName: "Jo Fremd", subject: "Away: Rings" };
    const answer = {
      ...mail,
      text: "I am away. Where is it?",
      inReplyTo: at.ticket.messageIdHeader,
    };
    const automatic = Buffer.from("Auto-Submitted: auto-replied\r\n");
    await arrives(house, at.shop, Buffer.concat([automatic, aCustomerMail(answer)]), {
      from: mail.from,
    });
    await drainJobs(house);

    expect((await at.now()).snoozedUntil).not.toBeNull();
    expect((await at.history()).map(({ kind }) => kind)).toContain("machine-mail");
  });

  it("is not for readers, and not for another shop", async () => {
    const { shop, step } = await anUnansweredTicket(house);
    const theirs = await aShop(house);
    const reader = { ...step, by: aReader(shop), until: "next-day" };
    const stranger = { ...step, shopId: theirs.id, until: "next-day" };

    await expectRefusal(snoozeTicket(house.deps, reader), "not-allowed");
    await expectRefusal(snoozeTicket(house.deps, stranger), "not-found");
    await expectRefusal(unsnoozeTicket(house.deps, reader), "not-allowed");
    await expectRefusal(unsnoozeTicket(house.deps, stranger), "not-found");
  });
});

describe("a snoozed ticket that wakes by itself", () => {
  it("stays away before its time, comes back at it, and only once", async () => {
    const at = await anUnansweredTicket(house);
    await snoozeTicket(house.deps, { ...at.step, until: "in-3-hours" });

    house.clock.pass(3 * HOUR_MS - 1);
    expect(await wake(at)).toBe(false);
    house.clock.pass(1);
    expect(await wake(at)).toBe(true);
    expect(await wake(at)).toBe(false);

    expect((await at.now()).snoozedUntil).toBeNull();
    expect((await at.history()).at(-1)).toEqual({
      kind: "woken",
      because: "its time has come",
    });
  });

  it("comes back when something became due earlier after it was put away", async () => {
    const at = await anUnansweredTicket(house);
    await snoozeTicket(house.deps, { ...at.step, until: "2026-11-25T09:00" });
    const until = "2026-11-24T12:00";
    await setOwnDue(house.deps, { ...at.step, until, reason: "Agreed by phone" });

    house.clock.moveTo("2026-11-24T16:59:00Z");
    expect(await wake(at)).toBe(false);
    house.clock.moveTo("2026-11-24T17:00:00Z");
    expect(await wake(at)).toBe(true);

    expect((await at.history()).at(-1)).toEqual({ kind: "woken", because: "something is due" });
  });

  it("is none that was never snoozed, nor one of another shop", async () => {
    const at = await anUnansweredTicket(house);
    const theirs = await aShop(house);

    expect(await wake(at)).toBe(false);
    await snoozeTicket(house.deps, { ...at.step, until: "in-3-hours" });
    house.clock.pass(4 * HOUR_MS);
    expect(await wake({ ...at, shop: theirs })).toBe(false);
    expect(await at.history()).toHaveLength(1);
  });
});
