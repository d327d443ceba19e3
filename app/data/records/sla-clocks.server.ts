import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { TraceStep } from "#app/domain/sla/trace.ts";
import type { MessageId, ShopId, SlaClockId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type NewClock = {
  readonly id: SlaClockId;
  readonly ticketId: TicketId;
  readonly kind: ClockKind;
  readonly target: string;
  readonly startedAt: Instant;
  readonly startedByMessage: MessageId;
  readonly dueAt: Instant;
  readonly readBy: Instant;
  readonly trace: readonly TraceStep[];
  readonly policyVersion: number;
  readonly calendarVersion: number;
};

/** Starts a clock, unless one of its kind runs on the ticket already: the oldest obligation stands. */
export async function saveNewClock(tx: Tx, shopId: ShopId, clock: NewClock): Promise<void> {
  await tx.$executeRaw`
    insert into "SlaClock" ("shopId", "id", "ticketId", "kind", "target", "startedAt", "startedByMessage", "dueAt",
      "readBy", "trace", "policyVersion", "calendarVersion")
    values (${shopId}::uuid, ${clock.id}::uuid, ${clock.ticketId}::uuid, ${clock.kind}, ${clock.target},
      ${dateOf(clock.startedAt)}, ${clock.startedByMessage}::uuid, ${dateOf(clock.dueAt)}, ${dateOf(clock.readBy)},
      ${JSON.stringify(clock.trace)}::jsonb, ${clock.policyVersion}, ${clock.calendarVersion})
    on conflict do nothing`;
}

/** Whether an agent has answered this ticket before: then the next obligation is a next reply. */
export async function hasMetReplyClock(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<boolean> {
  const met = await tx.$queryRaw<unknown[]>`
    select 1 from "SlaClock"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "metAt" is not null limit 1`;
  return met.length > 0;
}

/** Meets the running reply clocks that started no later than the newest message that the reply's writer had seen. */
export async function meetClocks(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  met: { at: Instant; byMessage: MessageId; upTo: Instant },
): Promise<number> {
  return tx.$executeRaw`
    update "SlaClock" set "metAt" = ${dateOf(met.at)}, "metByMessage" = ${met.byMessage}::uuid
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "kind" in ('first-reply', 'next-reply')
      and "metAt" is null and "cancelledAt" is null and "startedAt" <= ${dateOf(met.upTo)}`;
}

/** Whether someone waits for an answer on this ticket already. */
export async function hasRunningReplyClock(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<boolean> {
  const running = await tx.$queryRaw<unknown[]>`
    select 1 from "SlaClock" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "kind" in ('first-reply', 'next-reply') and "metAt" is null and "cancelledAt" is null limit 1`;
  return running.length > 0;
}

/**
 * The reply that met these clocks did not arrive: the obligation is open again from its original receipt. A younger one
 * of the kind that runs meanwhile ends, because the oldest stands for both.
 */
export async function reopenClocksMetBy(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    update "SlaClock" y set "cancelledAt" = ${dateOf(at)} from "SlaClock" c
    where c."shopId" = ${shopId}::uuid and c."metByMessage" = ${messageId}::uuid
      and y."shopId" = c."shopId" and y."ticketId" = c."ticketId" and y."kind" = c."kind"
      and y."metAt" is null and y."cancelledAt" is null and y."startedAt" >= c."startedAt"`;
  await tx.$executeRaw`
    update "SlaClock" c set "metAt" = null, "metByMessage" = null
    where "shopId" = ${shopId}::uuid and "metByMessage" = ${messageId}::uuid
      and not exists (select 1 from "SlaClock" o where o."shopId" = c."shopId" and o."ticketId" = c."ticketId"
        and o."kind" = c."kind" and o."metAt" is null and o."cancelledAt" is null)`;
}

export type TicketClock = {
  readonly id: SlaClockId;
  readonly kind: ClockKind;
  readonly dueAt: Instant;
  readonly startedByMessage: MessageId;
  readonly isRunning: boolean;
  readonly isCancelled: boolean;
};

/** Every clock that the ticket ever had, oldest first. */
export async function listClocks(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<TicketClock[]> {
  const rows = await tx.$queryRaw<(Omit<TicketClock, "dueAt"> & { dueAt: Date })[]>`
    select "id", "kind", "dueAt", "startedByMessage", "metAt" is null and "cancelledAt" is null as "isRunning",
      "cancelledAt" is not null as "isCancelled" from "SlaClock"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "startedAt", "id"`;
  return rows.map((row) => ({ ...row, dueAt: instantOf(row.dueAt) }));
}

/** Ends running clocks without an answer; `why` becomes the last step of their trace. */
export async function cancelClocks(
  tx: Tx,
  shopId: ShopId,
  clockIds: readonly SlaClockId[],
  { at, why }: { at: Instant; why: TraceStep },
): Promise<void> {
  if (clockIds.length === 0) return;
  await tx.$executeRaw`
    update "SlaClock" set "cancelledAt" = ${dateOf(at)}, "trace" = "trace" || ${JSON.stringify([why])}::jsonb
    where "shopId" = ${shopId}::uuid and "id" = any(${clockIds}::uuid[]) and "metAt" is null and "cancelledAt" is null`;
}

/** Hands clocks to another ticket of the shop. Throws when one of their kind runs there already. */
export async function moveClocks(
  tx: Tx,
  shopId: ShopId,
  clockIds: readonly SlaClockId[],
  toId: TicketId,
): Promise<void> {
  if (clockIds.length === 0) return;
  await tx.$executeRaw`
    update "SlaClock" set "ticketId" = ${toId}::uuid
    where "shopId" = ${shopId}::uuid and "id" = any(${clockIds}::uuid[])`;
}
