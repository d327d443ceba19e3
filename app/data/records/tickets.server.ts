import type { TicketStatus as StoredStatus } from "@prisma/client";
import type { Candidate } from "#app/domain/thread/decide-thread.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { MailboxId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import type { Tx, ModelTx } from "#app/data/db.server.ts";

type SameStatuses = [StoredStatus] extends [TicketStatus]
  ? [TicketStatus] extends [StoredStatus]
    ? true
    : never
  : never;
true satisfies SameStatuses;

export type NamedTickets = {
  readonly replyNumber: number | null;
  /** Message-IDs with angle brackets. */
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly subjectNumber: number | null;
};

export type NamedCandidates = {
  readonly byReplyNumber: Candidate | null;
  readonly byMessageId: readonly (Candidate & { readonly header: "in-reply-to" | "references" })[];
  readonly bySubjectNumber: Candidate | null;
};

type CandidateRow = {
  ticketId: TicketId;
  number: number;
  status: TicketStatus;
  closedAt: Date | null;
  participants: string[];
  messageIds: string[];
};

/** Every ticket that something in a mail names, in one question. */
export async function listNamedTickets(
  tx: Tx,
  shopId: ShopId,
  named: NamedTickets,
): Promise<NamedCandidates> {
  const ids = [...new Set([...named.inReplyTo, ...named.references])];
  const numbers = [named.replyNumber, named.subjectNumber].filter((number) => number !== null);
  if (ids.length === 0 && numbers.length === 0)
    return { byReplyNumber: null, byMessageId: [], bySubjectNumber: null };
  const rows = await tx.$queryRaw<CandidateRow[]>`
    with hit as (
      select "ticketId", "messageIdHeader" as header from "Message"
        where "shopId" = ${shopId}::uuid and "messageIdHeader" = any(${ids}::text[])
      union all
      select "ticketId", "providerMessageId" from "Message"
        where "shopId" = ${shopId}::uuid and "providerMessageId" = any(${ids}::text[])
      union all
      select "id", null from "Ticket" where "shopId" = ${shopId}::uuid and "number" = any(${numbers}::int[])
    ), named as (select "ticketId", array_remove(array_agg(header), null) as ids from hit group by "ticketId")
    select t."id" as "ticketId", t."number", t."status", t."closedAt", n.ids as "messageIds",
      array(select p."address" from "Participant" p where p."shopId" = t."shopId" and p."ticketId" = t."id"
        and p."state" = 'accepted') as participants
    from named n join "Ticket" t on t."shopId" = ${shopId}::uuid and t."id" = n."ticketId"`;
  const byNumber = (number: number | null) => {
    const row = number === null ? undefined : rows.find((one) => one.number === number);
    return row ? candidate(row) : null;
  };
  const byIds = (header: "in-reply-to" | "references", wanted: readonly string[]) =>
    wanted.flatMap((id) =>
      rows
        .filter((row) => row.messageIds.includes(id))
        .map((row) => ({ ...candidate(row), header })),
    );
  return {
    byReplyNumber: byNumber(named.replyNumber),
    byMessageId: [
      ...byIds("in-reply-to", named.inReplyTo),
      ...byIds("references", named.references),
    ],
    bySubjectNumber: byNumber(named.subjectNumber),
  };
}

const candidate = ({ ticketId, status, closedAt, participants }: CandidateRow): Candidate => ({
  ticketId,
  status,
  closedAt: closedAt ? instantOf(closedAt) : null,
  participants,
});

export type NewTicket = {
  readonly id: TicketId;
  readonly mailboxId: MailboxId;
  readonly subject: string;
  readonly customer: { readonly name: string; readonly address: string };
  readonly follows: TicketId | null;
  readonly preview: string;
  readonly attachmentCount: number;
  readonly openedAt: Instant;
};

/**
 * A new open ticket with its customer as the only participant, and the shop's next number. Holds the shop's row until the
 * transaction ends, so write it late.
 */
export async function saveNewTicket(tx: Tx, shopId: ShopId, ticket: NewTicket): Promise<void> {
  const at = dateOf(ticket.openedAt);
  await tx.$executeRaw`
    with taken as (
      update "Shop" set "nextTicketNumber" = "nextTicketNumber" + 1 where "id" = ${shopId}::uuid
      returning "nextTicketNumber" - 1 as number), ticket as (
      insert into "Ticket" ("shopId", "id", "number", "mailboxId", "subject", "status", "customerName", "customerAddress",
        "followsId", "openedAt", "preview", "newestAt", "unansweredSince", "attachmentCount")
      select ${shopId}::uuid, ${ticket.id}::uuid, taken.number, ${ticket.mailboxId}::uuid, ${ticket.subject}, 'open',
        ${ticket.customer.name}, ${ticket.customer.address}, ${ticket.follows}::uuid, ${at}::timestamptz, ${ticket.preview},
        ${at}::timestamptz, ${at}::timestamptz, ${ticket.attachmentCount}::int from taken
      returning "shopId", "id")
    insert into "Participant" ("shopId", "ticketId", "address", "name", "state", "addedAt")
    select "shopId", "id", ${ticket.customer.address.toLowerCase()}, ${ticket.customer.name}, 'accepted', ${at}::timestamptz from ticket`;
}

/** What a newly arrived message changes on its ticket: newest, unanswered, open again. */
export async function markTicketAnsweredByCustomer(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  message: { at: Instant; preview: string; attachmentCount: number },
): Promise<void> {
  const at = dateOf(message.at);
  await tx.$executeRaw`
    update "Ticket" set "newestAt" = greatest("newestAt", ${at}), "preview" = ${message.preview},
      "attachmentCount" = "attachmentCount" + ${message.attachmentCount},
      "status" = 'open', "closedAt" = null, "unansweredSince" = coalesce("unansweredSince", ${at})
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}

/** Locks the ticket until the transaction ends: what is decided about it stays true. Null when there is none in this shop. */
export async function lockTicket(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<{
  number: number;
  subject: string;
  status: TicketStatus;
  mailboxId: MailboxId;
  customerName: string;
  customerAddress: string;
} | null> {
  const rows = await tx.$queryRaw<
    {
      number: number;
      subject: string;
      status: TicketStatus;
      mailboxId: MailboxId;
      customerName: string;
      customerAddress: string;
    }[]
  >`select "number", "subject", "status", "mailboxId", "customerName", "customerAddress" from "Ticket"
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid for update`;
  return rows[0] ?? null;
}

/** Writes on the ticket what its clocks and messages say now: next due, unanswered since, trouble, waiting. */
export async function refreshTicketCache(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" t set
      "dueKind" = due."kind", "dueAt" = due."dueAt", "readBy" = due."readBy",
      "deliveryTrouble" = exists (
        select 1 from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id"
          and m."delivery" in ('unknown', 'bounced', 'dropped', 'failed'))
    from (select 1) one left join lateral (
      select c."kind", c."dueAt", c."readBy" from "SlaClock" c
      where c."shopId" = ${shopId}::uuid and c."ticketId" = ${ticketId}::uuid and c."metAt" is null and c."cancelledAt" is null
      order by c."dueAt" limit 1) due on true
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
}

/** A public reply was written: nothing is unanswered, the ticket waits for the customer and shows the reply's first words. */
export async function markTicketReplied(
  tx: ModelTx,
  shopId: ShopId,
  ticketId: TicketId,
  reply: { at: Instant; preview: string },
): Promise<void> {
  await tx.ticket.update({
    where: { shopId_id: { shopId, id: ticketId } },
    data: {
      newestAt: dateOf(reply.at),
      preview: reply.preview,
      unansweredSince: null,
      status: "waiting",
    },
  });
}

/** A reply did not arrive: the customer still waits, since the message that it answered. */
export async function markTicketUnanswered(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  since: Instant,
): Promise<void> {
  const at = dateOf(since);
  await tx.$executeRaw`
    update "Ticket" set "status" = 'open', "closedAt" = null, "unansweredSince" = least("unansweredSince", ${at})
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}

export async function saveTicketOrder(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  order: { name: string; state: string } | null,
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" set "orderName" = ${order?.name ?? null}, "orderState" = ${order?.state ?? null}
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}
