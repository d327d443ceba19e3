import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { DAY_MS, HOUR_MS, instantOf } from "#app/domain/shared/instant.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";
import type { InboundEmailId } from "#app/domain/shared/ids.ts";
import { processInboundEmail } from "#app/services/mail/process-inbound-email.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
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
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

/** What the customer's reply button would use. */
async function replyAddressOf(shop: TestShop, ticket: TestTicket): Promise<string> {
  const reply = await lookAt(house, shop).message(await aReply(house, shop, ticket));
  return (reply.outgoing as { replyTo: string }).replyTo;
}

const close = (shop: TestShop, ticket: TestTicket, closedAt: Date) =>
  inShop(house.deps.db, shop.id, async (tx) => {
    await tx.ticket.update({
      where: { shopId_id: { shopId: shop.id, id: ticket.id } },
      data: { status: "closed", closedAt },
    });
    await saveTicketEvents(tx, shop.id, [
      {
        id: house.deps.newId(),
        ticketId: ticket.id,
        actor: shop.owner.id,
        detail: { kind: "status", from: "waiting", to: "closed", by: shop.owner.name },
        at: instantOf(closedAt),
      },
    ]);
    await rebuildClocks(house.deps, tx, shop.id, ticket.id);
  });

describe("processing an inbound mail", () => {
  it("opens a ticket with its message, its customer and why", async () => {
    const shop = await aShop(house);
    await arrives(
      house,
      shop,
      aCustomerMail({ subject: "Ring too small", text: "It does not fit." }),
    );

    const drained = await drainJobs(house);

    expect(drained.map((job) => job.name)).toEqual([
      "process-inbound-email",
      "link-customer",
      "send-flow-trigger",
    ]);
    const [ticket] = await lookAt(house, shop).tickets();
    expect(ticket).toMatchObject({
      number: 1001,
      subject: "Ring too small",
      status: "open",
      customerAddress: "ana.sommer@post.example",
      customerName: "Ana Sommer",
      preview: "It does not fit.",
      dueKind: "first-reply",
    });
    expect(await lookAt(house, shop).history(ticket?.id as TestTicket["id"])).toContainEqual({
      kind: "opened",
      because: "nothing-named-a-ticket",
    });
  });

  it("writes one message when the job runs twice, and when two workers run it at once", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail());
    const [email] = await lookAt(house, shop).emails();
    const input = { shopId: shop.id, inboundEmailId: email?.id as InboundEmailId };

    const outcomes = await Promise.all([1, 2, 3].map(() => processInboundEmail(house.deps, input)));
    const late = await processInboundEmail(house.deps, input);

    expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
      "nothing-to-do",
      "nothing-to-do",
      "ticketed",
    ]);
    expect(late.kind).toBe("nothing-to-do");
    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
  });

  it("writes nothing when it breaks half-way, and everything when it runs again", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail());
    const [email] = await lookAt(house, shop).emails();
    const input = { shopId: shop.id, inboundEmailId: email?.id as InboundEmailId };
    const enqueue = () => Promise.reject(new Error("broken at the last step"));

    await expect(processInboundEmail({ ...house.deps, enqueue }, input)).rejects.toThrow("broken");

    expect(await lookAt(house, shop).tickets()).toEqual([]);
    expect((await processInboundEmail(house.deps, input)).kind).toBe("ticketed");
    const [ticket] = await lookAt(house, shop).tickets();
    expect(ticket?.number).toBe(1001);
  });

  it("gives twenty mails that come at once twenty numbers in a row", async () => {
    const shop = await aShop(house);
    for (let count = 0; count < 20; count += 1)
      await arrives(house, shop, aCustomerMail({ text: `Question ${count}` }));
    const emails = await lookAt(house, shop).emails();

    await Promise.all(
      emails.map(({ id }) =>
        processInboundEmail(house.deps, { shopId: shop.id, inboundEmailId: id as InboundEmailId }),
      ),
    );

    const numbers = (await lookAt(house, shop).tickets()).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => 1001 + index));
  });

  it("joins the ticket of the signed reply address, whatever the subject says", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const to = [await replyAddressOf(shop, ticket)];

    await arrives(house, shop, aCustomerMail({ subject: "Something else", text: "Thanks!" }), {
      to,
    });
    await drainJobs(house);

    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(3);
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual({
      kind: "joined",
      because: "reply-address",
    });
  });

  it("does not let a stranger in who got hold of a customer's reply address", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const to = [await replyAddressOf(shop, ticket)];

    await arrives(house, shop, aCustomerMail({ ...stranger, text: "Send it to me" }), { to });
    await drainJobs(house);

    const [, other] = await lookAt(house, shop).tickets();
    expect(other).toMatchObject({ number: 1002, customerAddress: stranger.from });
    expect(await lookAt(house, shop).history(other?.id as TestTicket["id"])).toContainEqual(
      expect.objectContaining({
        kind: "stranger",
        number: `${shop.ticketPrefix}-1001`,
        by: "reply-address",
      }),
    );
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(2);
  });

  it("takes a reply address with a changed signature for the mailbox's plain address", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const address = await replyAddressOf(shop, ticket);
    const forged = address.replace(/-[a-z2-7]{16}@/, "-aaaaaaaaaaaaaaaa@");

    await arrives(house, shop, aCustomerMail({ text: "Guessed" }), { to: [forged] });
    await drainJobs(house);

    expect(await lookAt(house, shop).tickets()).toHaveLength(2);
  });

  it("joins by In-Reply-To to the agent's reply, and by References to an earlier message", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const reply = await lookAt(house, shop).message(await aReply(house, shop, ticket));
    const earlier = ticket.messageIdHeader;

    await arrives(
      house,
      shop,
      aCustomerMail({ text: "Yes", inReplyTo: reply.messageIdHeader ?? "" }),
    );
    await arrives(
      house,
      shop,
      aCustomerMail({
        text: "One more",
        inReplyTo: "<unknown@post.example>",
        references: [earlier, "<unknown@post.example>"],
      }),
    );
    await drainJobs(house);

    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
    const joined = (await lookAt(house, shop).history(ticket.id)).filter(
      (event) => event.kind === "joined",
    );
    expect(joined.map((event) => event.because).sort()).toEqual(["in-reply-to", "references"]);
  });

  it("joins by the number in the subject only for someone who takes part in that ticket", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const subject = `About [${shop.ticketPrefix}-${ticket.number}] again`;

    await arrives(house, shop, aCustomerMail({ subject, text: "Any news?" }));
    await arrives(house, shop, aCustomerMail({ ...stranger, subject, text: "Any news for me?" }));
    await drainJobs(house);

    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(2);
    const tickets = await lookAt(house, shop).tickets();
    expect(tickets.map((one) => one.customerAddress)).toEqual([
      "ana.sommer@post.example",
      stranger.from,
    ]);
  });

  it("does not join another shop's ticket by its Message-ID", async () => {
    const [mejurn, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, mejurn);

    await arrives(
      house,
      other,
      aCustomerMail({ text: "Wrong shop", inReplyTo: ticket.messageIdHeader }),
    );
    await drainJobs(house);

    expect(await lookAt(house, mejurn).messages(ticket.id)).toHaveLength(1);
    expect(await lookAt(house, other).tickets()).toHaveLength(1);
  });

  it("reopens a closed ticket within fourteen days, with a clock from the new receipt", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await aReply(house, shop, ticket);
    await drainJobs(house);
    await close(shop, ticket, new Date(house.clock()));
    house.clock.pass(14 * DAY_MS - HOUR_MS);

    await arrives(
      house,
      shop,
      aCustomerMail({ text: "Still not here", inReplyTo: ticket.messageIdHeader }),
    );
    await drainJobs(house);

    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      status: "open",
      closedAt: null,
      dueKind: "next-reply",
    });
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual({ kind: "reopened" });
  });

  it("opens a follow-up when the ticket has been closed for longer", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await close(shop, ticket, new Date(house.clock()));
    house.clock.pass(14 * DAY_MS + HOUR_MS);

    await arrives(
      house,
      shop,
      aCustomerMail({ text: "Again!", inReplyTo: ticket.messageIdHeader }),
    );
    await drainJobs(house);

    const [, followUp] = await lookAt(house, shop).tickets();
    expect(followUp?.followsId).toBe(ticket.id);
    expect(await lookAt(house, shop).history(followUp?.id as TestTicket["id"])).toContainEqual({
      kind: "follow-up",
      number: `${shop.ticketPrefix}-1001`,
    });
    expect((await lookAt(house, shop).ticket(ticket.id)).status).toBe("closed");
  });

  it("opens no ticket for a machine, and notes a bounce on the ticket that it is about", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const reply = await lookAt(house, shop).message(await aReply(house, shop, ticket));
    const bounce = Buffer.from(
      [
        "From: Mail Delivery System <mailer-daemon@post.example>",
        `To: ${shop.supportAddress}`,
        "Subject: Undelivered Mail Returned to Sender",
        "Message-ID: <bounce-1@post.example>",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        "Your mail could not be delivered.",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; post.example",
        "",
        "Final-Recipient: rfc822; ana.sommer@post.example",
        "Action: failed",
        "Status: 5.1.1",
        "--b",
        "Content-Type: message/rfc822",
        "",
        `Message-ID: ${reply.messageIdHeader}`,
        "Subject: Re: Where is my parcel?",
        "",
        "It is on its way.",
        "--b--",
        "",
      ].join("\r\n"),
    );

    await arrives(house, shop, bounce, { from: "" });
    await drainJobs(house);

    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
    const screened = (await lookAt(house, shop).emails()).find((one) => one.status === "screened");
    expect(screened?.verdict).toMatchObject({ kind: "bounce", status: "5.1.1", permanent: true });
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual(
      expect.objectContaining({ kind: "machine-mail", verdict: "bounce" }),
    );
  });

  it("screens spam by the provider's score, and lets a newsletter's question in", async () => {
    const shop = await aShop(house);

    await arrives(house, shop, aCustomerMail({ text: "Cheap watches" }), { spamScore: 9 });
    await arrives(house, shop, aCustomerMail({ text: "A real question" }), { spamScore: 4.9 });
    await drainJobs(house);

    expect((await lookAt(house, shop).emails()).map((one) => one.status)).toEqual([
      "screened",
      "processed",
    ]);
  });

  it("keeps attachments by what they are, not by what the sender says", async () => {
    const shop = await aShop(house);
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    const html = Buffer.from("<script>alert(1)</script>");

    await arrives(
      house,
      shop,
      aCustomerMail({
        attachments: [
          { filename: "ring.pdf", contentType: "application/pdf", content: png },
          { filename: "photo.png", contentType: "image/png", content: html },
        ],
      }),
    );
    await drainJobs(house);

    expect(await lookAt(house, shop).attachments()).toMatchObject([
      { fileName: "ring.pdf", contentType: "image/png", bytes: png.length },
      { fileName: "photo.png", contentType: "application/octet-stream", bytes: html.length },
    ]);
    expect((await lookAt(house, shop).tickets())[0]?.attachmentCount).toBe(2);
  });

  it("keeps a mail without sender, subject, date and Message-ID as a ticket all the same", async () => {
    const shop = await aShop(house);

    await arrives(house, shop, Buffer.from("\r\nJust words.\r\n"), { from: null });
    await drainJobs(house);

    expect(await lookAt(house, shop).tickets()).toMatchObject([
      { customerAddress: "unknown sender", subject: "", preview: "Just words." },
    ]);
  });

  it("refuses to go on for a shop that has uninstalled the app", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail());
    const [email] = await lookAt(house, shop).emails();
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shop.update({ where: { id: shop.id }, data: { uninstalledAt: new Date(house.clock()) } }),
    );

    const work = processInboundEmail(house.deps, {
      shopId: shop.id,
      inboundEmailId: email?.id as InboundEmailId,
    });

    await expect(work).rejects.toThrow(PermanentFault);
    const drained = await drainJobs(house);
    expect(drained).toMatchObject([{ outcome: "parked", reason: "the app is uninstalled" }]);
  });

  it("finds nothing to do in a mail of another shop", async () => {
    const [mejurn, other] = [await aShop(house), await aShop(house)];
    await arrives(house, mejurn, aCustomerMail());
    const [email] = await lookAt(house, mejurn).emails();

    const outcome = await processInboundEmail(house.deps, {
      shopId: other.id,
      inboundEmailId: email?.id as InboundEmailId,
    });

    expect(outcome.kind).toBe("nothing-to-do");
    expect(await lookAt(house, mejurn).emails()).toMatchObject([{ status: "stored" }]);
  });
});
