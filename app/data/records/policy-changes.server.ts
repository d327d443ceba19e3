// A change of hours or targets on its way through the open tickets.
import { Prisma } from "@prisma/client";
import type { MemberId, PolicyChangeId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

/** Notes the change with the number of tickets that are open now, and returns that number. */
export async function savePolicyChange(
  tx: Tx,
  shopId: ShopId,
  change: {
    readonly id: PolicyChangeId;
    readonly policyVersion: number;
    readonly calendarVersion: number;
    readonly at: Instant;
    readonly by: MemberId | null;
  },
): Promise<number> {
  const rows = await tx.$queryRaw<{ total: number }[]>`
    insert into "PolicyChange" ("shopId", "id", "policyVersion", "calendarVersion", "total", "startedAt", "byId")
    select ${shopId}::uuid, ${change.id}::uuid, ${change.policyVersion}::int, ${change.calendarVersion}::int,
      count(*)::int, ${dateOf(change.at)}::timestamptz, ${change.by}::uuid
    from "Ticket" where "shopId" = ${shopId}::uuid and "status" <> 'closed'
    returning "total"`;
  return rows[0]?.total ?? 0;
}

export type OpenPolicyChange = {
  readonly lastTicketId: TicketId | null;
  readonly isNewest: boolean;
};

/** The change while it is under way, and nobody else takes its next step meanwhile; null once it is finished. */
export async function lockOpenPolicyChange(
  tx: Tx,
  shopId: ShopId,
  policyChangeId: PolicyChangeId,
): Promise<OpenPolicyChange | null> {
  const rows = await tx.$queryRaw<OpenPolicyChange[]>`
    select c."lastTicketId", not exists (select 1 from "PolicyChange" n where n."shopId" = c."shopId"
      and (n."startedAt", n."id") > (c."startedAt", c."id")) as "isNewest"
    from "PolicyChange" c where c."shopId" = ${shopId}::uuid and c."id" = ${policyChangeId}::uuid
      and c."finishedAt" is null for no key update`;
  return rows[0] ?? null;
}

/** The next ticket that the change has not reached yet; null behind the last. */
export async function findNextOpenTicket(
  tx: Tx,
  shopId: ShopId,
  after: TicketId | null,
): Promise<TicketId | null> {
  const rows = await tx.$queryRaw<{ id: TicketId }[]>`
    select "id" from "Ticket" where "shopId" = ${shopId}::uuid and "status" <> 'closed'
      and (${after}::uuid is null or "id" > ${after}::uuid)
    order by "id" limit 1`;
  return rows[0]?.id ?? null;
}

/** One ticket further. Tickets that came in since the start are reckoned with too, so `total` grows with them. */
export async function markTicketRecomputed(
  tx: Tx,
  shopId: ShopId,
  policyChangeId: PolicyChangeId,
  ticketId: TicketId,
): Promise<void> {
  await tx.$executeRaw`
    update "PolicyChange" set "done" = "done" + 1, "total" = greatest("total", "done" + 1),
      "lastTicketId" = ${ticketId}::uuid
    where "shopId" = ${shopId}::uuid and "id" = ${policyChangeId}::uuid`;
}

export async function markPolicyChangeFinished(
  tx: Tx,
  shopId: ShopId,
  policyChangeId: PolicyChangeId,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    update "PolicyChange" set "finishedAt" = ${dateOf(at)}, "total" = "done"
    where "shopId" = ${shopId}::uuid and "id" = ${policyChangeId}::uuid and "finishedAt" is null`;
}

export type PolicyChangeProgress = {
  readonly total: number;
  readonly done: number;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  /** Null where Loupe itself changed something, such as the holidays of another year. */
  readonly byName: string | null;
};

/** The newest change; null in a shop that never had one. */
export async function findNewestPolicyChange(
  tx: Tx,
  shopId: ShopId,
): Promise<PolicyChangeProgress | null> {
  type Row = Omit<PolicyChangeProgress, "startedAt" | "finishedAt"> & {
    startedAt: Date;
    finishedAt: Date | null;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select c."total", c."done", c."startedAt", c."finishedAt", m."name" as "byName" from "PolicyChange" c
    left join "Member" m on m."shopId" = c."shopId" and m."id" = c."byId"
    where c."shopId" = ${shopId}::uuid order by c."startedAt" desc, c."id" desc limit 1`;
  const row = rows[0];
  return row
    ? {
        ...row,
        startedAt: instantOf(row.startedAt),
        finishedAt: row.finishedAt && instantOf(row.finishedAt),
      }
    : null;
}

/** A door in the tenant wall: the sweep for changes whose job is lost begins with all shops. Ids only. */
export async function listPolicyChangesAcrossShops(
  db: Db,
): Promise<{ shopId: ShopId; policyChangeId: PolicyChangeId }[]> {
  return askThroughDoor(db, Prisma.sql`select * from policy_changes_across_shops()`);
}
