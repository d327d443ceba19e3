import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { listTicketTags } from "#app/data/records/ticket-tags.server.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import type { MessageId, TicketId } from "#app/domain/shared/ids.ts";
import { acceptParticipant } from "#app/services/ticket/accept-participant.ts";
import { followTicket } from "#app/services/ticket/follow-ticket.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { splitTicket } from "#app/services/ticket/split-ticket.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import {
  aCustomerMail,
  aReply,
  arrives,
  aShop,
  aTicket,
  type TestShop,
  type TestTicket,
} from "#tests/support/builders.ts";
import { aMember } from "#tests/support/a-member.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aThread } from "./a-thread.ts";
import { aReader, everythingOf } from "./look-at-tickets.ts";

const house = useHouse();

/** An answered ticket and one that waits, an hour between them, each about an order of its own. */
async function twoTickets() {
  const shop = await aShop(house);
  const [order, other] = (house.shopify.shops[0]?.orders ?? []).slice(-2);
  const first = await aTicket(house, shop, { text: `Where is order ${order?.name}?` });
  await aReply(house, shop, first);
  await drainJobs(house);
  house.clock.pass(HOUR_MS);
  const second = await aTicket(house, shop, {
    from: "bob@post.example",
    fromName: "Bob",
    text: `About order ${other?.name}`,
  });
  return { shop, first, second };
}

const merge = (shop: TestShop, from: TestTicket, into: TestTicket) =>
  mergeTickets(house.deps, {
    shopId: shop.id,
    ticketId: from.id,
    into: into.id,
    by: shop.owner,
  });

const both = async (shop: TestShop, one: { id: TicketId }, other: { id: TicketId }) => [
  await everythingOf(house, shop, one.id),
  await everythingOf(house, shop, other.id),
];

const companyOf = (shop: TestShop, { id }: TestTicket) =>
  inShop(house.deps.db, shop.id, async (tx) => {
    const followers = await tx.follower.findMany({ where: { ticketId: id } });
    return {
      tags: await listTicketTags(tx, shop.id, id),
      followers: followers.map(({ memberId }) => memberId),
    };
  });

describe("undoing a merge", () => {
  it("puts messages, clocks, people, orders and status back as they were, whichever went into which", async () => {
    for (const turn of ["first into second", "second into first"]) {
      const { shop, first, second } = await twoTickets();
      const before = await both(shop, first, second);
      const [from, to] = turn === "first into second" ? [first, second] : [second, first];

      const { moveId } = await merge(shop, from, to);
      const merged = await both(shop, first, second);
      house.clock.pass(HOUR_MS);
      await undoMove(house.deps, { shopId: shop.id, moveId, by: shop.owner });

      expect(before.map(({ orders }) => orders.length)).toEqual([1, 1]);
      expect(merged.map(({ orders }) => orders.length).toSorted()).toEqual([1, 2]);
      expect(await both(shop, first, second)).toEqual(before);
    }
  });

  it("takes back the tags and followers that the merge brought, and no others", async () => {
    const { shop, first, second } = await twoTickets();
    const agent = await aMember(house, shop);
    const on = ({ id }: TestTicket) => ({ shopId: shop.id, ticketId: id, by: agent });
    await tagTicket(house.deps, { ...on(first), add: ["Gift", "Repair"], remove: [] });
    await tagTicket(house.deps, { ...on(second), add: ["Repair", "VIP"], remove: [] });
    await followTicket(house.deps, on(first));

    const { moveId } = await merge(shop, first, second);
    const merged = await companyOf(shop, second);
    await tagTicket(house.deps, { ...on(second), add: ["Later"], remove: [] });
    await undoMove(house.deps, { shopId: shop.id, moveId, by: shop.owner });

    expect(merged).toEqual({ tags: ["Gift", "Repair", "VIP"], followers: [agent.id] });
    expect(await companyOf(shop, second)).toEqual({
      tags: ["Later", "Repair", "VIP"],
      followers: [],
    });
    expect(await companyOf(shop, first)).toEqual({
      tags: ["Gift", "Repair"],
      followers: [agent.id],
    });
  });

  it("gives two tickets that both waited their own clocks again", async () => {
    const shop = await aShop(house);
    const first = await aTicket(house, shop);
    house.clock.pass(HOUR_MS);
    const second = await aTicket(house, shop, { from: "bob@post.example" });
    const before = await both(shop, first, second);

    const { moveId } = await merge(shop, first, second);
    await undoMove(house.deps, { shopId: shop.id, moveId, by: shop.owner });

    expect(await both(shop, first, second)).toEqual(before);
    expect(before.map(({ clocks }) => clocks.length)).toEqual([1, 1]);
  });

  it("changes nothing the second time, and is carried out once by two agents at once", async () => {
    const { shop, first, second } = await twoTickets();
    const { moveId } = await merge(shop, second, first);
    const ask = { shopId: shop.id, moveId, by: shop.owner };

    await Promise.all([undoMove(house.deps, ask), undoMove(house.deps, ask)]);

    const undone = (await lookAt(house, shop).history(first.id)).filter(
      ({ kind }) => kind === "move-undone",
    );
    expect(undone).toEqual([
      { kind: "move-undone", move: "merge", number: "MJ-1002", by: "Marlen Vogt" },
    ]);
    await expectSameAfterRepeating(house, () => undoMove(house.deps, ask));
  });

  it("lets the tickets be merged again afterwards", async () => {
    const { shop, first, second } = await twoTickets();
    const { moveId } = await merge(shop, second, first);
    await undoMove(house.deps, { shopId: shop.id, moveId, by: shop.owner });

    const again = await merge(shop, second, first);

    expect(again.moveId).not.toBe(moveId);
    expect(await lookAt(house, shop).messages(first.id)).toHaveLength(3);
  });

  it.each<[string, (shop: TestShop, to: TestTicket, from: TestTicket) => Promise<unknown>, RegExp]>(
    [
      [
        "a mail that came in",
        async (shop, to) => {
          await arrives(
            house,
            shop,
            aCustomerMail({ text: "More", inReplyTo: to.messageIdHeader }),
          );
          await drainJobs(house);
        },
        /MJ-1001 has a new message since/,
      ],
      [
        "a reply",
        async (shop, to) => {
          const seen = (await lookAt(house, shop).messages(to.id)).findLast(
            ({ kind }) => kind === "inbound",
          );
          await aReply(house, shop, to, { seen: seen?.id as MessageId });
        },
        /MJ-1001 has a new message since/,
      ],
      [
        "a later merge",
        async (shop, to) => {
          const third = await aTicket(house, shop, { from: "cy@post.example" });
          await merge(shop, third, to);
        },
        /Undo that one first/,
      ],
      [
        "another participant",
        async (shop, to) => {
          await inShop(house.deps.db, shop.id, (tx) =>
            tx.participant.create({
              data: {
                shopId: shop.id,
                ticketId: to.id,
                address: "cy@post.example",
                state: "pending",
                addedAt: new Date(house.clock()),
              },
            }),
          );
          await acceptParticipant(house.deps, {
            shopId: shop.id,
            ticketId: to.id,
            address: "cy@post.example",
            by: shop.owner,
          });
        },
        /other participants/,
      ],
    ],
  )("is refused when %s stands on it, and says so", async (_case, step, words) => {
    const { shop, first, second } = await twoTickets();
    const { moveId } = await merge(shop, second, first);
    await step(shop, first, second);

    const ask = { shopId: shop.id, moveId, by: shop.owner };
    await expectSameAfterRepeating(house, async () => {
      expect(await expectRefusal(undoMove(house.deps, ask), "conflict")).toMatch(words);
    });
  });

  it("may follow the undoing of the later merge", async () => {
    const { shop, first, second } = await twoTickets();
    const before = await both(shop, first, second);
    const early = await merge(shop, second, first);
    const third = await aTicket(house, shop, { from: "cy@post.example" });
    const late = await merge(shop, first, third);

    for (const { moveId } of [late, early])
      await undoMove(house.deps, { shopId: shop.id, moveId, by: shop.owner });

    expect(await both(shop, first, second)).toEqual(before);
  });

  it("is not for those who only read, nor for another shop", async () => {
    const { shop, first, second } = await twoTickets();
    const theirs = await aShop(house);
    const { moveId } = await merge(shop, second, first);

    await expectSameAfterRepeating(house, async () => {
      await expectRefusal(
        undoMove(house.deps, { shopId: shop.id, moveId, by: aReader(shop) }),
        "not-allowed",
      );
      await expectRefusal(
        undoMove(house.deps, { shopId: theirs.id, moveId, by: theirs.owner }),
        "not-found",
      );
    });
  });
});

describe("undoing a split", () => {
  it("puts the ticket back as it was; the new one keeps its number and leads there", async () => {
    for (const only of [true, false]) {
      const { shop, ticket, mails } = await aThread(house, 3);
      const before = await everythingOf(house, shop, ticket.id);
      const split = await splitTicket(house.deps, {
        shopId: shop.id,
        ticketId: ticket.id,
        messageId: mails[only ? 0 : 1],
        only,
        by: shop.owner,
      });
      await drainJobs(house);
      house.clock.pass(HOUR_MS);

      await undoMove(house.deps, { shopId: shop.id, moveId: split.moveId, by: shop.owner });

      expect(await everythingOf(house, shop, ticket.id)).toEqual(before);
      const shell = await everythingOf(house, shop, split.ticketId);
      expect(shell.messages).toEqual([]);
      expect(shell.clocks.filter((clock) => clock.cancelledAt === null)).toEqual([]);
      expect(shell.ticket).toMatchObject({
        mergedIntoId: ticket.id,
        status: "closed",
        dueAt: null,
      });
    }
  });

  it("is refused once the new ticket was answered", async () => {
    const { shop, ticket, mails } = await aThread(house, 2);
    const split = await splitTicket(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      messageId: mails[1],
      only: false,
      by: shop.owner,
    });
    await drainJobs(house);
    await aReply(house, shop, { ...ticket, id: split.ticketId }, { seen: mails[1] });

    const undo = undoMove(house.deps, { shopId: shop.id, moveId: split.moveId, by: shop.owner });

    expect(await expectRefusal(undo, "conflict")).toMatch(/MJ-1002 has a new message since/);
  });
});
