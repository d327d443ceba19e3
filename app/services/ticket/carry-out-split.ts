// Messages leave a ticket for a new one: who takes part there, what is it about, and how do both stand?
import type { Tx } from "#app/data/db.server.ts";
import { copyParticipants, findParticipant } from "#app/data/records/participants.server.ts";
import {
  getMessageWords,
  listSenders,
  moveMessages,
  type MessageWords,
} from "#app/data/records/ticket-moves.server.ts";
import {
  getTicketStanding,
  saveNewTicket,
  saveTicketStanding,
  type LockedTicket,
} from "#app/data/records/tickets.server.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { ThreadMessage } from "#app/domain/ticket/split-off.ts";
import { splitStandings } from "#app/domain/ticket/split-standings.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "newId">;

export type SplitToCarryOut = {
  /** Locked by the caller. */
  readonly from: LockedTicket;
  /** Oldest first; the first is a customer's mail. */
  readonly goes: readonly ThreadMessage[];
  readonly stays: readonly ThreadMessage[];
};

/** A step of a transaction; the clocks of both tickets are still to be worked out. Returns the new ticket. */
export async function carryOutSplit(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { from, goes, stays }: SplitToCarryOut,
): Promise<TicketId> {
  const { ticketId } = from;
  const [first] = goes;
  if (!first) throw new Error("a split moves at least one message");
  const messageIds = goes.map(({ messageId }) => messageId);
  const opening = await getMessageWords(tx, shopId, first.messageId);
  const split = splitStandings(await getTicketStanding(tx, shopId, ticketId), {
    goes: { messages: goes, preview: await previewOf(tx, shopId, goes) },
    stays: { messages: stays, preview: await previewOf(tx, shopId, stays) },
  });

  const newTicketId = needs.newId<TicketId>();
  await saveNewTicket(tx, shopId, {
    id: newTicketId,
    mailboxId: from.mailboxId,
    subject: opening.subject,
    customer: await customerOf(tx, shopId, from, opening),
    follows: null,
    preview: split.goes.standing.preview,
    attachmentCount: split.goes.standing.attachmentCount,
    category: opening.triage?.category ?? "other",
    urgency: opening.triage?.urgency ?? "general",
    openedAt: first.at,
  });
  const senders = await listSenders(tx, shopId, messageIds);
  await copyParticipants(tx, shopId, { fromId: ticketId, toId: newTicketId, only: senders });
  await moveMessages(tx, shopId, messageIds, newTicketId);
  await saveTicketStanding(tx, shopId, newTicketId, split.goes.standing);
  await saveTicketStanding(tx, shopId, ticketId, split.stays.standing);
  return newTicketId;
}

/** Mail that staff forwarded bears their address, and is the customer's all the same. */
async function customerOf(
  tx: Tx,
  shopId: ShopId,
  from: LockedTicket,
  { fromName, fromAddress }: MessageWords,
): Promise<{ name: string; address: string }> {
  const sender = await findParticipant(tx, shopId, from.ticketId, addressKey(fromAddress));
  return sender?.state === "accepted"
    ? { name: fromName, address: fromAddress }
    : { name: from.customerName, address: from.customerAddress };
}

async function previewOf(
  tx: Tx,
  shopId: ShopId,
  messages: readonly ThreadMessage[],
): Promise<string> {
  const newest: MessageId | undefined = messages.at(-1)?.messageId;
  return newest ? firstWords((await getMessageWords(tx, shopId, newest)).text) : "";
}
