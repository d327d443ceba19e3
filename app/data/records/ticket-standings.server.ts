// How tickets stand, for a change of many that may be taken back.
import type { TicketStanding } from "#app/domain/bulk/ticket-standing.ts";
import type { AwaitedEvent } from "#app/domain/order/awaited-event.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { Tx } from "#app/data/db.server.ts";

type Row = {
  id: TicketId;
  assigneeId: MemberId | null;
  status: TicketStatus;
  resolvedAt: Date | null;
  closedAt: Date | null;
  snoozedUntil: Date | null;
  snoozedFor: AwaitedEvent | null;
  investigating: { what: string; until: string; by: string } | null;
  spamAt: Date | null;
  tags: string[];
};

/** One question. What is not in this shop is not in the answer. */
export async function readStandings(
  tx: Tx,
  shopId: ShopId,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, TicketStanding>> {
  if (ticketIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<Row[]>`
    select t."id", t."assigneeId", t."status", t."resolvedAt", t."closedAt", t."snoozedUntil", t."snoozedFor", t."investigating",
      t."spamAt", array(select g."name" from "TicketTag" a join "Tag" g on g."shopId" = a."shopId" and g."id" = a."tagId"
        where a."shopId" = t."shopId" and a."ticketId" = t."id" order by g."key") as "tags"
    from "Ticket" t where t."shopId" = ${shopId}::uuid and t."id" = any(${[...ticketIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, standing(row)]));
}

const standing = (row: Row): TicketStanding => ({
  assigneeId: row.assigneeId,
  status: row.status,
  resolvedAt: at(row.resolvedAt),
  closedAt: at(row.closedAt),
  snoozedUntil: at(row.snoozedUntil),
  snoozedFor: row.snoozedFor,
  investigating: row.investigating && {
    ...row.investigating,
    until: instantOf(new Date(row.investigating.until)),
  },
  spamAt: at(row.spamAt),
  tags: row.tags,
});

const at = (date: Date | null): Instant | null => date && instantOf(date);

/** Numbers of tickets of this shop by their ids. */
export async function listTicketNumbers(
  tx: Tx,
  shopId: ShopId,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; number: number }[]>`
    select "id", "number" from "Ticket" where "shopId" = ${shopId}::uuid and "id" = any(${[...ticketIds]}::uuid[])`;
  return new Map(rows.map(({ id, number }) => [id, number]));
}
