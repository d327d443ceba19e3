import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import type { MessageId, TicketId } from "#app/domain/shared/ids.ts";
import { acceptInboundEmail } from "#app/services/mail/accept-inbound-email.ts";
import { readInboundPost } from "#app/adapters/sendgrid/read-inbound-post.server.ts";
import { openMailHosts } from "#tests/sandbox/dns/forward-mail.ts";
import {
  aCustomerMail,
  aReply,
  arrives,
  aShop,
  aTicket,
  type TestShop,
  type TestTicket,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const house = useHouse();

const STRICT = "v=DMARC1; p=reject";
const ana = { from: "ana.sommer@post.example", fromName: "Ana Sommer" };

const standingOf = (message: { authenticity: unknown } | undefined) =>
  (message?.authenticity as { standing: string } | undefined)?.standing;

/** The customer's domain asks every host to refuse what it did not sign; her own mail is signed. */
async function anasTicket(shop: TestShop): Promise<TestTicket> {
  house.senders.open("post.example", { dmarc: STRICT });
  const raw = await house.senders.signAs(aCustomerMail(ana), "post.example");
  await arrives(house, shop, raw);
  await drainJobs(house);
  const [ticket] = await lookAt(house, shop).tickets();
  if (!ticket) throw new Error("the mail opened no ticket");
  const [message] = await lookAt(house, shop).messages(ticket.id as TicketId);
  return {
    id: ticket.id as TicketId,
    number: ticket.number,
    customerAddress: ticket.customerAddress,
    messageId: message?.id as MessageId,
    messageIdHeader: message?.messageIdHeader ?? "",
  };
}

async function name(shop: TestShop, settings: { forwarders?: string[]; formMailers?: string[] }) {
  await inShop(house.deps.db, shop.id, (tx) =>
    tx.mailSettings.create({
      data: {
        shopId: shop.id,
        spamThreshold: 5,
        blockedSenders: [],
        formMailers: settings.formMailers ?? [],
        forwarders: settings.forwarders ?? [],
        canary: false,
        acknowledge: false,
        acknowledgement: "We have your mail and answer by {due}.",
        changedAt: new Date(),
      },
    }),
  );
}

const lastMessage = async (shop: TestShop) => {
  const tickets = await lookAt(house, shop).tickets();
  const [message] = await lookAt(house, shop).messages(tickets.at(-1)?.id as TicketId);
  return message;
};

describe("who sent a mail", () => {
  it("is believed when the mail carries a signature of the sender's own domain", async () => {
    const shop = await aShop(house);

    const ticket = await anasTicket(shop);

    const [message] = await lookAt(house, shop).messages(ticket.id);
    expect(inPlainEnglish(message?.authenticity)).toMatchObject({
      standing: "aligned",
      because: "signed by post.example",
    });
  });

  it("is unproven without a signature, and the mail is taken in all the same", async () => {
    const shop = await aShop(house);

    await aTicket(house, shop, { from: "kim@no-keys.example" });

    expect(standingOf(await lastMessage(shop))).toBe("unproven");
  });

  it("is contradicted by the domain's own policy: such mail joins no ticket, whatever it names", async () => {
    const shop = await aShop(house);
    const ticket = await anasTicket(shop);
    const reply = await lookAt(house, shop).message(await aReply(house, shop, ticket));
    const { replyTo } = reply.outgoing as { replyTo: string };
    await drainJobs(house);

    for (const [index, thief] of [
      { inReplyTo: reply.messageIdHeader ?? "" },
      { subject: `Re: [MJ-${ticket.number}] Where is my parcel?` },
      { to: replyTo },
    ].entries()) {
      const raw = aCustomerMail({ ...ana, ...thief, text: `Change my address! ${index}` });
      await arrives(house, shop, raw, { to: [thief.to ?? shop.receivingAddress] });
    }
    await drainJobs(house);

    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(2);
    const others = (await lookAt(house, shop).tickets()).slice(1);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) {
      expect(other.proposedId).toBe(ticket.id);
      for (const message of await lookAt(house, shop).messages(other.id as TicketId))
        expect(standingOf(message)).toBe("contradicted");
    }
    // The honest customer's clock is met by the reply and stays so.
    const clocks = await lookAt(house, shop).clocks(ticket.id);
    expect(clocks.map((clock) => clock.kind)).toEqual(["first-reply"]);
  });

  it("survives a plain host that forwards, and one that seals and that the owner named", async () => {
    const shop = await aShop(house);
    await name(shop, { forwarders: ["microsoft.com"] });
    house.senders.open("post.example", { dmarc: STRICT });
    const hosts = openMailHosts(house.dns, house.senders);
    const forward = { support: shop.supportAddress, receiving: shop.receivingAddress };
    const signed = async (seed: string) => ({
      raw: await house.senders.signAs(aCustomerMail({ ...ana, seed }), "post.example"),
      envelopeFrom: ana.from,
    });
    const ways = [
      hosts.plain(await signed("plain"), forward),
      await hosts.google(await signed("google"), forward),
      await hosts.microsoft(await signed("microsoft"), forward),
    ];

    const standings: (string | undefined)[] = [];
    for (const { raw, envelopeFrom } of ways) {
      await arrives(house, shop, raw, { from: envelopeFrom });
      await drainJobs(house);
      standings.push(standingOf(await lastMessage(shop)));
    }

    expect(standings).toEqual(["aligned", "aligned", "aligned"]);
  });

  it("is contradicted after a host that breaks the signature and that nobody named", async () => {
    const shop = await aShop(house);
    house.senders.open("post.example", { dmarc: STRICT });
    const hosts = openMailHosts(house.dns, house.senders);
    const raw = await house.senders.signAs(aCustomerMail(ana), "post.example");
    const forward = { support: shop.supportAddress, receiving: shop.receivingAddress };

    const way = await hosts.microsoft({ raw, envelopeFrom: ana.from }, forward);
    await arrives(house, shop, way.raw, { from: way.envelopeFrom });
    await drainJobs(house);

    expect(standingOf(await lastMessage(shop))).toBe("contradicted");
  });

  it("is unproven after a mailing list, whose members write under domains that ask for nothing", async () => {
    const shop = await aShop(house);
    house.senders.open("club.example", { dmarc: "v=DMARC1; p=none" });
    const hosts = openMailHosts(house.dns, house.senders);
    const mail = aCustomerMail({ from: "lee@club.example", fromName: "Lee" });
    const raw = await house.senders.signAs(mail, "club.example");
    const forward = { support: shop.supportAddress, receiving: shop.receivingAddress };

    const way = hosts.list({ raw, envelopeFrom: "lee@club.example" }, forward);
    await arrives(house, shop, way.raw, { from: way.envelopeFrom });
    await drainJobs(house);

    expect(standingOf(await lastMessage(shop))).toBe("unproven");
  });

  it("can't be judged when the provider posts parsed fields: read, filed, unproven", async () => {
    const shop = await aShop(house);
    const { contentType, body } = await aFieldPost({
      headers:
        "From: Zoë <zoe@post.example>\r\nTo: support@mejurn.example\r\nSubject: Ring\r\nMessage-ID: <f1@post.example>\r\n",
      from: "Zoë <zoe@post.example>",
      subject: "Gr\xfc\xdfe",
      text: "Gr\xf6\xdfe 52, bitte",
      charsets: JSON.stringify({ from: "UTF-8", subject: "ISO-8859-1", text: "ISO-8859-1" }),
      envelope: JSON.stringify({ to: [shop.receivingAddress], from: "zoe@post.example" }),
    });
    const post = await readInboundPost(contentType, body);
    if (!post) throw new Error("no form");
    const { named, envelope, spamScore, dkim, spf } = post;
    const mail = {
      raw: body,
      named,
      envelope: { ...envelope, spamScore, dkim, spf, form: contentType },
      setAside: null,
    };

    const outcomes = [
      await acceptInboundEmail(house.deps, mail),
      await acceptInboundEmail(house.deps, mail),
    ];
    await drainJobs(house);

    expect(outcomes.map(({ kind }) => kind)).toEqual(["stored", "known"]);
    const message = await lastMessage(shop);
    expect(message).toMatchObject({
      subject: "Grüße",
      text: "Größe 52, bitte",
      fromAddress: "zoe@post.example",
    });
    expect(standingOf(message)).toBe("unproven");
  });
});

describe("mail by way of others", () => {
  it("of a form mailer is filed under who filled in the form, unproven, always as a new ticket", async () => {
    const shop = await aShop(house);
    await name(shop, { formMailers: ["mailer@shopify.com"] });
    house.senders.open("shopify.com");
    const ticket = await aTicket(house, shop, ana);
    const form = aCustomerMail({
      from: "mailer@shopify.com",
      fromName: "Mejurn (Shopify)",
      subject: `[MJ-${ticket.number}] New customer message`,
      text: "Name: Ana Sommer\n\nCan I change the engraving?",
    });

    const withReplyTo = Buffer.concat([Buffer.from(`Reply-To: ${ana.from}\r\n`), form]);
    await arrives(house, shop, await house.senders.signAs(withReplyTo, "shopify.com"));
    await drainJobs(house);

    const tickets = await lookAt(house, shop).tickets();
    expect(tickets.map(({ customerAddress }) => customerAddress)).toEqual([ana.from, ana.from]);
    expect(standingOf(await lastMessage(shop))).toBe("unproven");
  });

  it("that staff forward by hand is filed under the original sender", async () => {
    const shop = await aShop(house);
    house.senders.open("mejurn.example");
    const forward = aCustomerMail({
      from: "marlen@mejurn.example",
      fromName: "Marlen Vogt",
      subject: "Fwd: Broken clasp",
      text: "Please take over.\n\n---------- Forwarded message ---------\nFrom: Kim Ode <kim@post.example>\nDate: Mon, May 18, 2026 at 10:00 AM\nSubject: Broken clasp\nTo: <marlen@mejurn.example>\n\nThe clasp broke.\n",
    });

    await arrives(house, shop, await house.senders.signAs(forward, "mejurn.example"));
    await drainJobs(house);

    const [ticket] = await lookAt(house, shop).tickets();
    expect(ticket).toMatchObject({ customerAddress: "kim@post.example", customerName: "Kim Ode" });
    const [message] = await lookAt(house, shop).messages(ticket?.id as TicketId);
    expect(message).toMatchObject({
      fromAddress: "marlen@mejurn.example",
      forwarded: { from: { address: "kim@post.example" }, subject: "Broken clasp" },
    });
  });

  it("that only claims to be of staff is filed under its sender, forwarded or not", async () => {
    const shop = await aShop(house);
    const forward = aCustomerMail({
      from: "marlen@mejurn.example",
      subject: "Fwd: Broken clasp",
      text: "---------- Forwarded message ---------\nFrom: Kim Ode <kim@post.example>\nDate: Mon, May 18, 2026 at 10:00 AM\nSubject: Broken clasp\nTo: <marlen@mejurn.example>\n\nThe clasp broke.\n",
    });

    await arrives(house, shop, forward);
    await drainJobs(house);

    const [ticket] = await lookAt(house, shop).tickets();
    expect(ticket?.customerAddress).toBe("marlen@mejurn.example");
  });

  it("that staff write on a ticket from outside is a note there, and meets nothing", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, ana);
    house.senders.open("mejurn.example");
    const copy = aCustomerMail({
      from: "marlen@mejurn.example",
      to: ana.from,
      subject: "Re: Where is my parcel?",
      inReplyTo: ticket.messageIdHeader,
      text: "I will look.",
    });

    await arrives(house, shop, await house.senders.signAs(copy, "mejurn.example"));
    await drainJobs(house);

    const messages = await lookAt(house, shop).messages(ticket.id);
    expect(messages.map(({ kind }) => kind)).toEqual(["inbound", "note"]);
    const [clock, ...more] = await lookAt(house, shop).clocks(ticket.id);
    expect([clock?.metAt, more]).toEqual([null, []]);
    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
  });

  it("that bounced raises the ticket of the message that was lost", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, ana);
    const messageId = await aReply(house, shop, ticket);
    await drainJobs(house);
    const { messageIdHeader } = await lookAt(house, shop).message(messageId);

    await arrives(house, shop, bounceOf(ana.from, messageIdHeader ?? ""), { from: "" });
    await drainJobs(house);

    expect(await lookAt(house, shop).message(messageId)).toMatchObject({ delivery: "bounced" });
    const [clock] = await lookAt(house, shop).clocks(ticket.id);
    expect(clock?.metAt).toBeNull();
    expect((await lookAt(house, shop).emails()).map(({ status }) => status)).toEqual([
      "processed",
      "screened",
    ]);
  });

  it("that says of another recipient's address that it bounced changes no message", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, ana);
    const messageId = await aReply(house, shop, ticket);
    await drainJobs(house);
    const { messageIdHeader } = await lookAt(house, shop).message(messageId);

    await arrives(house, shop, bounceOf("someone@else.example", messageIdHeader ?? ""), {
      from: "",
    });
    await drainJobs(house);

    expect((await lookAt(house, shop).message(messageId)).delivery).not.toBe("bounced");
  });
});

async function aFieldPost(
  fields: Readonly<Record<string, string>>,
): Promise<{ contentType: string; body: Buffer }> {
  const boundary = "xYzZY";
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${name === "headers" || name === "from" ? Buffer.from(value, "utf8").toString("latin1") : value}\r\n`,
  );
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.from(`${parts.join("")}--${boundary}--\r\n`, "latin1"),
  };
}

const bounceOf = (recipient: string, messageId: string): Buffer =>
  Buffer.from(
    [
      "From: Mail Delivery System <MAILER-DAEMON@mx.post.example>",
      "To: support@mejurn.example",
      "Subject: Undelivered Mail Returned to Sender",
      "Message-ID: <b1@mx.post.example>",
      "MIME-Version: 1.0",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "Your message could not be delivered.",
      "--b",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.post.example",
      "",
      `Final-Recipient: rfc822; ${recipient}`,
      "Action: failed",
      "Status: 5.1.1",
      "Diagnostic-Code: smtp; 550 5.1.1 no such user",
      "--b",
      "Content-Type: text/rfc822-headers",
      "",
      `Message-ID: ${messageId}`,
      "From: support@mejurn.example",
      `To: ${recipient}`,
      "--b--",
      "",
    ].join("\r\n"),
  );
