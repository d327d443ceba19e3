import { describe, expect, it } from "vitest";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { markSpam } from "#app/services/ticket/mark-spam.ts";
import { snoozeTicket } from "#app/services/ticket/snooze-ticket.ts";
import { unmarkSpam } from "#app/services/ticket/unmark-spam.ts";
import { aCustomerMail, arrives, aShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anAnsweredTicket, anUnansweredTicket } from "./a-ticket-to-work-on.ts";
import { aReader } from "./look-at-tickets.ts";

const house = useHouse();

describe("a ticket that is spam", () => {
  it("is closed and owes nothing; once it is none, it owes what it would have owed", async () => {
    const { step, now, clocks, history } = await anUnansweredTicket(house);
    const before = { ticket: await now(), clocks: await clocks() };

    await Promise.all([1, 2].map(() => markSpam(house.deps, step)));
    const at = new Date(house.clock());
    expect(await now()).toMatchObject({ status: "closed", spamAt: at, closedAt: at, dueAt: null });
    expect(await clocks()).toMatchObject([{ state: "cancelled" }]);
    await expectSameAfterRepeating(house, () => markSpam(house.deps, step));

    house.clock.moveTo("2026-11-24T16:00:00Z");
    await Promise.all([1, 2].map(() => unmarkSpam(house.deps, step)));
    expect(await now()).toEqual(before.ticket);
    expect(await clocks()).toEqual(before.clocks);
    expect((await history()).map(({ kind }) => kind)).toEqual(["spam", "not-spam"]);
  });

  it("comes back as late as it would be by now", async () => {
    const { step, clocks } = await anUnansweredTicket(house);
    await markSpam(house.deps, step);

    house.clock.moveTo("2026-11-26T16:00:00Z");
    await unmarkSpam(house.deps, step);

    expect(await clocks()).toMatchObject([{ state: "missed" }]);
  });

  it("waits for the customer again when it did before", async () => {
    const { step, now } = await anAnsweredTicket(house);
    const before = await now();

    await markSpam(house.deps, step);
    await unmarkSpam(house.deps, step);

    expect(await now()).toEqual(before);
  });

  it("is seen again when its sender writes once more, but owes an answer only once it is no spam", async () => {
    const { shop, ticket, step, now, clocks } = await anUnansweredTicket(house);
    await markSpam(house.deps, step);
    const again = { from: ticket.customerAddress, inReplyTo: ticket.messageIdHeader };
    await arrives(house, shop, aCustomerMail({ ...again, text: "Hello? Are you there?" }));
    await drainJobs(house);

    expect(await now()).toMatchObject({ status: "open", dueAt: null });
    expect((await now()).spamAt).not.toBeNull();
    await unmarkSpam(house.deps, step);
    expect(await now()).toMatchObject({ status: "open", spamAt: null, dueKind: "first-reply" });
    expect(await clocks()).toMatchObject([{ state: "running", startedBy: ticket.messageId }]);
  });

  it("lets nobody work on it before somebody says that it is none", async () => {
    const { step } = await anUnansweredTicket(house);
    await markSpam(house.deps, step);

    const snooze = snoozeTicket(house.deps, { ...step, until: "next-day" });
    expect(await expectRefusal(snooze, "conflict")).toContain("spam");
    const open = changeStatus(house.deps, { ...step, to: "open", seen: "closed" });
    expect(await expectRefusal(open, "conflict")).toContain("spam");
  });

  it("is not for readers, and not for another shop", async () => {
    const { shop, step } = await anUnansweredTicket(house);
    const theirs = await aShop(house);

    for (const act of [markSpam, unmarkSpam]) {
      await expectRefusal(act(house.deps, { ...step, by: aReader(shop) }), "not-allowed");
      await expectRefusal(act(house.deps, { ...step, shopId: theirs.id }), "not-found");
    }
  });
});
