import { Prisma, type DeliveryState as StoredState } from "@prisma/client";
import type { DeliveryState } from "#app/domain/delivery/delivery-state.ts";
import type { Address } from "#app/domain/mail/address.ts";
import type { Verdict } from "#app/domain/mail/verdict.ts";
import type { MaskedCount } from "#app/domain/privacy/sensitive.ts";
import type { Authenticity } from "#app/domain/proof/authenticity.ts";
import type { SenderEvidence } from "#app/domain/proof/sender-evidence.ts";
import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import type { BeforeSend, HeldFor, SendLater } from "#app/domain/reply/waiting-send.ts";
import type {
  AttachmentId,
  InboundEmailId,
  MemberId,
  MessageId,
  ShopId,
  TicketId,
} from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import type { Triaged } from "#app/domain/triage/triage.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

type SameStates = [StoredState] extends [DeliveryState]
  ? [DeliveryState] extends [StoredState]
    ? true
    : never
  : never;
true satisfies SameStates;

export type NewInboundMessage = {
  readonly id: MessageId;
  readonly ticketId: TicketId;
  readonly inboundEmailId: InboundEmailId;
  /** A note for mail of staff that was seen in a copy: it asks nothing and answers nothing. */
  readonly kind: "inbound" | "note";
  readonly at: Instant;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** Set when it is another address than the sender's. */
  readonly replyTo: string | null;
  readonly subject: string;
  readonly content: StoredContent;
  /** Empty where nothing was masked. */
  readonly masked: readonly MaskedCount[];
  readonly messageIdHeader: string | null;
  readonly references: readonly string[];
  readonly verdict: Verdict;
  readonly authenticity: Authenticity & { readonly evidence: SenderEvidence | null };
  readonly triage: Triaged | null;
  /** Why it starts no clock and reopens nothing. */
  readonly clockless: string | null;
};

/** What stands in a mail, as it is kept: it can be made anew from the raw bytes. */
export type StoredContent = {
  readonly text: string;
  readonly replyText: string;
  readonly signatureText: string;
  readonly quotedText: string;
  readonly html: string | null;
  readonly quotedHtml: string | null;
  readonly forwarded: object | null;
  readonly limits: readonly string[];
};

export async function saveInboundMessage(
  tx: Tx,
  shopId: ShopId,
  message: NewInboundMessage,
): Promise<void> {
  const { content } = message;
  await tx.$executeRaw`
    insert into "Message" ("shopId", "id", "ticketId", "kind", "at", "fromName", "fromAddress", "to", "cc", "replyTo",
      "subject", "text", "replyText", "signatureText", "quotedText", "html", "quotedHtml", "forwarded", "limits",
      "messageIdHeader", "references", "inboundEmailId", "verdict", "authenticity", "triage", "clockless", "masked")
    values (${shopId}::uuid, ${message.id}::uuid, ${message.ticketId}::uuid, ${message.kind}::"MessageKind",
      ${dateOf(message.at)}, ${message.from.name}, ${message.from.address}, ${message.to}::text[],
      ${message.cc}::text[], ${message.replyTo}, ${message.subject}, ${content.text}, ${content.replyText},
      ${content.signatureText}, ${content.quotedText}, ${content.html}, ${content.quotedHtml},
      ${content.forwarded ? JSON.stringify(content.forwarded) : null}::jsonb, ${content.limits}::text[],
      ${message.messageIdHeader}, ${message.references}::text[], ${message.inboundEmailId}::uuid,
      ${JSON.stringify(message.verdict)}::jsonb, ${JSON.stringify(message.authenticity)}::jsonb,
      ${message.triage ? JSON.stringify(message.triage) : null}::jsonb, ${message.clockless},
      ${message.masked.length > 0 ? JSON.stringify(message.masked) : null}::jsonb)`;
}

export type NewAttachment = {
  readonly id: AttachmentId;
  readonly ordinal: number;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly contentId: string | null;
  readonly inline: boolean;
  readonly blobName: string;
};

export async function saveAttachments(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  attachments: readonly NewAttachment[],
): Promise<void> {
  if (attachments.length === 0) return;
  const rows = attachments.map(
    (one) =>
      Prisma.sql`(${shopId}::uuid, ${one.id}::uuid, ${messageId}::uuid, ${one.ordinal}::int, ${one.fileName}, ${one.contentType}, ${one.bytes}::int, ${one.contentId}, ${one.inline}::boolean, ${one.blobName})`,
  );
  await tx.$executeRaw`
    insert into "Attachment" ("shopId", "id", "messageId", "ordinal", "fileName", "contentType", "bytes", "contentId",
      "inline", "blobName") values ${Prisma.join(rows)}`;
}

/** Null when there is no such attachment in this shop. */
export async function findAttachment(
  tx: Tx,
  shopId: ShopId,
  attachmentId: AttachmentId,
): Promise<{
  fileName: string;
  contentType: string;
  bytes: number;
  blobName: string;
  ticketId: TicketId;
} | null> {
  const rows = await tx.$queryRaw<
    {
      fileName: string;
      contentType: string;
      bytes: number;
      blobName: string;
      ticketId: TicketId;
    }[]
  >`
    select a."fileName", a."contentType", a."bytes", a."blobName", m."ticketId" from "Attachment" a
    join "Message" m on m."shopId" = a."shopId" and m."id" = a."messageId"
    where a."shopId" = ${shopId}::uuid and a."id" = ${attachmentId}::uuid`;
  return rows[0] ?? null;
}

export type NewReply = {
  readonly id: MessageId;
  readonly ticketId: TicketId;
  readonly at: Instant;
  readonly author: { readonly id: MemberId; readonly name: string };
  readonly composed: ComposedReply;
  /** What the agent wrote, without the signature. */
  readonly text: string;
  readonly idempotencyKey: string;
  /** Null for the mail that begins a ticket. */
  readonly seenMessageId: MessageId | null;
  /** It asks the customer something. */
  readonly asks: boolean;
  /** Cleaned and masked; null where only the text is shown. */
  readonly html?: string | null;
  readonly purpose?: "reply" | "forward";
  readonly savedReplyId?: string | null;
  /** Not handed to the provider before. */
  readonly sendAt?: Instant | null;
  /** The writer chose that time. */
  readonly sendLater?: SendLater | null;
  /** What the send changed, and the draft that it was: for taking it back. */
  readonly beforeSend?: BeforeSend | null;
};

/** Writes a reply to the outbox. False when the same press was written before. */
export async function saveReply(tx: Tx, shopId: ShopId, reply: NewReply): Promise<boolean> {
  const { composed } = reply;
  const at = dateOf(reply.at);
  const addresses = (list: readonly { address: string }[] = []) =>
    list.map(({ address }) => address);
  const written = await tx.$executeRaw`
    insert into "Message" ("shopId", "id", "ticketId", "kind", "at", "fromName", "fromAddress", "to", "cc", "bcc", "subject",
      "text", "html", "purpose", "savedReplyId", "sendAt", "sendLater", "beforeSend", "messageIdHeader", "references",
      "authorId", "idempotencyKey", "seenMessageId", "asks", "delivery", "deliveryAt", "outgoing")
    values (${shopId}::uuid, ${reply.id}::uuid, ${reply.ticketId}::uuid, 'outbound', ${at}, ${reply.author.name},
      ${composed.from.address}, ${addresses([composed.to, ...(composed.alsoTo ?? [])])}::text[],
      ${addresses(composed.cc)}::text[], ${addresses(composed.bcc)}::text[], ${composed.subject}, ${reply.text},
      ${reply.html ?? null}, ${reply.purpose ?? "reply"}, ${reply.savedReplyId ?? null}::uuid,
      ${reply.sendAt ? dateOf(reply.sendAt) : null}, ${jsonOf(reply.sendLater)}::jsonb, ${jsonOf(reply.beforeSend)}::jsonb,
      ${composed.headers["Message-ID"] ?? null}, ${composed.headers.References?.split(/\s+/) ?? []}::text[],
      ${reply.author.id}::uuid, ${reply.idempotencyKey}, ${reply.seenMessageId}::uuid, ${reply.asks}, 'queued', ${at},
      ${jsonOf(composed)}::jsonb)
    on conflict do nothing`;
  return written === 1;
}

const jsonOf = (value: object | null | undefined): string | null =>
  value ? JSON.stringify(value) : null;

/** The ticket of the reply that this press wrote; another press with the same key waits until the transaction ends. */
export async function findReplyOfPress(
  tx: Tx,
  shopId: ShopId,
  idempotencyKey: string,
): Promise<TicketId | null> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`${shopId}:${idempotencyKey}`}, 0))::text`;
  const rows = await tx.$queryRaw<{ ticketId: TicketId }[]>`
    select "ticketId" from "Message" where "shopId" = ${shopId}::uuid and "idempotencyKey" = ${idempotencyKey}`;
  return rows[0]?.ticketId ?? null;
}

export type OutboundMessage = {
  readonly messageId: MessageId;
  readonly ticketId: TicketId;
  readonly delivery: DeliveryState;
  readonly attempts: number;
  readonly attemptAt: Instant | null;
  readonly acceptedAt: Instant | null;
  /** When the newest message that the writer had seen came in: the reply answers up to there. */
  readonly answersUpTo: Instant;
  readonly outgoing: ComposedReply;
  readonly to: string;
  readonly uninstalled: boolean;
  readonly authorId: MemberId | null;
  readonly text: string;
  readonly purpose: string | null;
  readonly seenMessageId: MessageId | null;
  readonly sendAt: Instant | null;
  readonly sendLater: SendLater | null;
  /** Why it waits for a decision. */
  readonly heldFor: HeldFor | null;
  readonly beforeSend: BeforeSend | null;
  readonly hasFiles: boolean;
  /** When it was written. */
  readonly at: Instant;
};

/** Locks an outbound message until the transaction ends. Null when there is none in this shop. */
export async function lockOutboundMessage(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
): Promise<OutboundMessage | null> {
  type Row = Omit<OutboundMessage, "attemptAt" | "acceptedAt" | "answersUpTo" | "sendAt" | "at"> & {
    at: Date;
    attemptAt: Date | null;
    acceptedAt: Date | null;
    answersUpTo: Date;
    sendAt: Date | null;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select m."id" as "messageId", m."ticketId", m."delivery", m."attempts", m."attemptAt", m."acceptedAt", m."outgoing",
      m."to"[1] as "to", coalesce(seen."at", m."at") as "answersUpTo", s."uninstalledAt" is not null as "uninstalled",
      m."authorId", m."at", m."text", m."purpose", m."seenMessageId", m."sendAt", m."sendLater", m."heldFor", m."beforeSend",
      exists (select 1 from "Attachment" a where a."shopId" = m."shopId" and a."messageId" = m."id") as "hasFiles"
    from "Message" m join "Shop" s on s."id" = m."shopId"
    left join "Message" seen on seen."shopId" = m."shopId" and seen."id" = m."seenMessageId"
    where m."shopId" = ${shopId}::uuid and m."id" = ${messageId}::uuid and m."kind" = 'outbound' for update of m`;
  const row = rows[0];
  if (!row) return null;
  return {
    ...row,
    attemptAt: row.attemptAt ? instantOf(row.attemptAt) : null,
    acceptedAt: row.acceptedAt ? instantOf(row.acceptedAt) : null,
    answersUpTo: instantOf(row.answersUpTo),
    at: instantOf(row.at),
    sendAt: row.sendAt ? instantOf(row.sendAt) : null,
  };
}

/** When a mail of the ticket came in, and why it starts no clock; null when it is none of this ticket's. */
export async function findClocklessMessage(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  messageId: MessageId,
): Promise<{ receivedAt: Instant; clockless: string | null } | null> {
  const rows = await tx.$queryRaw<{ at: Date; clockless: string | null }[]>`
    select "at", "clockless" from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "id" = ${messageId}::uuid and "kind" = 'inbound'`;
  const row = rows[0];
  return row ? { receivedAt: instantOf(row.at), clockless: row.clockless } : null;
}

/** From now on the mail wants an answer. */
export async function clearClockless(tx: Tx, shopId: ShopId, messageId: MessageId): Promise<void> {
  await tx.$executeRaw`
    update "Message" set "clockless" = null where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid`;
}

/** What changed about an outbound message; absent fields stay. */
export type DeliveryChange = {
  readonly delivery: DeliveryState;
  readonly at: Instant;
  readonly reason?: string | null;
  readonly attemptStarted?: boolean;
  readonly acceptedAt?: Instant;
  readonly providerMessageId?: string | null;
};

export async function saveDelivery(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  change: DeliveryChange,
): Promise<void> {
  const at = dateOf(change.at);
  const started = change.attemptStarted === true;
  const acceptedAt = change.acceptedAt === undefined ? null : dateOf(change.acceptedAt);
  await tx.$executeRaw`
    update "Message" set "delivery" = ${change.delivery}::"DeliveryState", "deliveryAt" = ${at},
      "deliveryReason" = case when ${change.reason !== undefined}::boolean then ${change.reason ?? null}::text else "deliveryReason" end,
      "attempts" = "attempts" + ${started ? 1 : 0}::int,
      "attemptAt" = case when ${started}::boolean then ${at} else "attemptAt" end,
      "acceptedAt" = coalesce(${acceptedAt}, "acceptedAt"),
      "providerMessageId" = coalesce(${change.providerMessageId || null}::text, "providerMessageId")
    where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid`;
}

/** What a reply to a ticket answers and names: its messages, oldest first. */
export async function listMessageHeaders(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<
  {
    messageId: MessageId;
    kind: "inbound" | "outbound" | "note";
    at: Instant;
    messageIdHeader: string | null;
    references: string[];
    isMachine: boolean;
  }[]
> {
  const rows = await tx.$queryRaw<
    {
      messageId: MessageId;
      kind: "inbound" | "outbound";
      at: Date;
      messageIdHeader: string | null;
      references: string[];
      verdict: string | null;
    }[]
  >`select "id" as "messageId", "kind", "at", "messageIdHeader", "references", "verdict"->>'kind' as verdict
    from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "at", "id"`;
  return rows.map(({ verdict, at, ...row }) => ({
    ...row,
    at: instantOf(at),
    isMachine: verdict !== null && !["let-in", "list", "form"].includes(verdict),
  }));
}

/** Whether a mail of this shop went out under this Message-ID; another shop's mail carries the same domain. */
export async function isOwnMessageId(
  tx: Tx,
  shopId: ShopId,
  messageIdHeader: string,
): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from "Message" where "shopId" = ${shopId}::uuid and "messageIdHeader" = ${messageIdHeader}
      and "kind" = 'outbound' limit 1`;
  return found.length > 0;
}

/** The two people of a mail that was forwarded by hand; null when the message is none, or not on this ticket. */
export async function findForwardedMessage(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  messageId: MessageId,
): Promise<{ forwarder: Address; original: Address | null } | null> {
  const rows = await tx.$queryRaw<
    { name: string; address: string; original: Address | null }[]
  >`select "fromName" as "name", "fromAddress" as "address", "forwarded"->'from' as "original" from "Message"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "id" = ${messageId}::uuid
      and "forwarded" is not null`;
  const row = rows[0];
  if (!row) return null;
  const { name, address, original } = row;
  return { forwarder: { name, address }, original: original?.address ? original : null };
}

/** Whether a mail of that address is on the ticket. */
export async function hasWrittenOnTicket(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  address: string,
): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and lower("fromAddress") = ${address} limit 1`;
  return found.length > 0;
}

/** The mail of ours that went out under this Message-ID; null when it is none of this shop's. */
export async function findOutboundByMessageId(
  tx: Tx,
  shopId: ShopId,
  messageIdHeader: string,
): Promise<{ messageId: MessageId; to: string[] } | null> {
  const rows = await tx.$queryRaw<{ messageId: MessageId; to: string[] }[]>`
    select "id" as "messageId", "to" from "Message" where "shopId" = ${shopId}::uuid
      and "messageIdHeader" = ${messageIdHeader} and "kind" = 'outbound' limit 1`;
  return rows[0] ?? null;
}

/** A door in the tenant wall: the sweep finds attempts without an answer in all shops. Ids only. */
export async function listOpenAttemptsAcrossShops(
  db: Db,
  before: Instant,
): Promise<{ shopId: ShopId; messageId: MessageId }[]> {
  return askThroughDoor(
    db,
    Prisma.sql`select * from open_attempts_across_shops(${dateOf(before)})`,
  );
}

/** Mail that came in after that message, oldest first; all of the ticket's where that is null or went away. Ten at most. */
export async function listMessagesAfter(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  messageId: MessageId | null,
): Promise<{ messageId: MessageId; fromName: string; at: Instant; words: string }[]> {
  const rows = await tx.$queryRaw<
    { messageId: MessageId; fromName: string; at: Date; words: string }[]
  >`select m."id" as "messageId", m."fromName", m."at", coalesce(nullif(m."replyText", ''), m."text") as "words"
    from "Message" m left join "Message" seen on seen."shopId" = m."shopId" and seen."id" = ${messageId}::uuid
      and seen."ticketId" = m."ticketId"
    where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid and m."kind" = 'inbound'
      and (seen."id" is null or (m."at", m."id") > (seen."at", seen."id"))
    order by m."at" desc, m."id" desc limit 10`;
  return rows.toReversed().map(({ at, ...row }) => ({ ...row, at: instantOf(at) }));
}
