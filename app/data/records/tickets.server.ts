import type { TicketStatus as StoredStatus } from "@prisma/client";
import type { Candidate, FollowUp } from "#app/domain/thread/decide-thread.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { Obligations } from "#app/domain/ticket/merged-obligations.ts";
import type { TicketStanding } from "#app/domain/ticket/merged-ticket.ts";
import type { TicketDue } from "#app/domain/ticket/ticket-due.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { Category } from "#app/domain/triage/category.ts";
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

/** A thread may be long, and its header as long as a sender likes; the nearest messages say enough. */
const MOST_MESSAGE_IDS = 100;

export type NamedTickets = {
  /** The mail's own Message-ID, to see whether another mail came under it. */
  readonly messageId?: string | null;
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
  /** A message of the shop has the mail's own Message-ID already. */
  readonly reusesMessageId: boolean;
};

type CandidateRow = {
  ticketId: TicketId;
  status: TicketStatus;
  closedAt: Date | null;
  participants: string[];
  pending: string[];
  orders: Candidate["orders"];
  proposed: Candidate["proposed"];
  followUps: readonly (Omit<FollowUp, "closedAt"> & { readonly closedAt: string | null })[];
};

/** A ticket that is named, and what stands in its place if it was merged. */
type Named = { readonly hits: readonly Hit[]; readonly candidate: Candidate };

/**
 * Every ticket that something in a mail names; a merged one as the ticket that it went into. Most mail names none: one small
 * question finds that out, and only a ticket that is named is read.
 */
export async function listNamedTickets(
  tx: Tx,
  shopId: ShopId,
  named: NamedTickets,
): Promise<NamedCandidates> {
  const inReplyTo = named.inReplyTo.slice(0, MOST_MESSAGE_IDS);
  const references = named.references.slice(-MOST_MESSAGE_IDS);
  const own = named.messageId ?? null;
  const hits = await listHits(tx, shopId, {
    ids: [...new Set([...inReplyTo, ...references, ...(own === null ? [] : [own])])],
    numbers: [named.replyNumber, named.subjectNumber].filter((number) => number !== null),
  });
  const ticketIds = [...new Set(hits.map(({ ticketId }) => ticketId))];
  const found = await Promise.all(ticketIds.map((ticketId) => findCandidate(tx, shopId, ticketId)));
  const tickets = found.flatMap((row, index): Named[] => {
    const ofTicket = hits.filter(({ ticketId }) => ticketId === ticketIds[index]);
    return row ? [{ hits: ofTicket, candidate: candidate(row) }] : [];
  });
  const byNumber = (number: number | null) =>
    tickets.find(({ hits: all }) => number !== null && all.some((hit) => hit.number === number))
      ?.candidate ?? null;
  const byIds = (header: "in-reply-to" | "references", wanted: readonly string[]) =>
    wanted.flatMap((id) =>
      tickets.filter((one) => namesMessage(one, id)).map((one) => ({ ...one.candidate, header })),
    );
  return {
    byReplyNumber: byNumber(named.replyNumber),
    byMessageId: [...byIds("in-reply-to", inReplyTo), ...byIds("references", references)],
    bySubjectNumber: byNumber(named.subjectNumber),
    reusesMessageId: own !== null && hits.some(({ messageId }) => messageId === own),
  };
}

/** By a Message-ID or the provider's id of a mail, or by the ticket's number. */
type Hit = {
  readonly ticketId: TicketId;
  readonly messageId: string | null;
  readonly number: number | null;
};

async function listHits(
  tx: Tx,
  shopId: ShopId,
  { ids, numbers }: { ids: readonly string[]; numbers: readonly number[] },
): Promise<readonly Hit[]> {
  const byNumber =
    numbers.length === 0
      ? []
      : tx.$queryRaw<Hit[]>`
          select "id" as "ticketId", null as "messageId", "number" from "Ticket"
          where "shopId" = ${shopId}::uuid and "number" = any(${numbers}::int[])`;
  const byId =
    ids.length === 0
      ? []
      : tx.$queryRaw<Hit[]>`
          select "ticketId", "messageIdHeader" as "messageId", null as "number" from "Message"
            where "shopId" = ${shopId}::uuid and "messageIdHeader" = any(${ids}::text[])
          union all
          select "ticketId", "providerMessageId", null from "Message"
            where "shopId" = ${shopId}::uuid and "providerMessageId" = any(${ids.map(providerIdOf)}::text[])`;
  return (await Promise.all([byNumber, byId])).flat();
}

/** The ticket, or the one that has its mail now; asked by a single id, for which PostgreSQL keeps its plan. */
async function findCandidate(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<CandidateRow | null> {
  const rows = await tx.$queryRaw<CandidateRow[]>`
    with recursive way as (
      select t."id", t."mergedIntoId" from "Ticket" t
        where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid
      union
      select t."id", t."mergedIntoId"
        from way w join "Ticket" t on t."shopId" = ${shopId}::uuid and t."id" = w."mergedIntoId"
    )
    select t."id" as "ticketId", t."status", t."closedAt",
      array(select p."address" from "Participant" p where p."shopId" = t."shopId" and p."ticketId" = t."id"
        and p."state" = 'accepted') as participants,
      array(select p."address" from "Participant" p where p."shopId" = t."shopId" and p."ticketId" = t."id"
        and p."state" = 'pending') as pending,
      (select coalesce(jsonb_agg(jsonb_build_object('name', o."orderName", 'because', o."because")), '[]') from "OrderLink" o
        where o."shopId" = t."shopId" and o."ticketId" = t."id") as orders,
      (select coalesce(jsonb_agg(jsonb_build_object('ticketId', a."id", 'participants',
          (select jsonb_agg(p."address") from "Participant" p where p."shopId" = a."shopId" and p."ticketId" = a."id"
            and p."state" = 'accepted')) order by a."number"), '[]') from "Ticket" a
        where a."shopId" = t."shopId" and a."proposedId" = t."id" and a."status" in ('open', 'waiting')) as proposed,
      (select coalesce(jsonb_agg(jsonb_build_object('ticketId', f."id",
          'status', f."status", 'closedAt', f."closedAt",
          'participants', array(select p."address" from "Participant" p where p."shopId" = f."shopId"
            and p."ticketId" = f."id" and p."state" = 'accepted'),
          'orders', (select coalesce(jsonb_agg(jsonb_build_object('name', o."orderName", 'because', o."because")), '[]')
            from "OrderLink" o where o."shopId" = f."shopId" and o."ticketId" = f."id")) order by f."number"), '[]')
        from "Ticket" f where f."shopId" = t."shopId" and f."followsId" = t."id" and f."mergedIntoId" is null) as "followUps"
    from way w join "Ticket" t on t."shopId" = ${shopId}::uuid and t."id" = w."id" where w."mergedIntoId" is null`;
  return rows[0] ?? null;
}

/** The mail provider writes its own id of a mail before the `@` of the Message-ID that it makes of it. */
const providerIdOf = (messageId: string): string => messageId.replace(/^<|@.*$|>$/g, "");

const namesMessage = ({ hits }: Named, id: string): boolean =>
  hits.some(({ messageId }) => messageId === id || messageId === providerIdOf(id));

const candidate = (row: CandidateRow): Candidate => ({
  ticketId: row.ticketId,
  status: row.status,
  closedAt: row.closedAt ? instantOf(row.closedAt) : null,
  participants: row.participants,
  pending: row.pending,
  orders: row.orders,
  proposed: row.proposed,
  followUps: row.followUps.map((one) => ({
    ...one,
    closedAt: one.closedAt === null ? null : instantOf(new Date(one.closedAt)),
  })),
});

export type NewTicket = {
  readonly id: TicketId;
  readonly mailboxId: MailboxId;
  readonly subject: string;
  readonly customer: { readonly name: string; readonly address: string };
  readonly follows: TicketId | null;
  /** "Belongs here?": the ticket that a stranger's mail names. */
  readonly proposed?: TicketId | null;
  readonly category?: Category;
  readonly urgency?: Urgency;
  /** What its first clocks come to; without it their rows are still to be worked out. */
  readonly due?: TicketDue;
  readonly preview: string;
  readonly attachmentCount: number;
  readonly openedAt: Instant;
};

const FIRST_NUMBER = 1_001;

/**
 * A new open ticket with its customer as the only participant, and the shop's next number. Holds the shop's counter until
 * the transaction ends, so write it late.
 */
export async function saveNewTicket(tx: Tx, shopId: ShopId, ticket: NewTicket): Promise<void> {
  const at = dateOf(ticket.openedAt);
  const date = (instant: Instant | null | undefined) => (instant ? dateOf(instant) : null);
  const { due } = ticket;
  await tx.$executeRaw`
    with taken as (
      insert into "TicketCounter" ("shopId", "next") values (${shopId}::uuid, ${FIRST_NUMBER + 1}::int)
      on conflict ("shopId") do update set "next" = "TicketCounter"."next" + 1
      returning "next" - 1 as number), ticket as (
      insert into "Ticket" ("shopId", "id", "number", "mailboxId", "subject", "status", "customerName", "customerAddress",
        "followsId", "proposedId", "dueKind", "dueAt", "readBy", "warnAt", "alertAt", "category", "urgency", "openedAt",
        "preview", "newestAt", "unansweredSince", "attachmentCount")
      select ${shopId}::uuid, ${ticket.id}::uuid, taken.number, ${ticket.mailboxId}::uuid, ${ticket.subject}, 'open',
        ${ticket.customer.name}, ${ticket.customer.address}, ${ticket.follows}::uuid, ${ticket.proposed ?? null}::uuid,
        ${due?.dueKind ?? null}::text, ${date(due?.dueAt)}::timestamptz, ${date(due?.readBy)}::timestamptz,
        ${date(due?.warnAt)}::timestamptz, ${date(due?.alertAt)}::timestamptz, ${ticket.category ?? "other"},
        ${ticket.urgency ?? "general"}, ${at}::timestamptz, ${ticket.preview}, ${at}::timestamptz,
        ${at}::timestamptz, ${ticket.attachmentCount}::int from taken
      returning "shopId", "id")
    insert into "Participant" ("shopId", "ticketId", "address", "name", "state", "addedAt")
    select "shopId", "id", ${ticket.customer.address.toLowerCase()}, ${ticket.customer.name}, 'accepted', ${at}::timestamptz from ticket`;
}

/**
 * What a newly arrived message changes on its ticket: newest, unanswered, open again, and back from its snooze; what asks
 * nothing is only the newest.
 */
export async function markTicketAnsweredByCustomer(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  message: {
    at: Instant;
    preview: string;
    attachmentCount: number;
    asksNothing: boolean;
    urgency: Urgency;
  },
): Promise<void> {
  const at = dateOf(message.at);
  const asks = !message.asksNothing;
  await tx.$executeRaw`
    update "Ticket" set "newestAt" = greatest("newestAt", ${at}), "preview" = ${message.preview},
      "attachmentCount" = "attachmentCount" + ${message.attachmentCount},
      "status" = case when ${asks}::boolean then 'open' else "status" end, "closedAt" = case when ${asks}::boolean then null else "closedAt" end,
      "resolvedAt" = case when ${asks}::boolean then null else "resolvedAt" end,
      "snoozedUntil" = case when ${asks}::boolean then null else "snoozedUntil" end,
      "urgency" = ${message.urgency},
      "unansweredSince" = case when ${asks}::boolean then least("unansweredSince", ${at}) else "unansweredSince" end
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}

export type LockedTicket = {
  readonly ticketId: TicketId;
  readonly number: number;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly mailboxId: MailboxId;
  readonly customerName: string;
  readonly customerAddress: string;
  readonly proposedId: TicketId | null;
  readonly mergedIntoId: TicketId | null;
};

/** Locks the ticket until the transaction ends: what is decided about it stays true. Null when there is none in this shop. */
export async function lockTicket(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<LockedTicket | null> {
  const rows = await tx.$queryRaw<LockedTicket[]>`
    select "id" as "ticketId", "number", "subject", "status", "mailboxId", "customerName", "customerAddress", "proposedId",
      "mergedIntoId" from "Ticket" where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid for update`;
  return rows[0] ?? null;
}

/** As `lockTicket`, but a ticket that was merged leads to the one that has its mail now. */
export async function lockTicketOfMail(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<LockedTicket | null> {
  const ticket = await lockTicket(tx, shopId, ticketId);
  return ticket?.mergedIntoId ? lockTicketOfMail(tx, shopId, ticket.mergedIntoId) : ticket;
}

/**
 * Locks the tickets that messages move between, those that are there. Their outbound messages go first, because delivery
 * locks a message and then its ticket; tickets go in the order of their ids.
 */
export async function lockTicketsToMove(
  tx: Tx,
  shopId: ShopId,
  ticketIds: readonly TicketId[],
): Promise<LockedTicket[]> {
  await tx.$queryRaw`
    select "id" from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = any(${ticketIds}::uuid[])
      and "kind" = 'outbound' order by "id" for update`;
  const locked: LockedTicket[] = [];
  for (const ticketId of ticketIds.toSorted()) {
    const ticket = await lockTicket(tx, shopId, ticketId);
    if (ticket) locked.push(ticket);
  }
  return locked;
}

/** What a ticket's mail asks: the ticket that it names, and where that one's mail is now if it was merged. */
export async function findProposal(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<{ proposedId: TicketId; number: number; goesTo: TicketId } | null> {
  const rows = await tx.$queryRaw<{ proposedId: TicketId; number: number; goesTo: TicketId }[]>`
    with recursive way as (
      select p."id" as start, p."number", p."id", p."mergedIntoId" from "Ticket" t
        join "Ticket" p on p."shopId" = t."shopId" and p."id" = t."proposedId"
        where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid
      union
      select w.start, w."number", n."id", n."mergedIntoId" from way w
        join "Ticket" n on n."shopId" = ${shopId}::uuid and n."id" = w."mergedIntoId"
    )
    select start as "proposedId", "number", "id" as "goesTo" from way where "mergedIntoId" is null`;
  return rows[0] ?? null;
}

export async function clearProposal(tx: Tx, shopId: ShopId, ticketId: TicketId): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" set "proposedId" = null where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}

/** How the ticket stands, its clocks aside. Throws when there is none in this shop: callers have locked it. */
export async function getTicketStanding(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<TicketStanding> {
  type Row = Omit<TicketStanding, "closedAt" | "newestAt" | "unansweredSince"> & {
    closedAt: Date | null;
    newestAt: Date;
    unansweredSince: Date | null;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select "status", "closedAt", "assigneeId", "preview", "newestAt", "unansweredSince", "attachmentCount" from "Ticket"
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
  const [row] = rows;
  if (!row) throw new Error("a ticket that was locked is gone");
  return {
    ...row,
    closedAt: row.closedAt && instantOf(row.closedAt),
    newestAt: instantOf(row.newestAt),
    unansweredSince: row.unansweredSince && instantOf(row.unansweredSince),
  };
}

export async function saveTicketStanding(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  standing: TicketStanding,
): Promise<void> {
  const { closedAt, unansweredSince } = standing;
  await tx.$executeRaw`
    update "Ticket" set "status" = ${standing.status}::"TicketStatus", "closedAt" = ${closedAt && dateOf(closedAt)},
      "resolvedAt" = case when ${standing.status}::text in ('resolved', 'closed') then "resolvedAt" end, "assigneeId" = ${standing.assigneeId}::uuid, "preview" = ${standing.preview},
      "newestAt" = ${dateOf(standing.newestAt)}, "unansweredSince" = ${unansweredSince && dateOf(unansweredSince)},
      "attachmentCount" = ${standing.attachmentCount}
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}

export async function saveObligations(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { urgency, investigating, ownDueAt, ownDueReason }: Obligations,
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" set "urgency" = ${urgency}, "ownDueAt" = ${ownDueAt}::timestamptz, "ownDueReason" = ${ownDueReason},
      "investigating" = ${investigating ? JSON.stringify(investigating) : null}::jsonb
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}

/** The ticket's mail is on another ticket now: it is closed, owes nothing, asks nothing. */
export async function markTicketMerged(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  merged: { into: TicketId; at: Instant },
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" set "mergedIntoId" = ${merged.into}::uuid, "proposedId" = null, "status" = 'closed',
      "closedAt" = ${dateOf(merged.at)}, "unansweredSince" = null, "snoozedUntil" = null
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}

/** Writes on the ticket whether a reply of it did not get through. */
export async function refreshDeliveryTrouble(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" t set "deliveryTrouble" = exists (
      select 1 from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id"
        and m."delivery" in ('unknown', 'bounced', 'dropped', 'failed'))
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
      resolvedAt: null,
      closedAt: null,
    },
  });
}

/** The customer waits after all: since the message that has no answer, or as long as before where that is null. */
export async function markTicketUnanswered(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  since: Instant | null,
): Promise<void> {
  const at = since && dateOf(since);
  await tx.$executeRaw`
    update "Ticket" set "status" = 'open', "closedAt" = null, "resolvedAt" = null,
      "unansweredSince" = least("unansweredSince", ${at}::timestamptz)
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

/** Whose ticket it is: replies go there. */
export async function saveTicketCustomer(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  customer: { readonly name: string | null; readonly address: string },
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" set "customerName" = ${customer.name ?? customer.address}, "customerAddress" = ${customer.address}
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}

/** So many tickets after one of them, in the order of their ids. */
export function listTicketNumbers(
  tx: Tx,
  shopId: ShopId,
  ask: { readonly after: TicketId | null; readonly limit: number },
): Promise<{ ticketId: TicketId; number: number }[]> {
  return tx.$queryRaw`
    select "id" as "ticketId", "number" from "Ticket" where "shopId" = ${shopId}::uuid
      and (${ask.after}::uuid is null or "id" > ${ask.after}::uuid)
    order by "id" limit ${ask.limit}`;
}
