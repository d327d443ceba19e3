import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readAgentPage } from "#app/data/pages/agent-page.server.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS } from "#app/domain/shared/instant.ts";
import { assignTicket } from "#app/services/ticket/assign-ticket.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aReply, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const read = (shop: TestShop, memberId: MemberId = shop.owner.id) =>
  readAgentPage(house.deps.db, shop.id, {
    memberId,
    now: house.clock(),
    ticketPrefix: "MJ",
    openCalendar: house.deps.openCalendar,
  });

/** A ticket that the owner answered three hours after it came, with what was said of that. */
async function someWork() {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  house.clock.pass(3 * HOUR_MS);
  const messageId = await aReply(house, shop, ticket);
  await drainJobs(house);
  await assignTicket(house.deps, {
    ...{ shopId: shop.id, ticketId: ticket.id, by: shop.owner, to: shop.owner.id },
  });
  const agent = await aMember(house, shop, { name: "Ben Rask" });
  const now = new Date(house.clock());
  const of = { shopId: shop.id, ticketId: ticket.id };
  await inShop(house.deps.db, shop.id, async (tx) => {
    await tx.survey.create({
      data: {
        ...{ ...of, id: house.deps.newId<string>(), agentId: shop.owner.id, plannedAt: now },
        ...{ dueAt: now, rating: 4, comment: "Quick and kind", answeredAt: now },
      },
    });
    await tx.correction.create({
      data: {
        ...{ ...of, id: house.deps.newId<string>(), correctsId: messageId, messageId },
        ...{ cause: "policy", wrong: "14 days", at: now, byId: agent.id },
      },
    });
    await tx.review.create({
      data: {
        ...{ ...of, id: house.deps.newId<string>(), reasons: [], agentId: shop.owner.id },
        ...{ queuedAt: now, reviewedAt: now, reviewedById: agent.id, note: "Well said" },
        scores: { accurate: 3, courteous: 3, complete: 2, policy: 3 },
      },
    });
  });
  return { shop, ticket, agent };
}

describe("an agent's own page", () => {
  it("counts replies and targets, and says what customers and colleagues said", async () => {
    const { shop, ticket } = await someWork();

    const page = await read(shop);

    const of = { ticketId: ticket.id, number: `MJ-${ticket.number}` };
    expect(page).toMatchObject({
      name: "Marlen Vogt",
      replies: 1,
      firstReplies: 1,
      firstReplyMinutes: 180,
      met: 1,
      missed: 0,
      attainment: 100,
      rated: 1,
      averageRating: 4,
      ratings: [{ ...of, rating: 4, comment: "Quick and kind" }],
      corrections: [{ ...of, cause: "policy", wrong: "14 days" }],
      reviews: [{ ...of, by: "Ben Rask", note: "Well said" }],
    });
  });

  it("says nothing of a colleague's work, nor of what is longer ago", async () => {
    const { shop, agent } = await someWork();
    const nothing = {
      replies: 0,
      firstReplyMinutes: null,
      attainment: null,
      averageRating: null,
      ratings: [],
      corrections: [],
      reviews: [],
    };

    expect(await read(shop, agent.id)).toMatchObject({ name: "Ben Rask", ...nothing });
    house.clock.pass(40 * DAY_MS);
    expect(await read(shop)).toMatchObject(nothing);
  });

  it("is not there for somebody of another shop", async () => {
    const { shop } = await someWork();
    const other = await aShop(house);

    expect(await read(other, shop.owner.id)).toBeNull();
  });
});
