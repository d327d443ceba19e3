// The hour of a send has come: is everything still as its writer had it before them?
import type { Tx } from "#app/data/db.server.ts";
import { listMessageHeaders, type OutboundMessage } from "#app/data/records/messages.server.ts";
import { findAuthor, listOutgoingFiles } from "#app/data/records/outbox.server.ts";
import { listParticipants } from "#app/data/records/participants.server.ts";
import { readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { findSpamAt, type LockedTicket } from "#app/data/records/tickets.server.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { heldWords, type HeldFor } from "#app/domain/reply/waiting-send.ts";
import { wordsBeside } from "#app/domain/reply/words-beside.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { sentences, type Words } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { findStop } from "./find-stop.ts";
import { findSurprises } from "./find-surprises.ts";
import { judgeFacts } from "./judge-facts.ts";

export type Hold = { readonly for: HeldFor; readonly words: Words };

/** A step of a transaction, with message and ticket locked. Null: it may leave. */
export async function whyHold(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  shopId: ShopId,
  { message, ticket }: { readonly message: OutboundMessage; readonly ticket: LockedTicket },
): Promise<Hold | null> {
  const { ticketId } = ticket;
  const { beforeSend, outgoing, purpose } = message;
  const isForward = purpose === "forward";
  if (beforeSend && beforeSend.plan.ticketId !== ticketId) return plainly("merged");
  if (ticket.mergedIntoId !== null) return plainly("merged");
  if (await findSpamAt(tx, shopId, ticketId)) return plainly("spam");
  const author = await findAuthor(tx, shopId, message.authorId);
  if (!author || !may(author.role, "reply")) return plainly("author");

  const proof = await readProofFacts(tx, shopId, ticketId);
  const { to, alsoTo = [], cc = [], bcc = [] } = outgoing;
  const others = [...alsoTo, ...cc, ...bcc].map(({ address }) => address);
  if (!isForward && !mayStillGet(to.address, ticket, proof)) return plainly("recipient");
  const pending = (await listParticipants(tx, shopId, ticketId)).filter(
    ({ state }) => state === "pending",
  );
  const outside = pending.find((one) => cc.some((to) => addressKey(to.address) === one.address));
  if (outside) return plainly("recipient");

  const thread = await listMessageHeaders(tx, shopId, ticketId);
  const newest = thread.findLast(({ kind, isMachine }) => kind === "inbound" && !isMachine);
  const isSeen = ({ messageId }: { messageId: MessageId }) => messageId === message.seenMessageId;
  const isMoved = !isForward && newest !== undefined && isAfter(thread, newest, isSeen);
  const stop = await findStop(tx, shopId, {
    ticketId,
    seen: isMoved ? { messageId: message.seenMessageId } : null,
    newest: newest?.messageId ?? null,
    seenOrders: beforeSend?.draft.seenOrders ?? [],
    orders: proof.orders,
    addresses: [to.address, ...others],
  });
  if (stop.moved) return plainly("new-message");
  if (stop.orders[0])
    return {
      for: "order-changed",
      words: sentences(stop.orders.map(({ words }) => words)),
    };
  if (stop.suppressed[0])
    return {
      for: "suppressed",
      words: sentences(stop.suppressed.map(({ words }) => words)),
    };

  const shop = await getShop(tx, shopId);
  const fileNames = (await listOutgoingFiles(tx, shopId, message.messageId)).map(
    ({ fileName }) => fileName,
  );
  const beside = { html: outgoing.html, fileNames, subject: beforeSend?.draft.subject ?? null };
  const text = `${message.text}\n${wordsBeside(beside)}`;
  const kept = await findSurprises(tx, shopId, { shop, proof, writer: ticket.customerAddress });
  try {
    await judgeFacts(needs, tx, shopId, {
      ...{ ticketId, author, text, to: to.address, alsoTo: others },
      ...{ shop, proof, surprises: kept.rules },
      answers: newest?.messageId ?? null,
    });
  } catch (error) {
    // What a person may be asked at the page, nobody answers here: it waits.
    if (error instanceof Refusal) return { for: "proof", words: error.words };
    throw error;
  }
  return null;
}

/** In the order of the thread; a message that is gone stood before all others. */
const isAfter = <Message>(
  thread: readonly Message[],
  one: Message,
  isOther: (other: Message) => boolean,
): boolean => thread.indexOf(one) > thread.findIndex(isOther);

const plainly = (reason: HeldFor): Hold => ({ for: reason, words: heldWords(reason) });

const mayStillGet = (
  to: string,
  ticket: LockedTicket,
  { confirmations }: Awaited<ReturnType<typeof readProofFacts>>,
): boolean =>
  addressKey(to) === addressKey(ticket.customerAddress) ||
  confirmations.some((one) => one.answer === "yes" && addressKey(one.address) === addressKey(to));
