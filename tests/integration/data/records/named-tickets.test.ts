import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { savePendingParticipants } from "#app/data/records/participants.server.ts";
import { listNamedTickets, type NamedTickets } from "#app/data/records/named-tickets.server.ts";
import {
  clearProposal,
  findProposal,
  lockTicketOfMail,
  lockTicketsToMove,
  saveNewTicket,
} from "#app/data/records/tickets.server.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { aReply, aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();
const nothing: NamedTickets = {
  replyNumber: null,
  inReplyTo: [],
  references: [],
  subjectNumber: null,
};
const named = (shop: TestShop, names: Partial<NamedTickets>) =>
  inShopBySql(house.deps.db, shop.id, (tx) =>
    listNamedTickets(tx, shop.id, { ...nothing, ...names }),
  );
const merge = (shop: TestShop, from: TestTicket, into: TestTicket) =>
  mergeTickets(house.deps, {
    shopId: shop.id,
    ticketId: from.id,
    into: into.id,
    by: shop.owner,
  });
const update = (shop: TestShop, ticketId: TicketId, data: { proposedId: TicketId }) =>
  inShop(house.deps.db, shop.id, (tx) =>
    tx.ticket.update({ where: { shopId_id: { shopId: shop.id, id: ticketId } }, data }),
  );

describe("finding the tickets that a mail names", () => {
  it("finds them by Message-ID, by the provider's own id of our mail, and by number", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const reply = await aReply(house, shop, ticket);
    await drainJobs(house);
    const { providerMessageId, messageIdHeader } = await lookAt(house, shop).message(reply);

    for (const names of [
      { inReplyTo: [ticket.messageIdHeader] },
      { inReplyTo: [messageIdHeader ?? ""] },
      { inReplyTo: ["<unknown@x.example>", `<${providerMessageId}@geopod-ismtpd-3.example>`] },
      { references: [`<${providerMessageId}@geopod-ismtpd-3.example>`] },
    ]) {
      const { byMessageId } = await named(shop, names);
      expect(byMessageId.map(({ ticketId }) => ticketId)).toEqual([ticket.id]);
    }
    const byNumbers = await named(shop, { replyNumber: ticket.number, subjectNumber: 9999 });
    expect(byNumbers.byReplyNumber?.ticketId).toBe(ticket.id);
    expect(byNumbers.bySubjectNumber).toBeNull();
    expect(providerMessageId).toMatch(/^[^<@]+$/);
  });

  it("gives a merged ticket as the one that has its mail, over several merges, and again as itself", async () => {
    const shop = await aShop(house);
    const [one, two, three] = [
      await aTicket(house, shop),
      await aTicket(house, shop, { from: "bob@post.example" }),
      await aTicket(house, shop, { from: "cy@post.example" }),
    ];
    await merge(shop, one, two);
    const { moveId } = await merge(shop, two, three);

    const all = await named(shop, {
      replyNumber: one.number,
      subjectNumber: two.number,
      inReplyTo: [one.messageIdHeader],
    });
    await undoMove(house.deps, { shopId: shop.id, moveId, by: shop.owner });
    const afterwards = await named(shop, { replyNumber: one.number });

    const found = [all.byReplyNumber, all.bySubjectNumber, ...all.byMessageId];
    expect(found.map((candidate) => candidate?.ticketId)).toEqual([three.id, three.id, three.id]);
    expect(found[0]?.participants.toSorted()).toEqual([
      "ana.sommer@post.example",
      "bob@post.example",
      "cy@post.example",
    ]);
    expect(afterwards.byReplyNumber?.ticketId).toBe(two.id);
  });

  it("tells who is pending, which orders are linked and why, and who asked about it before", async () => {
    const shop = await aShop(house);
    const order = house.shopify.shops[0]?.orders.at(-1)?.name ?? "";
    const ticket = await aTicket(house, shop, { subject: `Order ${order}` });
    const asking = await aTicket(house, shop, { from: "bob@post.example" });
    await update(shop, asking.id, { proposedId: ticket.id });
    await inShopBySql(house.deps.db, shop.id, (tx) =>
      savePendingParticipants(
        tx,
        shop.id,
        ticket.id,
        [{ address: "cy@post.example", name: null }],
        house.clock(),
      ),
    );

    const { bySubjectNumber } = await named(shop, { subjectNumber: ticket.number });

    expect(bySubjectNumber).toMatchObject({
      participants: ["ana.sommer@post.example"],
      pending: ["cy@post.example"],
      orders: [{ name: order, because: "number in the subject" }],
      proposed: [{ ticketId: asking.id, participants: ["bob@post.example"] }],
    });
  });

  it("sees that another mail came under the same Message-ID", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const other = await aShop(house);

    const asked = [
      await named(shop, { messageId: ticket.messageIdHeader }),
      await named(shop, { messageId: "<new@x.example>" }),
      await named(shop, { messageId: null }),
      await named(other, { messageId: ticket.messageIdHeader }),
    ];

    expect(asked.map(({ reusesMessageId }) => reusesMessageId)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(asked[0]?.byMessageId).toEqual([]);
  });

  it("looks at the nearest messages only when a thread names thousands", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const crowd = Array.from({ length: 5_000 }, (_, index) => `<${index}@x.example>`);

    const near = await named(shop, { references: [...crowd, ticket.messageIdHeader] });
    const far = await named(shop, { references: [ticket.messageIdHeader, ...crowd] });

    expect(near.byMessageId).toHaveLength(1);
    expect(far.byMessageId).toEqual([]);
  });

  it("finds nothing of another shop", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const other = await aShop(house);

    const found = await named(other, {
      replyNumber: ticket.number,
      subjectNumber: ticket.number,
      inReplyTo: [ticket.messageIdHeader],
    });

    expect(found).toEqual({
      byReplyNumber: null,
      byMessageId: [],
      bySubjectNumber: null,
      reusesMessageId: false,
    });
  });
});

describe("locking tickets for mail and moves", () => {
  it("follows a merged ticket to the one that takes its mail", async () => {
    const shop = await aShop(house);
    const other = await aShop(house);
    const [one, two] = [await aTicket(house, shop), await aTicket(house, shop)];
    await merge(shop, one, two);

    const lock = (shopId: TestShop["id"], id: TicketId) =>
      inShopBySql(house.deps.db, shopId, (tx) => lockTicketOfMail(tx, shopId, id));

    expect((await lock(shop.id, one.id))?.ticketId).toBe(two.id);
    expect((await lock(shop.id, two.id))?.ticketId).toBe(two.id);
    expect(await lock(other.id, one.id)).toBeNull();
  });

  it("locks those that are there, and none of another shop", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const [mine, theirs] = [await aTicket(house, shop), await aTicket(house, other)];

    const locked = await inShopBySql(house.deps.db, shop.id, (tx) =>
      lockTicketsToMove(tx, shop.id, [theirs.id, mine.id, house.deps.newId<TicketId>()]),
    );

    expect(locked.map(({ ticketId }) => ticketId)).toEqual([mine.id]);
  });
});

describe("keeping what a stranger's mail asks", () => {
  it("is written with the ticket, found with where the named one's mail is, and cleared", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const [one, two] = [await aTicket(house, shop), await aTicket(house, shop)];
    const id = house.deps.newId<TicketId>();
    await inShopBySql(house.deps.db, shop.id, (tx) =>
      saveNewTicket(tx, shop.id, {
        id,
        mailboxId: shop.mailboxId,
        subject: "Mine?",
        customer: { name: "Bob", address: "bob@post.example" },
        follows: null,
        proposed: one.id,
        preview: "",
        attachmentCount: 0,
        openedAt: house.clock(),
      }),
    );
    const find = (of: TestShop) =>
      inShopBySql(house.deps.db, of.id, (tx) => findProposal(tx, of.id, id));

    const fresh = await find(shop);
    await merge(shop, one, two);
    const afterMerge = await find(shop);
    const elsewhere = await find(other);
    await inShopBySql(house.deps.db, other.id, (tx) => clearProposal(tx, other.id, id));
    const untouched = await find(shop);
    await inShopBySql(house.deps.db, shop.id, (tx) => clearProposal(tx, shop.id, id));

    expect(fresh).toEqual({ proposedId: one.id, number: one.number, goesTo: one.id });
    expect(afterMerge).toEqual({ proposedId: one.id, number: one.number, goesTo: two.id });
    expect(elsewhere).toBeNull();
    expect(untouched).toEqual(afterMerge);
    expect(await find(shop)).toBeNull();
  });
});
