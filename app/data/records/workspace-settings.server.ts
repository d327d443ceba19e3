// How the store's staff work; a shop that never chose has no row.
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import { defaultUndoSeconds } from "#app/domain/reply/undo-time.ts";
import type { Tx } from "#app/data/db.server.ts";

/** For so many seconds a reply waits in the outbox, so that it can be taken back; 0: it goes at once. */
export async function findUndoSeconds(tx: Tx, shopId: ShopId): Promise<number> {
  const rows = await tx.$queryRaw<{ undoSeconds: number }[]>`
    select "undoSeconds" from "WorkspaceSettings" where "shopId" = ${shopId}::uuid`;
  return rows[0]?.undoSeconds ?? defaultUndoSeconds;
}

export async function saveUndoSeconds(
  tx: Tx,
  shopId: ShopId,
  undoSeconds: number,
  changed: { readonly at: Instant; readonly by: MemberId },
): Promise<void> {
  await tx.$executeRaw`
    insert into "WorkspaceSettings" ("shopId", "undoSeconds", "changedAt", "changedById")
    values (${shopId}::uuid, ${undoSeconds}::int, ${dateOf(changed.at)}, ${changed.by}::uuid)
    on conflict ("shopId") do update set "undoSeconds" = excluded."undoSeconds", "changedAt" = excluded."changedAt",
      "changedById" = excluded."changedById"`;
}
