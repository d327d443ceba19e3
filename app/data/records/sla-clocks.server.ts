// What follows from a ticket's events for each of its obligations: rows that can be worked out again.
import type { Clock } from "#app/domain/sla/clock.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import type { TicketDue } from "#app/domain/ticket/ticket-due.ts";
import type { Tx } from "#app/data/db.server.ts";

/** The clocks of a ticket that is new: it has none yet. */
export async function saveFirstClocks(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  clocks: readonly Clock[],
): Promise<void> {
  if (clocks.length === 0) return;
  await tx.$executeRaw`
    insert into "SlaClock" ("shopId", "ticketId", "key", "kind", "startedAt", "startedBy", "target", "dueAt", "readBy",
      "warnAts", "metAt", "metBy", "missedAt", "cancelledAt", "pausedMinutes", "state", "trace", "steps", "policyVersion",
      "calendarVersion")
    select ${shopId}::uuid, ${ticketId}::uuid, w."key", w."kind", w."startedAt", w."startedBy", w."target", w."dueAt",
      w."readBy", w."warnAts", w."metAt", w."metBy", w."missedAt", w."cancelledAt", w."pausedMinutes", w."state", w."trace",
      w."steps", w."policyVersion", w."calendarVersion"
    from jsonb_populate_recordset(null::"SlaClock", ${jsonOf(clocks)}::jsonb) w`;
}

/** Writes the ticket's clocks and what the inbox shows of them: rows that differ, in one statement. */
export async function saveClocks(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { clocks, due }: { clocks: readonly Clock[]; due: TicketDue },
): Promise<void> {
  await tx.$executeRaw`
    with wanted as (
      select * from jsonb_populate_recordset(null::"SlaClock", ${jsonOf(clocks)}::jsonb)
    ), gone as (
      delete from "SlaClock" c where c."shopId" = ${shopId}::uuid and c."ticketId" = ${ticketId}::uuid
        and c."key" not in (select "key" from wanted)
    ), written as (
      insert into "SlaClock" as c ("shopId", "ticketId", "key", "kind", "startedAt", "startedBy", "target", "dueAt",
        "readBy", "warnAts", "metAt", "metBy", "missedAt", "cancelledAt", "pausedMinutes", "state", "trace", "steps",
        "policyVersion", "calendarVersion")
      select ${shopId}::uuid, ${ticketId}::uuid, w."key", w."kind", w."startedAt", w."startedBy", w."target", w."dueAt",
        w."readBy", w."warnAts", w."metAt", w."metBy", w."missedAt", w."cancelledAt", w."pausedMinutes", w."state", w."trace",
        w."steps", w."policyVersion", w."calendarVersion" from wanted w
      on conflict ("shopId", "ticketId", "key") do update set "startedAt" = excluded."startedAt",
        "startedBy" = excluded."startedBy", "target" = excluded."target", "dueAt" = excluded."dueAt",
        "readBy" = excluded."readBy", "warnAts" = excluded."warnAts", "metAt" = excluded."metAt",
        "metBy" = excluded."metBy", "missedAt" = excluded."missedAt", "cancelledAt" = excluded."cancelledAt",
        "pausedMinutes" = excluded."pausedMinutes", "state" = excluded."state", "trace" = excluded."trace",
        "steps" = excluded."steps", "policyVersion" = excluded."policyVersion",
        "calendarVersion" = excluded."calendarVersion"
      where c is distinct from excluded
    )
    update "Ticket" t set "dueKind" = d."dueKind", "dueAt" = d."dueAt", "readBy" = d."readBy", "warnAt" = d."warnAt",
      "alertAt" = d."alertAt"
    from (values (${due.dueKind}::text, ${dateOrNull(due.dueAt)}::timestamptz(3), ${dateOrNull(due.readBy)}::timestamptz(3),
      ${dateOrNull(due.warnAt)}::timestamptz(3), ${dateOrNull(due.alertAt)}::timestamptz(3)))
      as d("dueKind", "dueAt", "readBy", "warnAt", "alertAt")
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid
      and (t."dueKind", t."dueAt", t."readBy", t."warnAt", t."alertAt") is distinct from
        (d."dueKind", d."dueAt", d."readBy", d."warnAt", d."alertAt")`;
}

const dateOrNull = (at: Instant | null): Date | null => (at === null ? null : dateOf(at));

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : isoOf(at));

const jsonOf = (clocks: readonly Clock[]): string =>
  JSON.stringify(
    clocks.map((clock) => ({
      ...clock,
      startedAt: isoOf(clock.startedAt),
      dueAt: isoOrNull(clock.dueAt),
      readBy: isoOrNull(clock.readBy),
      warnAts: clock.warnAts.map(isoOf),
      metAt: isoOrNull(clock.metAt),
      missedAt: isoOrNull(clock.missedAt),
      cancelledAt: isoOrNull(clock.cancelledAt),
    })),
  );

type StoredClock = Omit<
  Clock,
  "startedAt" | "dueAt" | "readBy" | "warnAts" | "metAt" | "missedAt" | "cancelledAt"
> & {
  startedAt: Date;
  dueAt: Date | null;
  readBy: Date | null;
  warnAts: Date[];
  metAt: Date | null;
  missedAt: Date | null;
  cancelledAt: Date | null;
};

/** The rows of a ticket's clocks as they were last written, in the order in which the clocks started. */
export async function listClocks(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<readonly Clock[]> {
  const rows = await tx.$queryRaw<StoredClock[]>`
    select "key", "kind", "startedAt", "startedBy", "target", "dueAt", "readBy", "warnAts", "metAt", "metBy", "missedAt",
      "cancelledAt", "pausedMinutes", "state", "policyVersion", "calendarVersion", "trace", "steps" from "SlaClock"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "startedAt", "key"`;
  return rows.map((row) => ({
    ...row,
    startedAt: instantOf(row.startedAt),
    dueAt: instantOrNull(row.dueAt),
    readBy: instantOrNull(row.readBy),
    warnAts: row.warnAts.map(instantOf),
    metAt: instantOrNull(row.metAt),
    missedAt: instantOrNull(row.missedAt),
    cancelledAt: instantOrNull(row.cancelledAt),
  }));
}

/** What the inbox shows of a ticket's clocks; null when there is no such ticket in this shop. */
export async function findTicketDue(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<TicketDue | null> {
  type Row = { readonly [Column in keyof TicketDue]: Date | null } & {
    readonly dueKind: TicketDue["dueKind"];
  };
  const rows = await tx.$queryRaw<Row[]>`
    select "dueKind", "dueAt", "readBy", "warnAt", "alertAt" from "Ticket"
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
  const row = rows[0];
  if (!row) return null;
  return {
    dueKind: row.dueKind,
    dueAt: instantOrNull(row.dueAt),
    readBy: instantOrNull(row.readBy),
    warnAt: instantOrNull(row.warnAt),
    alertAt: instantOrNull(row.alertAt),
  };
}

const instantOrNull = (date: Date | null): Instant | null =>
  date === null ? null : instantOf(date);
