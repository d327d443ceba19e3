import { describe, expect, it } from "vitest";
import type { MessageId, TicketId } from "#app/domain/shared/ids.ts";
import { sendReply, type SendReply } from "#app/services/reply/send-reply.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import {
  aCustomerMail,
  arrives,
  aShop,
  aTicket,
  type TestShop,
  type TestTicket,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const aPress = (
  shop: TestShop,
  ticket: TestTicket,
  change: Partial<SendReply> = {},
): SendReply => ({
  shopId: shop.id,
  ticketId: ticket.id,
  author: shop.owner,
  text: "It is on its way.",
  to: ticket.customerAddress,
  seenMessageId: ticket.messageId,
  idempotencyKey: "a-press",
  ...change,
});

describe("sending a reply", () => {
  it("writes it to the outbox and touches no clock before the provider has it", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);

    const { messageId } = await sendReply(house.deps, aPress(shop, ticket));

    expect(await lookAt(house, shop).message(messageId as MessageId)).toMatchObject({
      kind: "outbound",
      delivery: "queued",
      text: "It is on its way.",
      authorId: shop.owner.id,
      to: ["ana.sommer@post.example"],
    });
    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([{ metAt: null }]);
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      status: "waiting",
      unansweredSince: null,
    });
  });

  it("answers in the customer's thread, from the support address, with an address to answer to", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);

    await sendReply(house.deps, aPress(shop, ticket));
    await drainJobs(house);

    const sent = house.sendgrid.accepted().at(-1)?.body as {
      from: { email: string };
      reply_to: { email: string };
      headers: Record<string, string>;
      subject?: string;
      personalizations: { to: { email: string }[]; headers?: Record<string, string> }[];
    };
    const headers = { ...sent.headers, ...sent.personalizations[0]?.headers };
    expect(sent.from.email).toBe(shop.supportAddress);
    expect(sent.reply_to.email).toMatch(
      new RegExp(`^${shop.token}\\+${ticket.number}-[a-z2-7]{16}@in\\.loupe\\.example$`),
    );
    expect(headers["In-Reply-To"]).toBe(ticket.messageIdHeader);
    expect(headers.References).toContain(ticket.messageIdHeader);
  });

  it("writes one reply for two presses of one form, also when they come at once", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const before = house.sendgrid.accepted().length;

    const presses = await Promise.all(
      [1, 2, 3].map(() => sendReply(house.deps, aPress(shop, ticket))),
    );
    await drainJobs(house);

    expect(presses.filter(({ messageId }) => messageId !== null)).toHaveLength(1);
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(2);
    expect(house.sendgrid.accepted().length - before).toBe(1);
  });

  it("finds its reply again when the same press comes after a new mail of the customer", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await sendReply(house.deps, aPress(shop, ticket));
    await arrives(
      house,
      shop,
      aCustomerMail({ text: "Hello?", inReplyTo: ticket.messageIdHeader }),
    );
    await drainJobs(house);

    const again = await sendReply(house.deps, aPress(shop, ticket));

    expect(again).toMatchObject({ messageId: null });
  });

  it("is refused when the customer wrote again while the agent was writing", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await arrives(
      house,
      shop,
      aCustomerMail({ text: "Hello?", inReplyTo: ticket.messageIdHeader }),
    );
    await drainJobs(house);

    const words = await expectRefusal(sendReply(house.deps, aPress(shop, ticket)), "conflict");

    expect(words).toMatch(/new message came in/);
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(2);
    expect((await lookAt(house, shop).ticket(ticket.id)).status).toBe("open");
  });

  it("is refused when the agent saw another recipient", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const press = aPress(shop, ticket, { to: "someone@post.example" });

    expect(await expectRefusal(sendReply(house.deps, press), "conflict")).toMatch(/recipient/);
  });

  it("is refused on a ticket that was merged into another, also by a page that sees no message left", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const other = await aTicket(house, shop);
    const merge = { shopId: shop.id, ticketId: ticket.id, into: other.id, by: shop.owner };
    await mergeTickets(house.deps, merge);

    const press = aPress(shop, ticket, { seenMessageId: null });
    const words = await expectRefusal(sendReply(house.deps, press), "conflict");

    expect(words).toMatch(/merged into another one/);
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(0);
  });

  it("is refused without a text", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);

    await expectRefusal(sendReply(house.deps, aPress(shop, ticket, { text: "  \n " })), "invalid");

    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(1);
  });

  it.each(["read-only", "blocked"] as const)("is not for someone who is %s", async (role) => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const author = { ...shop.owner, role };

    await expectRefusal(sendReply(house.deps, aPress(shop, ticket, { author })), "not-allowed");

    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(1);
  });

  it("does not know a ticket of another shop, nor one that never was", async () => {
    const [mejurn, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, mejurn);
    const never = house.deps.newId<TicketId>();

    await expectRefusal(sendReply(house.deps, aPress(other, ticket)), "not-found");
    await expectRefusal(
      sendReply(house.deps, aPress(mejurn, ticket, { ticketId: never })),
      "not-found",
    );
  });

  it("leaves nothing behind when it breaks half-way", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const enqueue = () => Promise.reject(new Error("the queue is away"));

    await expect(sendReply({ ...house.deps, enqueue }, aPress(shop, ticket))).rejects.toThrow(
      "the queue is away",
    );

    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(1);
    expect((await lookAt(house, shop).ticket(ticket.id)).status).toBe("open");
  });
});
