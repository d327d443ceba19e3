import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readProofFacts } from "#app/data/records/proof-facts.server.ts";
import type { MessageId, UploadId } from "#app/domain/shared/ids.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { SendStopped } from "#app/domain/reply/send-stopped.ts";
import { seenOrder } from "#app/domain/reply/seen-order.ts";
import { findStop } from "#app/services/reply/find-stop.ts";
import { prepareReply } from "#app/services/reply/prepare-reply.ts";
import { readFiles } from "#app/services/reply/read-files.ts";
import { refreshOrders } from "#app/services/reply/refresh-orders.ts";
import { sendReply, type SendReply } from "#app/services/reply/send-reply.ts";
import { takeUploads } from "#app/services/reply/take-uploads.ts";
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
import { aBuyer } from "#tests/integration/services/proof/a-request.ts";
import { anUpload, aPressOfSend, sendIt } from "./a-waiting-send.ts";

const house = useHouse();

/** The mail as it would leave. */
const mailOf = async (shop: TestShop, ticket: TestTicket, change: Partial<SendReply> = {}) => {
  const input = aPressOfSend(shop, ticket, change);
  const work = inShop(house.deps.db, shop.id, (tx) => prepareReply(house.deps, tx, input));
  return (await work).composed;
};

type Sent = {
  personalizations: {
    to: { email: string }[];
    cc?: { email: string }[];
    bcc?: { email: string }[];
  }[];
  attachments?: { filename: string; disposition: string; content_id?: string; content: string }[];
};

describe("the mail that a reply becomes", () => {
  it("has what was written as HTML, a plain text that says the same, and a signature below both", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);

    const { html, text, subject, headers } = await mailOf(shop, ticket, {
      text: "something harmless that a crafted form says",
      html: '<p>Hello <strong>Ana</strong>, see <a href="https://track.example/1">here</a>.</p><script>x()</script>',
    });

    expect(html).toContain("<strong>Ana</strong>");
    expect(html).not.toContain("script");
    expect(text).toBe(
      "Hello Ana, see here (https://track.example/1).\n\n-- \nMarlen Vogt\nMejurn Jewelry\n".replace(
        "Mejurn Jewelry",
        (await lookAt(house, shop).shop()).name,
      ),
    );
    expect(subject).toMatch(/^Re: \[.+\] Where is my parcel\?$/);
    expect(headers["In-Reply-To"]).toBe(ticket.messageIdHeader);
    expect(headers).not.toHaveProperty("Auto-Submitted");
  });

  it("masks a card's number in both parts, also where tags go through it", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const number = "4242 4242 4242 4242";

    const plain = await mailOf(shop, ticket, { html: `<p>Your card ${number}.</p>` });
    const split = await mailOf(shop, ticket, { html: "<p>4242 4242 <b>4242 4242</b></p>" });

    for (const { html, text } of [plain, split]) {
      expect(html.replace(/<[^>]*>/g, "")).not.toContain(number);
      expect(text).not.toContain(number);
    }
  });

  it("leaves the signature out when its writer says so", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);

    const { text } = await mailOf(shop, ticket, { withSignature: false });

    expect(text).toBe("It is on its way.\n");
  });

  it("goes to everybody in copy, who takes part in the ticket from then on", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);

    const messageId = await sendIt(house, shop, ticket, {
      cc: ["Goldsmith@workshop.example", "goldsmith@workshop.example"],
      bcc: ["archive@partner.example"],
    });
    await drainJobs(house);

    const { personalizations } = house.sendgrid.accepted().at(-1)?.body as Sent;
    expect(personalizations).toHaveLength(1);
    expect(personalizations[0]).toMatchObject({
      to: [{ email: ticket.customerAddress }],
      cc: [{ email: "Goldsmith@workshop.example" }],
      bcc: [{ email: "archive@partner.example" }],
    });
    expect(await lookAt(house, shop).message(messageId)).toMatchObject({
      cc: ["Goldsmith@workshop.example"],
      bcc: ["archive@partner.example"],
    });
    const people = await inShop(house.deps.db, shop.id, (tx) => tx.participant.findMany());
    expect(people.map(({ address, state }) => [address, state])).toContainEqual([
      "goldsmith@workshop.example",
      "accepted",
    ]);
    expect(people.map(({ address }) => address)).not.toContain("archive@partner.example");
  });

  it("forwarded, goes to somebody outside with nothing of the thread but what was put in", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const forward = {
      kind: "forward" as const,
      to: "goldsmith@workshop.example",
      subject: "Fwd: Ring size",
      html: "<p>Can you make this?</p>",
    };

    const { to, subject, headers, replyTo } = await mailOf(shop, ticket, forward);
    await sendIt(house, shop, ticket, forward);
    await drainJobs(house);

    expect(to.address).toBe("goldsmith@workshop.example");
    expect(subject).toBe("Fwd: Ring size");
    expect(Object.keys(headers)).toEqual(["Message-ID"]);
    expect(replyTo).toBe(shop.supportAddress);
    // Its customer still waits.
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({ status: "open" });
    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([{ metAt: null }]);
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual(
      expect.objectContaining({ kind: "forwarded", to: "goldsmith@workshop.example" }),
    );
  });

  it("forwarded, brings a stranger's answer to a ticket of its own that asks where it belongs", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const to = "goldsmith@workshop.example";
    const messageId = await sendIt(house, shop, ticket, { kind: "forward", to });
    const { messageIdHeader } = await lookAt(house, shop).message(messageId);

    const answer = { from: to, text: "Yes, we can.", inReplyTo: messageIdHeader ?? "" };
    await arrives(house, shop, aCustomerMail(answer), { from: to });
    await drainJobs(house);

    const tickets = await lookAt(house, shop).tickets();
    expect(tickets).toHaveLength(2);
    expect(tickets[1]).toMatchObject({ proposedId: ticket.id, customerAddress: to });
  });
});

describe("the files of a mail", () => {
  it("go along, pictures inside the text by their name, and stand in the thread", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const chart = await anUpload(house, shop);
    const picture = await anUpload(house, shop, {
      content: PNG,
      fileName: "ring.png",
      inline: true,
    });
    const unused = await anUpload(house, shop, { content: PNG, fileName: "old.png", inline: true });

    const messageId = await sendIt(house, shop, ticket, {
      html: `<p>See <img src="cid:${picture.contentId ?? ""}" alt="the ring"></p>`,
      uploadIds: [chart.uploadId, picture.uploadId, unused.uploadId],
    });
    await drainJobs(house);

    const { attachments = [] } = house.sendgrid.accepted().at(-1)?.body as Sent;
    expect(attachments.map(({ filename, disposition }) => [filename, disposition])).toEqual([
      ["size-chart.txt", "attachment"],
      ["ring.png", "inline"],
    ]);
    expect(attachments[1]?.content_id).toBe(picture.contentId);
    expect(Buffer.from(attachments[1]?.content ?? "", "base64").equals(PNG)).toBe(true);
    const kept = await lookAt(house, shop).attachments();
    expect(kept.map(({ fileName, inline }) => [fileName, inline])).toEqual([
      ["size-chart.txt", false],
      ["ring.png", true],
    ]);
    expect(await readFiles(house.deps, { shopId: shop.id, messageId })).toHaveLength(2);
  });

  it("can't be another shop's, another member's, sent before or invented", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);
    const theirs = await anUpload(house, other);
    const own = await anUpload(house, shop);
    const take = (uploadIds: readonly UploadId[], memberId = shop.owner.id) =>
      inShop(house.deps.db, shop.id, (tx) =>
        takeUploads(house.deps, tx, shop.id, { memberId, uploadIds, html: null }),
      );

    await expectRefusal(take([theirs.uploadId]), "not-found");
    await expectRefusal(take([house.deps.newId()]), "not-found");
    await expectRefusal(take([own.uploadId], other.owner.id), "not-found");
    await sendIt(house, shop, ticket, { uploadIds: [own.uploadId] });
    await expectRefusal(take([own.uploadId]), "not-found");
    const html = '<p><img src="cid:nobody@loupe"></p>';
    const press = aPressOfSend(shop, ticket, { html });
    await expectRefusal(sendReply(house.deps, press), "not-found");
  });

  it("that are gone from the disk stop the mail before anything leaves", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const { uploadId } = await anUpload(house, shop, { content: Buffer.from("soon gone") });
    const before = house.sendgrid.accepted().length;
    const messageId = await sendIt(house, shop, ticket, { uploadIds: [uploadId] });
    const [file] = await lookAt(house, shop).attachments();
    await house.deps.blobs.remove(shop.id, file?.blobName ?? "");

    await drainJobs(house);

    expect(await lookAt(house, shop).message(messageId)).toMatchObject({ delivery: "failed" });
    expect(house.sendgrid.accepted()).toHaveLength(before);
  });
});

describe("a send whose writer has not seen everything", () => {
  it("is stopped by a new message, which it shows", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const inReplyTo = ticket.messageIdHeader;
    await arrives(house, shop, aCustomerMail({ text: "It came today!", inReplyTo }));
    await drainJobs(house);

    const stopped = await stopOf(sendReply(house.deps, aPressOfSend(shop, ticket)));

    expect(stopped.stop).toMatchObject({
      moved: true,
      messages: [{ fromName: "Ana Sommer", words: "It came today!" }],
      orders: [],
    });
    const seen = { seenMessageId: stopped.stop.newestMessageId as MessageId };
    await sendReply(house.deps, aPressOfSend(shop, ticket, seen));
  });

  it("is stopped by what became of the order, as Shopify says it now", async () => {
    const { shop, ticket, order } = await aTicketWithOrder();
    const seenOrders = [{ ...seenOrder(order), refundedMinor: -1, addressKey: "elsewhere" }];

    const stopped = await stopOf(
      sendReply(
        house.deps,
        aPressOfSend(shop, ticket, { html: "<p>We look into it.</p>", seenOrders }),
      ),
    );

    expect(stopped.stop.orders.map(({ change }) => change)).toEqual(["refunded", "re-addressed"]);
    const again = aPressOfSend(shop, ticket, {
      html: "<p>We look into it.</p>",
      seenOrders: stopped.stop.seenOrders,
    });
    expect((await sendReply(house.deps, again)).messageId).not.toBeNull();
  });

  it("goes on with the copy and says its age when Shopify does not answer", async () => {
    const { shop, ticket, order } = await aTicketWithOrder();
    const fetchedAt = house.clock();
    house.clock.pass(HOUR_MS);
    const readOrder = () => Promise.reject(new Error("Shopify is away"));
    const away = { ...house.deps, shopify: { ...house.deps.shopify, readOrder } };
    const where = { shopId: shop.id, ticketId: ticket.id };

    expect(await refreshOrders(away, where)).toBe(fetchedAt);
    const press = aPressOfSend(shop, ticket, {
      html: "<p>We look into it.</p>",
      seenOrders: [seenOrder(order)],
    });
    expect(await sendReply(away, press)).toMatchObject({ ordersAsOf: fetchedAt });
    expect(await refreshOrders(house.deps, where)).toBeNull();
  });

  it("says so of each recipient that takes no mail", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.suppression.create({
        data: {
          ...{ shopId: shop.id, address: "gone@partner.example", reason: "bounced" },
          at: new Date(house.clock()),
        },
      }),
    );

    const press = aPressOfSend(shop, ticket, { cc: ["Gone@partner.example"] });
    const stopped = await stopOf(sendReply(house.deps, press));

    expect(stopped.stop.suppressed).toMatchObject([{ address: "gone@partner.example" }]);
    const found = await inShop(house.deps.db, (await aShop(house)).id, (tx) =>
      findStop(tx, shop.id, {
        ...{ ticketId: ticket.id, seen: null, newest: null, seenOrders: [], orders: [] },
        addresses: ["gone@partner.example"],
      }),
    );
    expect(found.suppressed).toEqual([]);
  });
});

async function stopOf(work: Promise<unknown>): Promise<SendStopped> {
  const error = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SendStopped);
  return error as SendStopped;
}

async function aTicketWithOrder() {
  const shop = await aShop(house);
  const { order, customer } = aBuyer(house);
  const mail = { from: customer.email ?? "", text: `Where is ${order.name}?` };
  const ticket = await aTicket(house, shop, mail);
  const { orders } = await inShop(house.deps.db, shop.id, (tx) =>
    readProofFacts(tx, shop.id, ticket.id),
  );
  const known = orders.find(({ name }) => name === order.name);
  if (!known) throw new Error("the ticket has no order");
  return { shop, ticket, order: known };
}

/** One white pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
