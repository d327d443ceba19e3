// Changes of many tickets at once, with what the tickets were before.
import type { BulkStep } from "#app/domain/bulk/bulk-step.ts";
import type { BulkTicket } from "#app/domain/bulk/bulk-change.ts";
import type { BulkChangeId, MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type StoredBulkChange = {
  readonly id: BulkChangeId;
  readonly memberId: MemberId;
  readonly step: BulkStep;
  readonly tickets: readonly BulkTicket[];
  readonly at: Instant;
  readonly undoneAt: Instant | null;
};

export type NewBulkChange = Omit<StoredBulkChange, "undoneAt"> & { readonly key: string };

/** The id of the change that this key made: the given one, or an earlier press's. */
export async function addBulkChange(
  tx: Tx,
  shopId: ShopId,
  change: NewBulkChange,
): Promise<{ readonly id: BulkChangeId; readonly isNew: boolean }> {
  const { id, memberId, step, tickets, key, at } = change;
  const added = await tx.$queryRaw<{ id: BulkChangeId }[]>`
    insert into "BulkChange" ("shopId", "id", "memberId", "change", "tickets", "key", "at")
    values (${shopId}::uuid, ${id}::uuid, ${memberId}::uuid, ${JSON.stringify(step)}::jsonb, ${JSON.stringify(tickets)}::jsonb,
      ${key}, ${dateOf(at)})
    on conflict ("shopId", "memberId", "key") do nothing returning "id"`;
  if (added[0]) return { id: added[0].id, isNew: true };
  const [before] = await tx.$queryRaw<{ id: BulkChangeId }[]>`
    select "id" from "BulkChange" where "shopId" = ${shopId}::uuid and "memberId" = ${memberId}::uuid and "key" = ${key}`;
  if (!before) throw new Error("a change with this key came and went");
  return { id: before.id, isNew: false };
}

type Row = {
  id: BulkChangeId;
  memberId: MemberId;
  step: BulkStep;
  tickets: BulkTicket[];
  at: Date;
  undoneAt: Date | null;
};

/** Null when there is none in this shop. */
export async function findBulkChange(
  tx: Tx,
  shopId: ShopId,
  id: BulkChangeId,
): Promise<StoredBulkChange | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select "id", "memberId", "change" as "step", "tickets", "at", "undoneAt" from "BulkChange"
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
  return rows[0] ? stored(rows[0]) : null;
}

/** The same, locked until the transaction ends. */
export async function lockBulkChange(
  tx: Tx,
  shopId: ShopId,
  id: BulkChangeId,
): Promise<StoredBulkChange | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select "id", "memberId", "change" as "step", "tickets", "at", "undoneAt" from "BulkChange"
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid for update`;
  return rows[0] ? stored(rows[0]) : null;
}

const stored = (row: Row): StoredBulkChange => ({
  ...row,
  at: instantOf(row.at),
  undoneAt: row.undoneAt && instantOf(row.undoneAt),
});

/** Of a change that the caller has locked. */
export async function saveBulkTickets(
  tx: Tx,
  shopId: ShopId,
  id: BulkChangeId,
  tickets: readonly BulkTicket[],
): Promise<void> {
  await tx.$executeRaw`
    update "BulkChange" set "tickets" = ${JSON.stringify(tickets)}::jsonb
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}

/** Of a change that the caller has locked. */
export async function markBulkUndone(
  tx: Tx,
  shopId: ShopId,
  id: BulkChangeId,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    update "BulkChange" set "undoneAt" = ${dateOf(at)}
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid and "undoneAt" is null`;
}
