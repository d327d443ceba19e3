import { Prisma } from "@prisma/client";
import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readAttachment } from "#app/data/pages/attachment-page.server.ts";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import type { AttachmentId } from "#app/domain/shared/ids.ts";
import type { MessageView } from "#app/domain/ticket/ticket-view.ts";
import { aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { correctTriage } from "#app/services/ticket/correct-triage.ts";
import { anUnansweredTicket } from "#tests/integration/services/ticket/a-ticket-to-work-on.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const house = useHouse();

describe("the messages of a ticket's page", () => {
  it("tell new words, signature and quote apart, and what was forwarded", async () => {
    const { shop, ticket } = await aShopWithATicket();
    await change(shop, ticket, {
      replyText: "It came.",
      signatureText: "Ana",
      quotedText: "> Did it?",
      quotedHtml: "<p>Did it?</p>",
      replyTo: "other@post.example",
      limits: ["parts"],
      forwarded: {
        from: { address: "bo@post.example", name: "Bo Berg" },
        subject: "My ring",
        date: null,
        dateWords: "yesterday",
      },
    });

    expect(await firstMessage(shop, ticket)).toMatchObject({
      parts: {
        reply: "It came.",
        signature: "Ana",
        quoted: "> Did it?",
        quotedHtml: "<p>Did it?</p>",
      },
      replyTo: "other@post.example",
      limits: ["parts"],
      forwarded: {
        from: "Bo Berg <bo@post.example>",
        subject: "My ring",
        date: null,
        dateWords: "yesterday",
      },
    });
  });

  it("have no proof while nothing was judged", async () => {
    const { shop, ticket } = await aShopWithATicket();
    await change(shop, ticket, { authenticity: Prisma.DbNull });

    expect(await firstMessage(shop, ticket)).toMatchObject({ proof: null });
  });

  it("are proven to be the mailbox's when the linked customer has that address", async () => {
    const { shop, ticket } = await aShopWithATicket();
    await change(shop, ticket, { authenticity: aligned });
    expect((await firstMessage(shop, ticket))?.proof?.level).toBe("unproven");

    await linkCustomer(shop, ticket, "ANA.Sommer@post.example");

    expect((await firstMessage(shop, ticket))?.proof).toEqual({
      level: "mailbox",
      because: "signed by post.example",
    });
  });

  it("are contradicted whatever is linked", async () => {
    const { shop, ticket } = await aShopWithATicket();
    await change(shop, ticket, { authenticity: { standing: "contradicted", because: "no seal" } });
    await linkCustomer(shop, ticket, "ana.sommer@post.example");

    expect((await firstMessage(shop, ticket))?.proof).toEqual({
      level: "contradicted",
      because: "no seal",
    });
  });

  it("are contradicted when the owner of the order's address says that they did not write them", async () => {
    const { shop, ticket } = await aShopWithATicket();
    await change(shop, ticket, { authenticity: { standing: "unproven", because: "not signed" } });
    expect((await firstMessage(shop, ticket))?.proof?.level).toBe("unproven");

    await deny(shop, ticket);

    expect((await firstMessage(shop, ticket))?.proof?.level).toBe("contradicted");
  });
});

describe("the targets of a ticket's page", () => {
  it("come with what happened to them and who did it, when they warn, and why triage judged so", async () => {
    const { shop, ticket, step } = await anUnansweredTicket(house);
    await correctTriage(house.deps, {
      ...step,
      category: null,
      urgency: "urgent",
      messageId: null,
    });

    const page = await readPage(shop, ticket);

    // Monday 10:00; urgent mail is due a business day later.
    const clock = page?.clocks.find(({ kind }) => kind === "first-reply");
    expect(inPlainEnglish(clock)).toMatchObject({
      dueAt: "2026-11-24T15:00:00.000Z",
      story: [
        {
          words: "Due anew: now urgent",
          by: "Marlen Vogt",
          dueAt: "2026-11-24T15:00:00.000Z",
        },
      ],
    });
    expect(page?.warnAt).toMatch(/^2026-11-2/);
    expect(page?.triage).toMatchObject({ correctedBy: "Marlen Vogt" });
    expect(page?.triage?.reasons.length).toBeGreaterThan(0);
  });
});

describe("a ticket's page and its pictures", () => {
  it("are not there for another shop, with ids that are right", async () => {
    const mine = await aShopWithATicket();
    const theirs = await aShop(house);
    const [attachment] = await lookAt(house, mine.shop).attachments();
    const attachmentId = attachment?.id as AttachmentId;
    const { id: ticketId } = mine.ticket;

    expect(await readPage(theirs, mine.ticket)).toBeNull();
    expect(await readAttachment(house.deps.db, theirs.id, { ticketId, attachmentId })).toBeNull();
    expect(
      await readAttachment(house.deps.db, mine.shop.id, { ticketId, attachmentId }),
    ).toMatchObject({ contentType: "application/octet-stream", bytes: 5 });
  });
});

const aligned = { standing: "aligned", because: "signed by post.example" };

async function aShopWithATicket() {
  const shop = await aShop(house);
  const clasp = { filename: "a.txt", contentType: "text/plain", content: Buffer.from("clasp") };
  return { shop, ticket: await aTicket(house, shop, { attachments: [clasp] }) };
}

const change = (shop: TestShop, ticket: TestTicket, data: Prisma.MessageUpdateInput) =>
  inShop(house.deps.db, shop.id, (tx) =>
    tx.message.update({ where: { shopId_id: { shopId: shop.id, id: ticket.messageId } }, data }),
  );

const linkCustomer = (shop: TestShop, { id: ticketId }: TestTicket, email: string) =>
  inShop(house.deps.db, shop.id, async (tx) => {
    const shopId = shop.id;
    const customerGid = "gid://shopify/Customer/1";
    const fetchedAt = new Date(house.clock());
    const facts = { email, orders: [] };
    await tx.customerCopy.create({ data: { shopId, customerGid, facts, fetchedAt } });
    const link = { state: "linked", customerGid, because: "address", fetchedAt };
    await tx.customerLink.upsert({
      where: { shopId_ticketId: { shopId, ticketId } },
      create: { shopId, ticketId, ...link },
      update: link,
    });
  });

const deny = (shop: TestShop, ticket: TestTicket) =>
  inShop(house.deps.db, shop.id, (tx) =>
    tx.confirmation.create({
      data: {
        shopId: shop.id,
        id: house.deps.newId(),
        ticketId: ticket.id,
        messageId: ticket.messageId,
        orderGid: "gid://shopify/Order/1",
        orderName: "#1001",
        address: "ana.sommer@post.example",
        tokenMac: house.deps.newToken(),
        askedById: shop.owner.id,
        askedAt: new Date(house.clock()),
        expiresAt: new Date(house.clock()),
        answer: "no",
        answeredAt: new Date(house.clock()),
      },
    }),
  );

const readPage = (shop: TestShop, { id }: TestTicket) =>
  readTicketPage(house.deps.db, shop.id, {
    ticketId: id,
    ticketPrefix: shop.ticketPrefix,
    now: house.clock(),
  });

async function firstMessage(shop: TestShop, ticket: TestTicket): Promise<MessageView | undefined> {
  const page = await readPage(shop, ticket);
  return page?.thread.find((entry) => entry.entry === "message");
}
