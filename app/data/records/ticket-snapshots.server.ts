// A ticket as it stands, so that a move can put it back. Rows are kept as PostgreSQL's JSON of them and go back unread.
import type { Obligations } from "#app/domain/ticket/merged-obligations.ts";
import type { MoveState } from "#app/domain/ticket/stands-on-move.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

type StoredRow = Readonly<Record<string, unknown>>;

export type TicketSnapshot = {
  readonly ticket: StoredRow &
    Pick<MoveState, "status" | "assigneeId" | "mergedIntoId" | "proposedId"> &
    Obligations;
  readonly messageIds: readonly MessageId[];
  readonly participants: readonly StoredRow[];
  /** Each with how it stands; they are worked out again, never put back. */
  readonly clocks: readonly string[];
  readonly orderGids: readonly string[];
};

/** One question. Throws when there is no such ticket in this shop: callers have locked it. */
export async function readTicketSnapshot(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<TicketSnapshot> {
  const rows = await tx.$queryRaw<TicketSnapshot[]>`
    select to_jsonb(t) as ticket,
      array(select m."id"::text from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id"
        order by m."at", m."id") as "messageIds",
      (select coalesce(jsonb_agg(to_jsonb(p) order by p."address"), '[]') from "Participant" p
        where p."shopId" = t."shopId" and p."ticketId" = t."id") as participants,
      array(select c."key" || case when c."metAt" is not null then ' met' when c."cancelledAt" is not null then ' cancelled'
          else ' owed' end from "SlaClock" c where c."shopId" = t."shopId" and c."ticketId" = t."id" order by c."key") as clocks,
      array(select o."orderGid" from "OrderLink" o where o."shopId" = t."shopId" and o."ticketId" = t."id"
        order by o."orderGid") as "orderGids"
    from "Ticket" t where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  const [snapshot] = rows;
  if (!snapshot) throw new Error("a ticket that was locked is gone");
  return snapshot;
}

/** What of a snapshot tells whether somebody went on working on the ticket. */
export const stateOf = ({
  ticket,
  messageIds,
  participants,
  clocks,
}: TicketSnapshot): MoveState => ({
  status: ticket.status,
  assigneeId: ticket.assigneeId,
  mergedIntoId: ticket.mergedIntoId,
  proposedId: ticket.proposedId,
  messageIds,
  participants: participants.map((one) => `${String(one.state)} ${String(one.address)}`),
  clocks,
});

/** Puts the ticket's own columns and its participants back. Links and what Shopify says of orders stay as they are. */
export async function restoreTicket(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { ticket, participants }: TicketSnapshot,
): Promise<void> {
  const addresses = participants.map((one) => String(one.address));
  await tx.$executeRaw`
    update "Ticket" t set "status" = r."status", "closedAt" = r."closedAt", "assigneeId" = r."assigneeId",
      "proposedId" = r."proposedId", "mergedIntoId" = r."mergedIntoId", "preview" = r."preview", "newestAt" = r."newestAt",
      "unansweredSince" = r."unansweredSince", "attachmentCount" = r."attachmentCount", "resolvedAt" = r."resolvedAt",
      "snoozedUntil" = r."snoozedUntil", "snoozedFor" = r."snoozedFor", "category" = r."category", "urgency" = r."urgency",
      "investigating" = r."investigating", "ownDueAt" = r."ownDueAt", "ownDueReason" = r."ownDueReason"
    from jsonb_populate_record(null::"Ticket", ${JSON.stringify(ticket)}::jsonb) r
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  await tx.$executeRaw`
    delete from "Participant" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "address" <> all(${addresses}::text[])`;
  await tx.$executeRaw`
    update "Participant" p set "state" = r."state", "name" = r."name"
    from jsonb_populate_recordset(null::"Participant", ${JSON.stringify(participants)}::jsonb) r
    where p."shopId" = ${shopId}::uuid and p."ticketId" = ${ticketId}::uuid and p."address" = r."address"`;
}
