// Mail that is written and has not left yet: its time, why it is held, and what is known of its way.
import { Prisma } from "@prisma/client";
import type { SeenOrder } from "#app/domain/reply/seen-order.ts";
import type { HeldFor, SendLater, TicketBeforeSend } from "#app/domain/reply/waiting-send.ts";
import type { JourneyKind } from "#app/domain/delivery/journey.ts";
import type { MemberId, MessageId, ShopId, TicketId, UploadId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";
import type { Said } from "#app/domain/words/words.ts";

/** Of a message `m` that is held: what exactly happened, as it was noted last. */
export const HELD_WORDS = Prisma.sql`
  case when m."heldFor" is not null then jsonb_path_query_array(m."journey", '$[*] ? (@.kind == "held")') -> -1 -> 'words' end`;

/** Adds a step to what is known of the message's way. */
export async function noteJourney(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  step: { readonly at: Instant; readonly kind: JourneyKind; readonly words: Said | null },
): Promise<void> {
  const entry = JSON.stringify([{ ...step, at: isoOf(step.at) }]);
  await tx.$executeRaw`
    update "Message" set "journey" = "journey" || ${entry}::jsonb
    where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid`;
}

/** From now on it waits for a person. `words`: what exactly happened. */
export async function markHeld(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  held: { readonly for: HeldFor; readonly words: string; readonly at: Instant },
): Promise<void> {
  await tx.$executeRaw`
    update "Message" set "heldFor" = ${held.for}, "deliveryReason" = ${held.words}, "deliveryAt" = ${dateOf(held.at)}
    where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid`;
}

/** It leaves at that time. `seenMessageId`: up to where it answers, when that is another message than before. */
export async function saveSendTime(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  time: {
    readonly sendAt: Instant | null;
    readonly later: SendLater | null;
    readonly seenMessageId: MessageId | null;
  },
): Promise<void> {
  await tx.$executeRaw`
    update "Message" set "heldFor" = null, "deliveryReason" = null, "sendAt" = ${time.sendAt && dateOf(time.sendAt)},
      "sendLater" = ${time.later && JSON.stringify(time.later)}::jsonb, "seenMessageId" = ${time.seenMessageId}::uuid
    where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid`;
}

/** The orders as whoever decided about the mail saw them. */
export async function saveSeenOrders(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  seenOrders: readonly SeenOrder[],
): Promise<void> {
  await tx.$executeRaw`
    update "Message" set "beforeSend" = jsonb_set("beforeSend", '{draft,seenOrders}', ${JSON.stringify(seenOrders)}::jsonb)
    where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid and "beforeSend" is not null`;
}

/** It leaves now: there it stands in the thread. */
export async function markLeaving(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    update "Message" set "at" = ${dateOf(at)} where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid`;
}

/** It can't be taken back any more: what was kept for that goes, its uploads are attachments now. */
export async function forgetDraftOfSend(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
): Promise<void> {
  await tx.$executeRaw`
    update "Message" set "beforeSend" = null
    where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid and "beforeSend" is not null`;
  await tx.$executeRaw`
    delete from "Upload" where "shopId" = ${shopId}::uuid and "messageId" = ${messageId}::uuid`;
}

/** The message goes with all that hangs on it; its uploads stay, in no message. */
export async function deleteWaitingMessage(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
): Promise<void> {
  await tx.$executeRaw`
    update "Upload" set "messageId" = null where "shopId" = ${shopId}::uuid and "messageId" = ${messageId}::uuid`;
  await tx.$executeRaw`
    delete from "Message" where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid and "delivery" = 'queued'`;
}

/** The uploads are files of the message from now on. */
export async function markUploadsSent(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  ids: readonly UploadId[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    update "Upload" set "messageId" = ${messageId}::uuid, "draftId" = null
    where "shopId" = ${shopId}::uuid and "id" = any(${[...ids]}::uuid[]) and "messageId" is null`;
}

export type OutgoingFile = {
  readonly fileName: string;
  readonly contentType: string;
  readonly contentId: string | null;
  readonly inline: boolean;
  readonly blobName: string;
};

/** In the order in which its writer added them. */
export async function listOutgoingFiles(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
): Promise<OutgoingFile[]> {
  return tx.$queryRaw<OutgoingFile[]>`
    select "fileName", "contentType", "contentId", "inline", "blobName" from "Attachment"
    where "shopId" = ${shopId}::uuid and "messageId" = ${messageId}::uuid order by "ordinal"`;
}

/** How the ticket stands, for the case that the send is taken back. Of a ticket that is locked. */
export async function readTicketBeforeSend(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<TicketBeforeSend | null> {
  type Row = Omit<TicketBeforeSend, "resolvedAt" | "closedAt" | "unansweredSince" | "newestAt"> & {
    resolvedAt: Date | null;
    closedAt: Date | null;
    unansweredSince: Date | null;
    newestAt: Date;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select "status", "resolvedAt", "closedAt", "unansweredSince", "newestAt", "preview" from "Ticket"
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
  const [row] = rows;
  if (!row) return null;
  const iso = (date: Date | null) => date && isoOf(instantOf(date));
  return {
    ...row,
    resolvedAt: iso(row.resolvedAt),
    closedAt: iso(row.closedAt),
    unansweredSince: iso(row.unansweredSince),
    newestAt: isoOf(instantOf(row.newestAt)),
  };
}

/** As it was, with whatever came in since. `repliedAt`: when the send that is taken back was written. */
export async function restoreTicket(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { before, repliedAt }: { readonly before: TicketBeforeSend; readonly repliedAt: Instant },
): Promise<void> {
  const isNewest = Prisma.sql`"newestAt" <= ${dateOf(repliedAt)}`;
  await tx.$executeRaw(Prisma.sql`
    update "Ticket" set
      "status" = case when ${isNewest} then ${before.status}::"TicketStatus" else "status" end,
      "resolvedAt" = case when ${isNewest} then ${before.resolvedAt}::timestamptz else "resolvedAt" end,
      "closedAt" = case when ${isNewest} then ${before.closedAt}::timestamptz else "closedAt" end,
      "unansweredSince" = least("unansweredSince", ${before.unansweredSince}::timestamptz),
      "preview" = case when ${isNewest} then ${before.preview} else "preview" end,
      "newestAt" = case when ${isNewest} then ${before.newestAt}::timestamptz else "newestAt" end
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`);
}

/** A door in the tenant wall: the sweep finds mail whose hour has passed and that no job took up. Ids only, 1,000 at most. */
export async function listDueSendsAcrossShops(
  db: Db,
  before: Instant,
): Promise<{ shopId: ShopId; messageId: MessageId }[]> {
  return askThroughDoor(db, Prisma.sql`select * from due_sends_across_shops(${dateOf(before)})`);
}

/** Sends at a chosen hour that wait on the ticket and are not held. */
export async function listScheduledSends(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<MessageId[]> {
  const rows = await tx.$queryRaw<{ id: MessageId }[]>`
    select "id" from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "sendLater" is not null and "delivery" = 'queued' and "heldFor" is null`;
  return rows.map(({ id }) => id);
}

/** When it may leave; null when there is no such message of ours in this shop. Goes in one statement. */
export async function findSendTime(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
): Promise<{ ticketId: TicketId; sendAt: Instant | null; isScheduled: boolean } | null> {
  const rows = await tx.$queryRaw<
    { ticketId: TicketId; sendAt: Date | null; isScheduled: boolean }[]
  >`
    select "ticketId", "sendAt", "sendLater" is not null and "beforeSend" is not null as "isScheduled" from "Message"
    where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid and "kind" = 'outbound'`;
  const [row] = rows;
  return row ? { ...row, sendAt: row.sendAt && instantOf(row.sendAt) } : null;
}

/** Whoever wrote it, as they are now; null where that is not known. */
export async function findAuthor(
  tx: Tx,
  shopId: ShopId,
  authorId: MemberId | null,
): Promise<{ id: MemberId; name: string; role: Role } | null> {
  if (authorId === null) return null;
  const rows = await tx.$queryRaw<{ id: MemberId; name: string; role: Role }[]>`
    select "id", "name", "role" from "Member" where "shopId" = ${shopId}::uuid and "id" = ${authorId}::uuid`;
  return rows[0] ?? null;
}
