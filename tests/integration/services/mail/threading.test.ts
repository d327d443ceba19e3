import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import type { MessageId, TicketId } from "#app/domain/shared/ids.ts";
import { acceptParticipant } from "#app/services/ticket/accept-participant.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { splitTicket } from "#app/services/ticket/split-ticket.ts";
import {
  aCustomerMail,
  aReply,
  arrives,
  aShop,
  aTicket,
  stranger,
  type TestShop,
  type TestTicket,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { RECEIVING_DOMAIN } from "#tests/support/make-deps.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { english } from "#tests/support/english.ts";

const house = useHouse();
const ANA = { from: "ana.sommer@post.example", fromName: "Ana Sommer" };
const BOB = { from: "bob@post.example", fromName: "Bob Blum" };

type Mail = Parameters<typeof aCustomerMail>[0] & { cc?: string };

/** The mail comes in and everything is done that follows. */
async function comesIn(shop: TestShop, { cc, ...mail }: Mail, to?: string): Promise<void> {
  const raw = aCustomerMail(mail).toString("latin1");
  const copied = cc === undefined ? raw : raw.replace("\r\nSubject:", `\r\nCc: ${cc}\r\nSubject:`);
  await arrives(house, shop, Buffer.from(copied, "latin1"), to === undefined ? {} : { to: [to] });
  await drainJobs(house);
}

/** Ana's ticket, our answer to it, and the address under which she answers that. */
async function anAnsweredTicket() {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  const reply = await lookAt(house, shop).message(await aReply(house, shop, ticket));
  await drainJobs(house);
  const { replyTo } = reply.outgoing as { replyTo: string };
  return { shop, ticket, reply, replyTo };
}

const textsOf = async (shop: TestShop, ticketId: TicketId) =>
  (await lookAt(house, shop).messages(ticketId)).map(({ text }) => text.trim().split("\n")[0]);
const others = async (shop: TestShop, ticket: TestTicket) =>
  (await lookAt(house, shop).tickets()).filter(({ id }) => id !== ticket.id);

const closedFor = (shop: TestShop, ticketId: TicketId, days: number) =>
  inShop(house.deps.db, shop.id, (tx) =>
    tx.ticket.update({
      where: { shopId_id: { shopId: shop.id, id: ticketId } },
      data: { status: "closed", closedAt: new Date(house.clock() - days * 86_400_000) },
    }),
  );

describe("mail that belongs to a ticket", () => {
  it.each<[string, (given: { reply: { messageIdHeader: string | null } }) => Partial<Mail>]>([
    [
      "its References were replaced and its In-Reply-To names our mail",
      ({ reply }) => ({
        inReplyTo: reply.messageIdHeader ?? "",
        references: ["<replaced@icloud.example>"],
      }),
    ],
    [
      "every Message-ID was replaced and only the subject names the ticket",
      () => ({ subject: "Re: [MJ-1001] Where is my parcel?", references: ["<x@icloud.example>"] }),
    ],
    [
      "its subject was emptied",
      ({ reply }) => ({ subject: "", inReplyTo: reply.messageIdHeader ?? "" }),
    ],
    [
      "its In-Reply-To holds several Message-IDs",
      ({ reply }) => ({ inReplyTo: `<other@post.example> ${reply.messageIdHeader ?? ""}` }),
    ],
    [
      "our address stands in Cc only",
      ({ reply }) => ({
        to: "friend@post.example",
        cc: "support@mejurn.example",
        inReplyTo: reply.messageIdHeader ?? "",
      }),
    ],
    [
      "our address stands in no header at all",
      ({ reply }) => ({ to: "friend@post.example", inReplyTo: reply.messageIdHeader ?? "" }),
    ],
  ])("joins although %s", async (_case, mail) => {
    const { shop, ticket, reply } = await anAnsweredTicket();

    await comesIn(shop, { ...ANA, text: "Thank you!", ...mail({ reply }) });

    expect(await others(shop, ticket)).toEqual([]);
    expect(await textsOf(shop, ticket.id)).toHaveLength(3);
  });

  it("is one message by whatever routes and however often it comes", async () => {
    const { shop, ticket, replyTo } = await anAnsweredTicket();
    const mail = { ...ANA, text: "The same", seed: "same", date: new Date(house.clock()) };

    await comesIn(shop, mail, replyTo);
    await comesIn(shop, mail);
    await comesIn(shop, mail, replyTo);

    expect(await others(shop, ticket)).toEqual([]);
    expect(await textsOf(shop, ticket.id)).toHaveLength(3);
  });

  it("is one ticket when it was sent to two of the shop's mailboxes", async () => {
    const shop = await aShop(house);
    const second = await inShop(house.deps.db, shop.id, (tx) =>
      tx.mailbox.create({
        data: {
          shopId: shop.id,
          id: house.deps.newId<string>(),
          address: "sales@mejurn.example",
          token: house.deps.newToken(),
          createdAt: new Date(house.clock()),
        },
      }),
    );
    const mail = { ...ANA, to: "support@mejurn.example, sales@mejurn.example", seed: "two" };

    await comesIn(shop, { ...mail, date: new Date(house.clock()) });
    await comesIn(
      shop,
      { ...mail, date: new Date(house.clock()) },
      `${second.token}@${RECEIVING_DOMAIN}`,
    );

    const tickets = await lookAt(house, shop).tickets();
    expect(tickets).toHaveLength(1);
    expect(await textsOf(shop, tickets[0]?.id as TicketId)).toHaveLength(1);
  });

  it("joins by the reply address of a ticket that was merged, where its messages are now", async () => {
    const { shop, ticket, replyTo } = await anAnsweredTicket();
    const other = await aTicket(house, shop, BOB);
    await mergeTickets(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      into: other.id,
      by: shop.owner,
    });

    await comesIn(shop, { ...ANA, text: "Is it there?" }, replyTo);

    expect(await textsOf(shop, other.id)).toContain("Is it there?");
    expect(await textsOf(shop, ticket.id)).toEqual([]);
  });

  it("joins the new ticket when it answers a message that was split off", async () => {
    const { shop, ticket } = await anAnsweredTicket();
    await comesIn(shop, { ...ANA, text: "And my ring?", inReplyTo: ticket.messageIdHeader });
    const later = (await lookAt(house, shop).messages(ticket.id)).at(-1);
    const split = await splitTicket(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      messageId: later?.id as MessageId,
      only: true,
      by: shop.owner,
    });

    await comesIn(shop, {
      ...ANA,
      text: "The ring, I mean",
      inReplyTo: later?.messageIdHeader ?? "",
    });

    expect(await textsOf(shop, split.ticketId)).toEqual(["And my ring?", "The ring, I mean"]);
  });
});

describe("mail of somebody who takes no part", () => {
  it.each<
    [string, (given: { replyTo: string; header: string }) => [Partial<Mail>, string?], RegExp]
  >([
    [
      "who stole a reply address",
      ({ replyTo }) => [{}, replyTo],
      /made for ana\.sommer@post\.example, but the mail comes from jo\.fremd@post\.example/,
    ],
    [
      "who answers from a second address",
      ({ header }) => [{ inReplyTo: header }],
      /jo\.fremd@post\.example takes no part in MJ-1001/,
    ],
    [
      "who guessed a ticket's number",
      () => [{ subject: "Re: [MJ-1001] Where is my parcel?" }],
      /takes no part in MJ-1001/,
    ],
  ])(
    "waits in the tray with its reasons when it comes from one %s",
    async (_case, mail, reason) => {
      const { shop, ticket, reply, replyTo } = await anAnsweredTicket();
      const [written, to] = mail({ replyTo, header: reply.messageIdHeader ?? "" });

      await comesIn(shop, { ...stranger, text: "Send it to me", ...written }, to);

      const [own] = await others(shop, ticket);
      expect(own).toMatchObject({
        proposedId: ticket.id,
        customerAddress: stranger.from,
        dueKind: "first-reply",
        status: "open",
      });
      expect(await textsOf(shop, ticket.id)).toHaveLength(2);
      const history = await lookAt(house, shop).history(own?.id as TicketId);
      const asks = history.find((event) => event.kind === "stranger");
      expect(asks?.reasons?.map((words) => english(words)).join("\n")).toMatch(reason);
    },
  );

  it("waits on one ticket however often that person writes", async () => {
    const { shop, ticket, replyTo } = await anAnsweredTicket();

    await comesIn(shop, { ...stranger, text: "First" }, replyTo);
    await comesIn(shop, { ...stranger, text: "Second" }, replyTo);

    const own = await others(shop, ticket);
    expect(own).toHaveLength(1);
    expect(await textsOf(shop, own[0]?.id as TicketId)).toEqual(["First", "Second"]);
  });

  it("is each a ticket of its own when many answer the same mail", async () => {
    const { shop, ticket, reply } = await anAnsweredTicket();

    for (const person of [stranger, BOB])
      await comesIn(shop, { ...person, text: "Me too", inReplyTo: reply.messageIdHeader ?? "" });

    const own = await others(shop, ticket);
    expect(own.map(({ customerAddress }) => customerAddress)).toEqual([stranger.from, BOB.from]);
    expect(await textsOf(shop, ticket.id)).toHaveLength(2);
  });

  it("waits from somebody in Cc until an agent accepts them, and joins afterwards", async () => {
    const { shop, ticket } = await anAnsweredTicket();
    await comesIn(shop, {
      ...ANA,
      text: "My husband knows more",
      cc: `Bob Blum <${BOB.from}>, support@mejurn.example`,
      inReplyTo: ticket.messageIdHeader,
    });
    const answer = { ...BOB, inReplyTo: ticket.messageIdHeader };

    await comesIn(shop, { ...answer, text: "Before" });
    await acceptParticipant(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      address: BOB.from,
      by: shop.owner,
    });
    await comesIn(shop, { ...answer, text: "After" });

    const [own] = await others(shop, ticket);
    expect(own?.proposedId).toBe(ticket.id);
    expect(await textsOf(shop, own?.id as TicketId)).toEqual(["Before"]);
    expect(await textsOf(shop, ticket.id)).toContain("After");
  });
});

describe("mail on another matter", () => {
  it("is a follow-up that names the first when an old thread is used for a new order", async () => {
    const shop = await aShop(house);
    const [order, other] = (house.shopify.shops[0]?.orders ?? []).slice(-2);
    const ticket = await aTicket(house, shop, { text: `Where is order ${order?.name}?` });

    await comesIn(shop, {
      ...ANA,
      text: `And now about order ${other?.name}`,
      inReplyTo: ticket.messageIdHeader,
    });
    await comesIn(shop, {
      ...ANA,
      text: `Still nothing of ${order?.name}`,
      inReplyTo: ticket.messageIdHeader,
    });

    const [followUp, ...more] = await others(shop, ticket);
    expect(more).toEqual([]);
    expect(followUp?.followsId).toBe(ticket.id);
    expect(await lookAt(house, shop).history(followUp?.id as TicketId)).toContainEqual({
      kind: "follow-up",
      number: "MJ-1001",
      order: other?.name,
    });
    expect(await textsOf(shop, ticket.id)).toHaveLength(2);
  });

  it("is a follow-up, too, when the other order has its number from before the shop changed its form", async () => {
    const shop = await aShop(house);
    const [order] = (house.shopify.shops[0]?.orders ?? []).slice(-1);
    const ticket = await aTicket(house, shop, { text: `Where is order ${order?.name}?` });
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.orderCopy.create({
        data: {
          shopId: shop.id,
          orderGid: "gid://shopify/Order/1",
          orderName: "ALT-1001",
          facts: {},
          changedAt: new Date(0),
          fetchedAt: new Date(0),
        },
      }),
    );

    await comesIn(shop, {
      ...ANA,
      text: "And ALT-7001 was never repaired",
      inReplyTo: ticket.messageIdHeader,
    });

    expect(await others(shop, ticket)).toMatchObject([{ followsId: ticket.id }]);
  });

  it("is another message, and flagged, when it reuses a Message-ID with other words", async () => {
    const { shop, ticket } = await anAnsweredTicket();
    const raw = aCustomerMail({ ...ANA, text: "Other words" }).toString("latin1");
    const reused = raw.replace(/Message-ID: <[^>]+>/i, `Message-ID: ${ticket.messageIdHeader}`);

    await arrives(house, shop, Buffer.from(reused, "latin1"));
    await drainJobs(house);

    const [own] = await others(shop, ticket);
    expect(await textsOf(shop, own?.id as TicketId)).toEqual(["Other words"]);
    expect(await lookAt(house, shop).history(own?.id as TicketId)).toContainEqual({
      kind: "reused-message-id",
    });
  });

  it("opens a follow-up on a ticket that was closed 15 days ago, and reopens one of 14 days", async () => {
    for (const [days, follows] of [
      [15, true],
      [14, false],
    ] as const) {
      const { shop, ticket, replyTo } = await anAnsweredTicket();
      await closedFor(shop, ticket.id, days);

      await comesIn(shop, { ...ANA, text: "It broke again" }, replyTo);

      const more = await others(shop, ticket);
      expect(more.map(({ followsId }) => followsId)).toEqual(follows ? [ticket.id] : []);
      expect((await lookAt(house, shop).ticket(ticket.id)).status).toBe(
        follows ? "closed" : "open",
      );
    }
  });

  it("joins the follow-up that an earlier mail into the long-closed ticket opened", async () => {
    const { shop, ticket, replyTo } = await anAnsweredTicket();
    await closedFor(shop, ticket.id, 15);

    await comesIn(shop, { ...ANA, text: "It broke again" }, replyTo);
    await comesIn(shop, { ...ANA, text: "Here is a picture" }, replyTo);

    const [followUp, ...more] = await others(shop, ticket);
    expect(more).toEqual([]);
    expect(await textsOf(shop, followUp?.id as TicketId)).toEqual([
      "It broke again",
      "Here is a picture",
    ]);
    expect(await lookAt(house, shop).history(followUp?.id as TicketId)).toContainEqual({
      kind: "joined",
      because: "followed-before",
    });
  });

  it("opens another follow-up once the first one is long closed, too", async () => {
    const { shop, ticket, replyTo } = await anAnsweredTicket();
    await closedFor(shop, ticket.id, 40);
    await comesIn(shop, { ...ANA, text: "It broke again" }, replyTo);
    const [first] = await others(shop, ticket);
    await closedFor(shop, first?.id as TicketId, 15);

    await comesIn(shop, { ...ANA, text: "And again" }, replyTo);

    const [, second, ...more] = await others(shop, ticket);
    expect(more).toEqual([]);
    expect(second?.followsId).toBe(ticket.id);
    expect(await textsOf(shop, second?.id as TicketId)).toEqual(["And again"]);
  });
});
