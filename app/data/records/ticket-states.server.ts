// How a ticket stands as far as agents decide it: status, snooze, investigation, own due date, category, urgency, spam.
import { Prisma } from "@prisma/client";
import type { AwaitedEvent } from "#app/domain/order/awaited-event.ts";
import type { ComplaintStanding } from "#app/domain/complaint/complaint-gate.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf, isoOf } from "#app/domain/shared/instant.ts";
import type { TicketState } from "#app/domain/ticket/ticket-state.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

export type LockedState = TicketState & {
  /** Where its mail is now; null when it was not merged. */
  readonly mergedInto: { readonly number: number } | null;
};

type Row = {
  status: TicketStatus;
  resolvedAt: Date | null;
  closedAt: Date | null;
  unansweredSince: Date | null;
  snoozedUntil: Date | null;
  snoozedFor: AwaitedEvent | null;
  investigating: { what: string; until: string; by: string } | null;
  ownDueAt: Date | null;
  ownDueReason: string | null;
  category: string;
  urgency: Urgency;
  spamAt: Date | null;
  mergedIntoId: TicketId | null;
  complaint: ComplaintStanding | null;
};

/** Locks the ticket until the transaction ends, as `lockTicket` does. Null when there is none in this shop. */
export async function lockTicketState(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<LockedState | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select "status", "resolvedAt", "closedAt", "unansweredSince", "snoozedUntil", "snoozedFor", "investigating", "ownDueAt",
      "ownDueReason", "category", "urgency", "spamAt", "mergedIntoId",
      (select case when c."outcome" is null then 'open' else 'answered' end from "Complaint" c
        where c."shopId" = t."shopId" and c."ticketId" = t."id" and c."closedAt" is null) as "complaint"
    from "Ticket" t where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid for update`;
  const row = rows[0];
  if (!row) return null;
  const { investigating, ownDueAt } = row;
  return {
    status: row.status,
    resolvedAt: at(row.resolvedAt),
    closedAt: at(row.closedAt),
    unansweredSince: at(row.unansweredSince),
    snoozedUntil: at(row.snoozedUntil),
    snoozedFor: row.snoozedFor,
    investigating: investigating && {
      ...investigating,
      until: instantOf(new Date(investigating.until)),
    },
    ownDue: ownDueAt && { at: instantOf(ownDueAt), reason: row.ownDueReason ?? "" },
    category: row.category,
    urgency: row.urgency,
    spamAt: at(row.spamAt),
    complaint: row.complaint,
    mergedInto: row.mergedIntoId && (await findMergeTarget(tx, shopId, row.mergedIntoId)),
  };
}

const at = (date: Date | null): Instant | null => date && instantOf(date);
const date = (instant: Instant | null): Date | null => instant && dateOf(instant);

/** The last of the tickets that one was merged into after another. */
async function findMergeTarget(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<{ number: number }> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    with recursive way as (
      select "id", "number", "mergedIntoId" from "Ticket" where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid
      union
      select n."id", n."number", n."mergedIntoId" from way w
        join "Ticket" n on n."shopId" = ${shopId}::uuid and n."id" = w."mergedIntoId"
    )
    select "number" from way where "mergedIntoId" is null`;
  if (!rows[0]) throw new Error("a merged ticket leads nowhere");
  return rows[0];
}

/** Of a ticket that the caller has locked. `unansweredSince` follows from messages and is left alone. */
export async function saveTicketState(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  state: TicketState,
): Promise<void> {
  const { investigating, ownDue } = state;
  const snoozedFor = state.snoozedUntil === null ? null : state.snoozedFor;
  const kept =
    investigating && JSON.stringify({ ...investigating, until: isoOf(investigating.until) });
  await tx.$executeRaw`
    update "Ticket" set "status" = ${state.status}::"TicketStatus", "resolvedAt" = ${date(state.resolvedAt)},
      "closedAt" = ${date(state.closedAt)}, "snoozedUntil" = ${date(state.snoozedUntil)}, "snoozedFor" = ${snoozedFor}, "investigating" = ${kept}::jsonb,
      "ownDueAt" = ${date(ownDue?.at ?? null)}, "ownDueReason" = ${ownDue?.reason ?? null},
      "category" = ${state.category}, "urgency" = ${state.urgency}, "spamAt" = ${date(state.spamAt)}
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}

/** When the ticket was snoozed last; null when it never was. */
export async function findSnoozedAt(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<Instant | null> {
  const rows = await tx.$queryRaw<{ at: Date }[]>`
    select "at" from "TicketEvent"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "kind" = 'snoozed' order by "at" desc limit 1`;
  return at(rows[0]?.at ?? null);
}

/** A door in the tenant wall: the sweep finds tickets whose quiet days are over in all shops. Ids only, 1,000 at most. */
export async function listResolvedTicketsAcrossShops(
  db: Db,
  before: Instant,
): Promise<{ shopId: ShopId; ticketId: TicketId }[]> {
  return askThroughDoor(
    db,
    Prisma.sql`select * from resolved_tickets_across_shops(${dateOf(before)})`,
  );
}
