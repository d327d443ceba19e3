// An agent writes first: a ticket about an order, with the mail to its customer in the outbox.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { findMailbox } from "#app/data/records/mailboxes.server.ts";
import { findReplyOfPress, saveReply } from "#app/data/records/messages.server.ts";
import { readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { lockTicket, markTicketReplied } from "#app/data/records/tickets.server.ts";
import { linkReasons } from "#app/domain/customer/link-words.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import { replyAddress, replyMacInput } from "#app/domain/mail/receiving-address.ts";
import { mask, maskCards } from "#app/domain/privacy/mask.ts";
import { asksQuestion } from "#app/domain/reply/asks-question.ts";
import { composeReply } from "#app/domain/reply/compose-reply.ts";
import { guardSurprises } from "#app/domain/reply/guard-surprises.ts";
import { neutralLetter } from "#app/domain/reply/safe-subject.ts";
import type { MemberId, MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import { deliverReplyJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { offerPromises } from "#app/services/promise/offer-promises.ts";
import { findSurprises } from "#app/services/reply/find-surprises.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { openOwnTicket } from "#app/services/ticket/open-own-ticket.ts";
import { findAddressee, type Addressee } from "./find-addressee.ts";

type Needs = Pick<
  Deps,
  "db" | "clock" | "newId" | "enqueue" | "openCalendar" | "shopKeys" | "settings" | "shopify"
>;

export type Letter = {
  readonly shopId: ShopId;
  readonly domain: string;
  readonly author: { readonly id: MemberId; readonly name: string; readonly role: Role };
  readonly orderGid: string;
  /** The address that the agent saw. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Made for the form once: the same press twice is one ticket. */
  readonly key: string;
  /** BCP 47, of the writer's admin: how dates in digits are read. */
  readonly locale: string;
};

export type Written = { readonly ticketId: TicketId; readonly number: string };

/**
 * The subject of a mail about a surprise tells nothing of it, whatever the agent wrote there. Throws Refusal as
 * `findAddressee` does; "conflict" when the order's address is another one than the agent saw; "invalid"
 * for a letter without subject or text.
 */
export async function writeToCustomer(needs: Needs, letter: Letter): Promise<Written> {
  const { shopId, domain, author, orderGid } = letter;
  if (letter.subject.trim() === "") throw new Refusal("invalid", "Say what the mail is about.");
  if (letter.text.trim() === "") throw new Refusal("invalid", "Write a message.");
  const addressee = await findAddressee(needs, { domain, role: author.role, orderGid });
  if (addressKey(addressee.address) !== addressKey(letter.to))
    throw new Refusal(
      "conflict",
      say("The order’s address has changed to {address}. Close this and open it again.", {
        address: addressee.address,
      }),
    );
  return inShopBySql(needs.db, shopId, (tx) => write(needs, tx, letter, addressee));
}

async function write(
  needs: Needs,
  tx: Tx,
  letter: Letter,
  { order, address, name }: Addressee,
): Promise<Written> {
  const { shopId, author, text, locale } = letter;
  const at = needs.clock();
  const shop = await getShop(tx, shopId);
  const before = await findReplyOfPress(tx, shopId, letter.key);
  if (before) {
    const ticket = await lockTicket(tx, shopId, before);
    return { ticketId: before, number: ticketNumber(shop.ticketPrefix, ticket?.number ?? 0) };
  }
  const subject = letter.subject.replace(/\s+/g, " ").trim();
  const { ticketId, number } = await openOwnTicket(needs, tx, shopId, {
    subject,
    because: inEnglish(say(linkReasons.written, { by: author.name })),
    note: null,
    order,
    customer: { name: name ?? address, address },
    actor: author.id,
    at,
  });
  const ticket = await lockTicket(tx, shopId, ticketId);
  const mailbox = ticket && (await findMailbox(tx, shopId, ticket.mailboxId));
  if (!mailbox) throw new Error("the ticket was just written to this mailbox");

  const messageId = needs.newId<MessageId>();
  const { receivingDomain } = needs.settings;
  const place = { mailboxToken: mailbox.token, ticketNumber: number };
  const key = needs.shopKeys.open(shopId, shop.shopKey);
  const mac = needs.shopKeys.shortMac(
    key,
    "reply-address",
    replyMacInput({ ...place, recipient: address }),
  );
  const proof = await readProofFacts(tx, shopId, ticketId);
  const kept = await findSurprises(tx, shopId, { shop, proof, writer: address });
  const named = ticketNumber(shop.ticketPrefix, number);
  const composed = composeReply({
    text: maskCards(text),
    agentName: author.name,
    shopName: shop.name,
    ...guardSurprises(kept, {
      shopName: shop.name,
      text,
      ticket: { number: named, subject },
      neutral: neutralLetter(shop.name, named),
    }),
    to: { address, name },
    from: { address: mailbox.address, name: shop.name },
    replyTo: replyAddress({ ...place, domain: receivingDomain, mac }),
    messageId: `<m.${messageId}@${receivingDomain}>`,
    answers: null,
    earlierMessageIds: [],
  });
  await saveReply(tx, shopId, {
    id: messageId,
    ticketId,
    at,
    author,
    // It answers nothing.
    composed: { ...composed, subject: composed.subject.replace(/^Re: /, "") },
    text: mask(text.trim()),
    idempotencyKey: letter.key,
    seenMessageId: null,
    asks: asksQuestion(text),
  });
  await markTicketReplied(tx, shopId, ticketId, { at, preview: firstWords(mask(text)) });
  await offerPromises(needs, tx, shopId, {
    ticketId,
    messageId,
    text,
    at,
    author,
    locale,
    choices: [],
  });
  await rebuildClocks(needs, tx, shopId, ticketId);
  await needs.enqueue(tx, deliverReplyJob, { shopId, messageId });
  return { ticketId, number: named };
}
