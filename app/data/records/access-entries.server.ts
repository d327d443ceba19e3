// The shop's log of access: who of the staff looked at what. Written in one statement, beside what is looked at.
import { Prisma } from "@prisma/client";
import type { AccessFilter } from "#app/domain/privacy/access-view.ts";
import type { AccessDetail, AccessKind } from "#app/domain/privacy/access.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type NewAccessEntry = {
  readonly id: string;
  readonly at: Instant;
  readonly memberId: MemberId;
  readonly kind: AccessKind;
  readonly ticketId: TicketId | null;
  readonly detail: AccessDetail;
};

/**
 * Writes an entry, unless the same person did the very same thing at `since` or later. Nothing is written about a ticket that
 * this shop does not have.
 */
export async function saveAccessEntry(
  tx: Tx,
  shopId: ShopId,
  entry: NewAccessEntry,
  since: Instant | null,
): Promise<void> {
  const detail = JSON.stringify(entry.detail);
  await tx.$executeRaw`
    insert into "AccessEntry" ("shopId", "id", "at", "memberId", "kind", "ticketId", "detail")
    select ${shopId}::uuid, ${entry.id}::uuid, ${dateOf(entry.at)}, ${entry.memberId}::uuid, ${entry.kind},
      ${entry.ticketId}::uuid, ${detail}::jsonb
    where (${entry.ticketId}::uuid is null or exists (select 1 from "Ticket" t
        where t."shopId" = ${shopId}::uuid and t."id" = ${entry.ticketId}::uuid))
      and not exists (select 1 from "AccessEntry" e where e."shopId" = ${shopId}::uuid
        and e."memberId" = ${entry.memberId}::uuid and e."at" >= ${since === null ? null : dateOf(since)}::timestamptz
        and e."kind" = ${entry.kind} and e."ticketId" is not distinct from ${entry.ticketId}::uuid
        and e."detail" = ${detail}::jsonb)`;
}

export type AccessRow = {
  readonly entryId: string;
  readonly at: Instant;
  readonly kind: AccessKind;
  readonly detail: AccessDetail;
  /** Null for somebody who is gone. */
  readonly memberName: string | null;
  readonly ticketId: TicketId | null;
  readonly number: number | null;
};

/** The newest first. `after` is an entry's id: the list goes on behind it; an id of no entry gives none. */
export async function listAccessEntries(
  tx: Tx,
  shopId: ShopId,
  ask: { readonly filter: AccessFilter; readonly after: string | null; readonly limit: number },
): Promise<AccessRow[]> {
  const { filter, after, limit } = ask;
  const conditions = [
    Prisma.sql`e."shopId" = ${shopId}::uuid`,
    ...(filter.memberId ? [Prisma.sql`e."memberId" = ${filter.memberId}::uuid`] : []),
    ...(filter.ticketId ? [Prisma.sql`e."ticketId" = ${filter.ticketId}::uuid`] : []),
    ...(filter.kind ? [Prisma.sql`e."kind" = ${filter.kind}`] : []),
    ...(filter.from === null ? [] : [Prisma.sql`e."at" >= ${dateOf(filter.from)}`]),
    ...(filter.until === null ? [] : [Prisma.sql`e."at" < ${dateOf(filter.until)}`]),
    ...(after === null
      ? []
      : [
          Prisma.sql`(e."at", e."id") < (select a."at", a."id" from "AccessEntry" a
            where a."shopId" = ${shopId}::uuid and a."id" = ${after}::uuid)`,
        ]),
  ];
  const rows = await tx.$queryRaw<(Omit<AccessRow, "at"> & { at: Date })[]>(Prisma.sql`
    select e."id" as "entryId", e."at", e."kind", e."detail", m."name" as "memberName", t."id" as "ticketId", t."number"
    from "AccessEntry" e
    left join "Member" m on m."shopId" = e."shopId" and m."id" = e."memberId"
    left join "Ticket" t on t."shopId" = e."shopId" and t."id" = e."ticketId"
    where ${Prisma.join(conditions, " and ")} order by e."at" desc, e."id" desc limit ${limit}`);
  return rows.map((row) => ({ ...row, at: instantOf(row.at) }));
}
