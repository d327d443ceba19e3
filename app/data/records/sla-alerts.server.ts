// Of which clocks people were told, and which tickets have something to tell.
import { Prisma } from "@prisma/client";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { ClockAlert } from "#app/domain/ticket/ticket-history.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

/** A door in the tenant wall: the sweep finds tickets whose warning, miss or snooze is due in all shops. Ids only, 1,000 at most. */
export async function listTicketsToAlertAcrossShops(
  db: Db,
  before: Instant,
): Promise<{ shopId: ShopId; ticketId: TicketId }[]> {
  return askThroughDoor(db, Prisma.sql`select * from alerts_across_shops(${dateOf(before)})`);
}

export type TicketToAlert = {
  readonly number: number;
  readonly subject: string;
  readonly assigneeId: MemberId | null;
  readonly snoozedUntil: Instant | null;
  readonly ticketPrefix: string;
  readonly uninstalled: boolean;
};

/** Null when there is no such ticket in this shop. */
export async function findTicketToAlert(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<TicketToAlert | null> {
  type Row = Omit<TicketToAlert, "snoozedUntil"> & { snoozedUntil: Date | null };
  const rows = await tx.$queryRaw<Row[]>`
    select t."number", t."subject", t."assigneeId", t."snoozedUntil", s."ticketPrefix",
      s."uninstalledAt" is not null as "uninstalled"
    from "Ticket" t join "Shop" s on s."id" = t."shopId"
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  const row = rows[0];
  return row ? { ...row, snoozedUntil: row.snoozedUntil && instantOf(row.snoozedUntil) } : null;
}

export async function listAlerts(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<readonly ClockAlert[]> {
  return tx.$queryRaw<ClockAlert[]>`
    select "clockKey", "kind" from "SlaAlert"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`;
}

/** One that is there already stays as it is. */
export async function saveAlerts(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { alerts, at }: { readonly alerts: readonly ClockAlert[]; readonly at: Instant },
): Promise<void> {
  if (alerts.length === 0) return;
  const rows = alerts.map(
    ({ clockKey, kind }) =>
      Prisma.sql`(${shopId}::uuid, ${ticketId}::uuid, ${clockKey}, ${kind}, ${dateOf(at)})`,
  );
  await tx.$executeRaw`
    insert into "SlaAlert" ("shopId", "ticketId", "clockKey", "kind", "at") values ${Prisma.join(rows)}
    on conflict do nothing`;
}

/** Nobody looks at the ticket before `until`, if what is due by `now` is still there. */
export async function putOffAlerts(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" set "alertAt" = ${dateOf(until)}
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid and "alertAt" <= ${dateOf(now)}`;
}
