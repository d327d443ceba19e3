// Who of the staff was given a ticket when, for those who take turns.
import type { InTurn } from "#app/domain/rule/whose-turn.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import type { Role } from "#app/domain/shop/role.ts";
import type { Tx } from "#app/data/db.server.ts";

type Row = {
  id: MemberId;
  name: string;
  role: Role;
  lastSeenAt: Date | null;
  awayUntil: Date | null;
  lastAssignedAt: Date | null;
};

/** Until the transaction ends nobody else asks whose turn it is: of two tickets at once each gets another one. */
export async function lockTurns(tx: Tx, shopId: ShopId): Promise<readonly InTurn[]> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`turns ${shopId}`}, 0))`;
  const rows = await tx.$queryRaw<Row[]>`
    select m."id", m."name", m."role", m."lastSeenAt", m."awayUntil",
      (select max(t."assignedAt") from "Ticket" t where t."shopId" = m."shopId" and t."assigneeId" = m."id") as "lastAssignedAt"
    from "Member" m where m."shopId" = ${shopId}::uuid`;
  return rows.map((row) => ({
    ...row,
    lastSeenAt: row.lastSeenAt && instantOf(row.lastSeenAt),
    awayUntil: row.awayUntil && instantOf(row.awayUntil),
    lastAssignedAt: row.lastAssignedAt && instantOf(row.lastAssignedAt),
  }));
}
