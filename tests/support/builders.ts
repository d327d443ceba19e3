// What tests begin with: shops, mail, tickets; made the way the product makes them.
import { receivingAddress } from "#app/domain/mail/receiving-address.ts";
import { inShop } from "#app/data/db.server.ts";
import { findFirstMailbox } from "#app/data/records/mailboxes.server.ts";
import { saveUndoSeconds } from "#app/data/records/workspace-settings.server.ts";
import type { MailboxId, MemberId, MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { acceptInboundEmail, type AcceptOutcome } from "#app/services/mail/accept-inbound-email.ts";
import { sendReply } from "#app/services/reply/send-reply.ts";
import { openShop } from "#app/services/shop/open-shop.ts";
import { setUpMailbox } from "#app/services/shop/set-up-mailbox.ts";
import { composeMail, type MailToCompose } from "#tests/sandbox/mailbox/compose-mail.ts";
import { drainJobs } from "./drain-jobs.ts";
import { RECEIVING_DOMAIN, type TestHouse } from "./make-deps.ts";

export type TestShop = {
  readonly id: ShopId;
  readonly domain: string;
  readonly ticketPrefix: string;
  readonly mailboxId: MailboxId;
  readonly supportAddress: string;
  readonly token: string;
  /** Where its mail reaches us. */
  readonly receivingAddress: string;
  readonly owner: { readonly id: MemberId; readonly name: string; readonly role: Role };
};

let shops = 0;

/** A shop that is opened and set up; each is another one, with the customers and orders of the sandbox's first shop. */
export async function aShop(house: TestHouse, handle = "mejurn"): Promise<TestShop> {
  shops += 1;
  const domain = `${handle}-${shops}.myshopify.com`;
  const supportAddress = `support@${handle}.example`;
  const { shop, member } = await openShop(house.deps, {
    domain,
    shopifyUserId: "101",
    name: "Marlen Vogt",
    email: "marlen@mejurn.example",
    accountOwner: true,
  });
  await setUpMailbox(house.deps, { shopId: shop.id, role: member.role, supportAddress });
  const mailbox = await inShop(house.deps.db, shop.id, async (tx) => {
    // Its replies leave at once, unless a story is about taking them back.
    await saveUndoSeconds(tx, shop.id, 0, { at: house.clock(), by: member.id });
    return findFirstMailbox(tx, shop.id);
  });
  if (!mailbox) throw new Error("setting up made no mailbox");
  return {
    id: shop.id,
    domain,
    ticketPrefix: shop.ticketPrefix,
    mailboxId: mailbox.id,
    supportAddress,
    token: mailbox.token,
    receivingAddress: receivingAddress(mailbox.token, RECEIVING_DOMAIN),
    owner: member,
  };
}

/** A customer who is in no shop's list. */
export const stranger = { from: "jo.fremd@post.example", fromName: "Jo Fremd" };

/** A mail of a customer with its own Message-ID, as Gmail writes it unless told otherwise. */
export const aCustomerMail = (mail: Partial<MailToCompose> = {}): Buffer =>
  composeMail({
    from: "ana.sommer@post.example",
    fromName: "Ana Sommer",
    to: "support@mejurn.example",
    subject: "Where is my parcel?",
    text: "Hello, where is my parcel now? Can you look?",
    client: "gmail",
    ...mail,
  });

type Travel = {
  /** Recipients of the envelope; the shop's receiving address unless told otherwise. */
  readonly to?: readonly string[];
  readonly from?: string | null;
  readonly spamScore?: number;
  readonly setAside?: string;
};

/** The mail comes in by the provider's post. Its job waits; see `drainJobs`. */
export function arrives(
  house: TestHouse,
  shop: TestShop,
  raw: Uint8Array,
  travel: Travel = {},
): Promise<AcceptOutcome> {
  return acceptInboundEmail(house.deps, {
    raw,
    named: raw,
    envelope: {
      to: travel.to ?? [shop.receivingAddress],
      from: travel.from === undefined ? "ana.sommer@post.example" : travel.from,
      spamScore: travel.spamScore ?? null,
      dkim: null,
      spf: null,
    },
    setAside: travel.setAside ?? null,
  });
}

export type TestTicket = {
  readonly id: TicketId;
  readonly number: number;
  readonly customerAddress: string;
  /** Its first message. */
  readonly messageId: MessageId;
  readonly messageIdHeader: string;
};

/** A ticket that a customer's mail has opened, with everything done that follows. */
export async function aTicket(
  house: TestHouse,
  shop: TestShop,
  mail: Partial<MailToCompose> = {},
): Promise<TestTicket> {
  await arrives(house, shop, aCustomerMail(mail));
  await drainJobs(house);
  const ticket = await inShop(house.deps.db, shop.id, (tx) =>
    tx.ticket.findFirst({ orderBy: { number: "desc" }, include: { messages: true } }),
  );
  const message = ticket?.messages[0];
  if (!ticket || !message) throw new Error("the mail opened no ticket");
  return {
    id: ticket.id as TicketId,
    number: ticket.number,
    customerAddress: ticket.customerAddress,
    messageId: message.id as MessageId,
    messageIdHeader: message.messageIdHeader ?? "",
  };
}

let presses = 0;

/** The owner answers the ticket's first message (or `seen`). The reply waits in the outbox; see `drainJobs`. */
export async function aReply(
  house: TestHouse,
  shop: TestShop,
  ticket: TestTicket,
  reply: { text?: string; seen?: MessageId; overrideReason?: string } = {},
): Promise<MessageId> {
  presses += 1;
  const { messageId } = await sendReply(house.deps, {
    shopId: shop.id,
    ticketId: ticket.id,
    author: shop.owner,
    text: reply.text ?? "We look into it and write to you again tomorrow.",
    to: ticket.customerAddress,
    seenMessageId: reply.seen ?? ticket.messageId,
    idempotencyKey: `press-${presses}`,
    overrideReason: reply.overrideReason ?? null,
  });
  if (!messageId) throw new Error("the reply was taken for one that is written already");
  return messageId;
}
