import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { saveSlaSettings } from "#app/data/records/sla-settings.server.ts";
import { defaultSlaSettings } from "#app/domain/sla/sla-settings.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { aCustomerMail, aReply, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { A_MONDAY } from "#tests/support/clock.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anAnsweredTicket, anUnansweredTicket } from "./a-ticket-to-work-on.ts";
import { aReader } from "./look-at-tickets.ts";

const house = useHouse();

/** A Thursday: what came on Monday was due on Wednesday. */
const LATE = "2026-11-26T16:00:00.000Z";

const from = (seen: TicketStatus, to: TicketStatus) => ({ seen, to });

describe("an agent changing the status of a ticket", () => {
  it("resolves an answered one, opens it again, lets it wait and closes it, each in the history", async () => {
    const { step, now, history } = await anAnsweredTicket(house);
    const at = new Date(house.clock());

    await changeStatus(house.deps, { ...step, ...from("waiting", "resolved") });
    expect(await now()).toMatchObject({ status: "resolved", resolvedAt: at, closedAt: null });
    await changeStatus(house.deps, { ...step, ...from("resolved", "open") });
    expect(await now()).toMatchObject({ status: "open", resolvedAt: null });
    await changeStatus(house.deps, { ...step, ...from("open", "waiting") });
    await changeStatus(house.deps, { ...step, ...from("waiting", "closed") });
    expect(await now()).toMatchObject({ status: "closed", resolvedAt: at, closedAt: at });

    expect((await history()).map((event) => "to" in event && event.to)).toEqual([
      "resolved",
      "open",
      "waiting",
      "closed",
    ]);
    await expectSameAfterRepeating(house, () =>
      changeStatus(house.deps, { ...step, ...from("waiting", "closed") }),
    );
  });

  it("ends no ticket whose customer waits for an answer, unless with a reason, which cancels the clock", async () => {
    const { step, now, clocks, history } = await anUnansweredTicket(house);
    const resolve = { ...step, ...from("open", "resolved") };

    const words = await expectRefusal(changeStatus(house.deps, resolve), "reason-wanted");
    expect(words).toContain("no answer");
    expect(await now()).toMatchObject({ status: "open", dueKind: "first-reply" });

    await changeStatus(house.deps, { ...resolve, reason: "Advertising" });
    expect(await now()).toMatchObject({ status: "resolved", dueKind: null, dueAt: null });
    expect(await clocks()).toMatchObject([{ kind: "first-reply", state: "cancelled" }]);
    expect(await history()).toEqual([
      {
        kind: "status",
        from: "open",
        to: "resolved",
        by: "Marlen Vogt",
        reason: "Advertising",
        unanswered: true,
      },
    ]);
  });

  it("counts a reply that is still on its way: resolved right after sending, the target is met", async () => {
    const { shop, ticket, step, now, clocks } = await anUnansweredTicket(house);
    await aReply(house, shop, ticket);
    await changeStatus(house.deps, { ...step, ...from("waiting", "resolved") });

    house.clock.pass(5_000);
    await drainJobs(house);

    expect(await now()).toMatchObject({ status: "resolved", dueAt: null });
    expect(await clocks()).toMatchObject([{ kind: "first-reply", state: "met" }]);
  });

  it("asks for the cause of a missed target before the ticket is done, and never again", async () => {
    const { step, history } = await anAnsweredLate();
    const resolve = { ...step, ...from("waiting", "resolved") };

    const words = await expectRefusal(changeStatus(house.deps, resolve), "reason-wanted");
    expect(words).toContain("missed");
    await changeStatus(house.deps, { ...resolve, cause: "too much mail" });
    await changeStatus(house.deps, { ...step, ...from("resolved", "open") });
    await changeStatus(house.deps, { ...step, ...from("open", "closed") });

    expect((await history()).filter(({ kind }) => kind === "miss-cause")).toMatchObject([
      { cause: "Too much mail", by: "Marlen Vogt" },
    ]);
  });

  it("takes one of the owner's own causes, and words of the agent's own", async () => {
    const { shop, step, history } = await anAnsweredLate();
    const settings = { ...defaultSlaSettings, missCauses: ["Stock-taking"] };
    await inShopBySql(house.deps.db, shop.id, (tx) =>
      saveSlaSettings(tx, shop.id, settings, { at: house.clock(), by: shop.owner.id }),
    );

    await changeStatus(house.deps, {
      ...step,
      ...from("waiting", "resolved"),
      cause: "stock-taking",
    });

    expect(await history()).toContainEqual(expect.objectContaining({ cause: "Stock-taking" }));
    const other = await anAnsweredLate();
    const cause = "The goldsmith was ill";
    await changeStatus(house.deps, { ...other.step, ...from("waiting", "resolved"), cause });
    expect(await other.history()).toContainEqual(expect.objectContaining({ cause }));
  });

  it("is refused when somebody chose another status meanwhile; two of the same are one", async () => {
    const { step, now, history } = await anAnsweredTicket(house);
    const resolve = { ...step, ...from("waiting", "resolved") };

    await Promise.all([1, 2, 3].map(() => changeStatus(house.deps, resolve)));
    await expectRefusal(
      changeStatus(house.deps, { ...step, ...from("waiting", "open") }),
      "conflict",
    );

    expect(await history()).toHaveLength(1);
    expect((await now()).status).toBe("resolved");
  });

  it("comes back when the customer writes once more, and its answer is due", async () => {
    const { shop, ticket, step, now } = await anAnsweredTicket(house);
    await changeStatus(house.deps, { ...step, ...from("waiting", "resolved") });

    const again = { from: ticket.customerAddress, inReplyTo: ticket.messageIdHeader };
    await arrives(house, shop, aCustomerMail({ ...again, text: "And what does one cost?" }));
    await drainJobs(house);

    expect(await now()).toMatchObject({
      status: "open",
      resolvedAt: null,
      dueKind: "next-reply",
    });
  });

  it("stays done when the customer merely says thank you", async () => {
    const { shop, ticket, step, now } = await anAnsweredTicket(house);
    await changeStatus(house.deps, { ...step, ...from("waiting", "resolved") });

    const again = { from: ticket.customerAddress, inReplyTo: ticket.messageIdHeader };
    await arrives(house, shop, aCustomerMail({ ...again, text: "Thank you so much!" }));
    await drainJobs(house);

    expect(await now()).toMatchObject({ status: "resolved", dueKind: null });
  });

  it("is not for readers, not for another shop, not on a ticket that was merged", async () => {
    const { shop, ticket, step } = await anAnsweredTicket(house);
    const theirs = await aShop(house);
    const resolve = { ...step, ...from("waiting", "resolved") };
    const blocked = { ...shop.owner, role: "blocked" } as const;

    await expectRefusal(changeStatus(house.deps, { ...resolve, by: aReader(shop) }), "not-allowed");
    await expectRefusal(changeStatus(house.deps, { ...resolve, by: blocked }), "not-allowed");
    await expectRefusal(changeStatus(house.deps, { ...resolve, shopId: theirs.id }), "not-found");
    const other = await aTicket(house, shop);
    await mergeTickets(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      into: other.id,
      by: shop.owner,
    });
    const words = await expectRefusal(changeStatus(house.deps, resolve), "conflict");
    expect(words).toContain(`${shop.ticketPrefix}-${other.number}`);
  });
});

/** Asked on a Monday, answered on Thursday. */
async function anAnsweredLate() {
  house.clock.moveTo(A_MONDAY);
  const at = await anUnansweredTicket(house);
  house.clock.moveTo(LATE);
  await aReply(house, at.shop, at.ticket);
  await drainJobs(house);
  return at;
}
