import { describe, expect, it } from "vitest";
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import type { MemberId, TicketId } from "#app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS } from "#app/domain/shared/instant.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { assignTicket } from "#app/services/ticket/assign-ticket.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { markSpam } from "#app/services/ticket/mark-spam.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aReply, aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { anInboundRow } from "#tests/integration/data/an-inbound-row.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { readReport } from "./read-report.ts";

const house = useHouse();

/** A Monday, 10:00 in the shop's zone: a general mail is due on Wednesday 10:00. */
const aGeneralTicket = (shop: TestShop, subject = "Rings") =>
  aTicket(house, shop, {
    from: "jo.fremd@post.example",
    fromName: "Jo Fremd",
    subject,
    text: "Do you make rings of white gold?",
  });

const read = (shop: TestShop, show: string | null = null, days: "7" | "30" = "30") =>
  readReport(house, shop, { show, days });

/** What an agent did, as it stands in the ticket's history now. */
const note = (shop: TestShop, ticket: TestTicket, detail: TicketEventDetail) =>
  inShopBySql(house.deps.db, shop.id, (tx) =>
    Promise.all([
      saveTicketEvents(tx, shop.id, [
        {
          id: house.deps.newId(),
          ticketId: ticket.id,
          actor: shop.owner.id,
          detail,
          at: house.clock(),
        },
      ]),
      announceChange(tx, shop.id, ticket.id),
    ]),
  );

const firstReply = async (shop: TestShop) => (await read(shop)).report.lines[0];

describe("the report on kept targets", () => {
  it("counts a clock as running, then as missed by its instant alone, and as met when a reply went out in time", async () => {
    const shop = await aShop(house);
    const ticket = await aGeneralTicket(shop);
    await aGeneralTicket(shop, "Bracelets");
    expect(await firstReply(shop)).toMatchObject({ met: 0, missed: 0, running: 2 });

    await aReply(house, shop, ticket, { text: "Yes, we do." });
    await drainJobs(house);
    expect(await firstReply(shop)).toMatchObject({ met: 1, missed: 0, running: 1 });

    // Thursday, and nobody has looked.
    house.clock.pass(3 * DAY_MS);
    expect(await firstReply(shop)).toMatchObject({ met: 1, missed: 1, attainment: 50 });
    const { tickets } = await read(shop, "first-reply.missed");
    expect(tickets).toMatchObject([{ subject: "Bracelets", customer: "Jo Fremd" }]);
  });

  it("counts parked mail as a first reply that is owed from its receipt on", async () => {
    const shop = await aShop(house);
    const other = await aShop(house);
    await anInboundRow(house, shop, { status: "parked", at: house.clock() });
    expect(await firstReply(shop)).toMatchObject({ missed: 0, running: 1 });
    expect(await firstReply(other)).toMatchObject({ missed: 0, running: 0 });

    // Thursday: due was Wednesday.
    house.clock.pass(3 * DAY_MS);
    expect(await firstReply(shop)).toMatchObject({ missed: 1, running: 0, attainment: 0 });
    expect((await read(shop)).parked).toEqual({ missed: 1, running: 0 });
  });

  it("counts what is owed once when two tickets become one, and what was missed before stays missed", async () => {
    const shop = await aShop(house);
    const first = await aGeneralTicket(shop);
    const second = await aGeneralTicket(shop, "Bracelets");
    house.clock.pass(HOUR_MS);
    const merge = (ticketId: TicketId, into: TicketId) =>
      mergeTickets(house.deps, { shopId: shop.id, ticketId, into, by: shop.owner });
    await merge(first.id, second.id);
    // The older mail stands for both; the clocks that the merge ended are none.
    const [standing] = (await read(shop)).report.lines;
    expect(standing).toMatchObject({ met: 0, missed: 0, running: 1, cancelled: 0 });

    const late = await aGeneralTicket(shop, "Earrings");
    const other = await aGeneralTicket(shop, "Necklaces");
    await aReply(house, shop, other, { text: "Yes, we do." });
    await drainJobs(house);
    house.clock.pass(3 * DAY_MS);
    await merge(late.id, other.id);
    // Its mail is now owed on the other ticket, as a next reply that is late too.
    expect(await lookAt(house, shop).clocks(other.id)).toMatchObject([
      { kind: "first-reply", state: "met" },
      { kind: "next-reply", startedBy: late.messageId, state: "missed" },
    ]);

    const { report } = await read(shop);
    const missed = report.lines.reduce((sum, line) => sum + line.missed, 0);
    expect({ met: report.lines[0]?.met, missed }).toEqual({ met: 1, missed: 2 });
    const listed = await Promise.all(
      ["first-reply.missed", "next-reply.missed"].map((figure) => read(shop, figure)),
    );
    expect(listed.flatMap(({ tickets }) => tickets.map(({ ticketId }) => ticketId)).sort()).toEqual(
      [second.id, other.id].sort(),
    );
  });

  it("leaves out what began before its time", async () => {
    const shop = await aShop(house);
    await aGeneralTicket(shop);
    house.clock.pass(8 * DAY_MS);

    expect((await read(shop, null, "7")).report.attainment).toBeNull();
    expect((await read(shop, null, "30")).report.attainment).toBe(0);
  });

  it("counts what was resolved without a reply, and says why", async () => {
    const shop = await aShop(house);
    const ticket = await aGeneralTicket(shop);
    await changeStatus(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      by: shop.owner,
      to: "resolved",
      seen: "open",
      reason: "Called her",
    });

    const page = await read(shop, "resolved-unanswered");
    expect(page.report.beside).toMatchObject({ "resolved-unanswered": 1 });
    expect(page.report.lines[0]).toMatchObject({ met: 0, missed: 0, cancelled: 1 });
    expect(page.tickets).toMatchObject([{ ticketId: ticket.id, words: "Marlen Vogt: Called her" }]);
  });

  it("counts a pause without a question, and none that followed one", async () => {
    const shop = await aShop(house);
    const [asked, paused] = [await aGeneralTicket(shop), await aGeneralTicket(shop, "Bracelets")];
    await aReply(house, shop, asked, { text: "Which size do you need?" });
    await drainJobs(house);
    house.clock.pass(HOUR_MS);
    const detail = { kind: "status", from: "open", to: "waiting", by: "Marlen Vogt" } as const;
    await note(shop, asked, detail);
    await note(shop, paused, detail);

    const { report, tickets } = await read(shop, "paused-without-question");
    expect(report.beside["paused-without-question"]).toBe(1);
    expect(tickets).toMatchObject([{ ticketId: paused.id }]);
  });

  it("counts urgency lowered late, and not one lowered in time", async () => {
    const shop = await aShop(house);
    const ticket = await aGeneralTicket(shop);
    const lowered = { kind: "urgency", from: "urgent", to: "general", by: "Marlen Vogt" } as const;
    await note(shop, ticket, lowered);
    await note(shop, ticket, { ...lowered, late: true });

    expect((await read(shop)).report.beside["urgency-lowered-late"]).toBe(1);
  });

  it("counts a late ticket that was marked as spam, and no other", async () => {
    const shop = await aShop(house);
    const late = await aGeneralTicket(shop);
    const step = { shopId: shop.id, by: shop.owner };
    const inTime = await aGeneralTicket(shop, "Bracelets");
    await markSpam(house.deps, { ...step, ticketId: inTime.id });
    house.clock.pass(3 * DAY_MS);
    await markSpam(house.deps, { ...step, ticketId: late.id });

    const { report, tickets } = await read(shop, "late-spam");
    expect(report.beside["late-spam"]).toBe(1);
    expect(tickets).toMatchObject([{ ticketId: late.id }]);
    expect(report.lines[0]).toMatchObject({ missed: 1 });
  });

  it("counts the causes of misses as they were given", async () => {
    const shop = await aShop(house);
    const ticket = await aGeneralTicket(shop);
    const cause = { kind: "miss-cause", clock: "first-reply", by: "Marlen Vogt" } as const;
    await note(shop, ticket, { ...cause, cause: "Too much mail" });
    await note(shop, ticket, { ...cause, cause: "Too much mail" });

    const { report, tickets } = await read(shop, "cause:Too much mail");
    expect(report.causes).toEqual([{ cause: "Too much mail", count: 2 }]);
    expect(tickets).toHaveLength(2);
  });

  it("shows nothing of another shop", async () => {
    const shop = await aShop(house);
    await aGeneralTicket(shop);
    const theirs = await aShop(house);
    house.clock.pass(3 * DAY_MS);

    const page = await read(theirs, "first-reply.missed");
    expect(page.report.attainment).toBeNull();
    expect(page.tickets).toEqual([]);
  });

  it("lists as many tickets as each figure counts, whatever the report is narrowed to", async () => {
    const shop = await aShop(house);
    const [first, second] = [await aGeneralTicket(shop), await aGeneralTicket(shop, "Bracelets")];
    await aGeneralTicket(shop, "Earrings");
    const ida = await aMember(house, shop, { name: "Ida Kern" });
    const assign = (ticketId: TicketId, to: MemberId) =>
      assignTicket(house.deps, { shopId: shop.id, ticketId, by: shop.owner, to });
    await assign(first.id, ida.id);
    await assign(second.id, shop.owner.id);
    house.clock.pass(3 * DAY_MS);

    for (const filter of [{}, { agentId: ida.id }, { category: "product_information" as const }]) {
      const { figures } = await readReport(house, shop, { filter });
      expect(figures.now.length).toBeGreaterThan(1);
      for (const { figure, count } of figures.now) {
        const { tickets } = await readReport(house, shop, { filter, show: figure });
        expect([figure, tickets.length]).toEqual([figure, count]);
      }
    }
    const { figures } = await readReport(house, shop, { filter: { agentId: ida.id } });
    expect(figures.now).toContainEqual({ figure: "first-reply.missed", count: 1, total: 0 });
  });

  it("shows an agent their own waiting times and the team's, and the owner everybody's", async () => {
    const shop = await aShop(house);
    const ida = await aMember(house, shop, { name: "Ida Kern" });
    const tickets = [await aGeneralTicket(shop), await aGeneralTicket(shop, "Bracelets")];
    await inShopBySql(house.deps.db, shop.id, (tx) => {
      const [one, other] = tickets.map(({ id }) => id);
      return tx.$executeRaw`
        update "Ticket" set "assigneeId" = case "id" when ${one}::uuid then ${ida.id}::uuid else ${shop.owner.id}::uuid end
        where "shopId" = ${shop.id}::uuid and "id" in (${one}::uuid, ${other}::uuid)`;
    });
    await inShopBySql(
      house.deps.db,
      shop.id,
      (tx) => tx.$executeRaw`
        update "SlaClock" set "metAt" = "startedAt" + interval '1 hour' where "shopId" = ${shop.id}::uuid`,
    );
    const agentsIn = async (onlyAgentId?: MemberId) => {
      const { firstReplies } = await readReport(house, shop, {
        part: "times",
        ...(onlyAgentId ? { onlyAgentId } : {}),
      });
      return firstReplies.filter(({ by }) => by === "agent").map(({ of }) => of);
    };

    expect(await agentsIn(ida.id)).toEqual([ida.id]);
    expect((await agentsIn()).sort()).toEqual([ida.id, shop.owner.id].sort());
    const { firstReplies } = await readReport(house, shop, { part: "times", onlyAgentId: ida.id });
    expect(firstReplies.find(({ by }) => by === "all")?.count).toBe(2);
  });
});
