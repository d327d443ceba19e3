import type { TicketStatus as StoredStatus } from "@prisma/client";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { Obligations } from "#app/domain/ticket/merged-obligations.ts";
import type { TicketStanding } from "#app/domain/ticket/merged-ticket.ts";
import type { TicketDue } from "#app/domain/ticket/ticket-due.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { Category } from "#app/domain/triage/category.ts";
import type { MailboxId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

type SameStatuses = [StoredStatus] extends [TicketStatus]
  ? [TicketStatus] extends [StoredStatus]
    ? true
    : never
  : never;
true satisfies SameStatuses;

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
      "snoozedFor" = case when ${asks}::boolean then null else "snoozedFor" end,
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
      "closedAt" = ${dateOf(merged.at)}, "unansweredSince" = null, "snoozedUntil" = null, "snoozedFor" = null
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}

/** Writes on the ticket whether a reply of it did not get through, or waits for a decision. */
export async function refreshDeliveryTrouble(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" t set "deliveryTrouble" = exists (
      select 1 from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id"
        and (m."delivery" in ('unknown', 'bounced', 'dropped', 'failed') or m."heldFor" is not null))
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
}

/** A public reply was written: nothing is unanswered, the ticket waits for the customer and shows the reply's first words. */
export async function markTicketReplied(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  reply: { at: Instant; preview: string },
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" set "newestAt" = ${dateOf(reply.at)}, "preview" = ${reply.preview}, "unansweredSince" = null,
      "status" = 'waiting', "resolvedAt" = null, "closedAt" = null
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
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

/** Null for a ticket that is no spam. */
export async function findSpamAt(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<Instant | null> {
  const rows = await tx.$queryRaw<{ spamAt: Date | null }[]>`
    select "spamAt" from "Ticket" where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
  const at = rows[0]?.spamAt ?? null;
  return at && instantOf(at);
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
