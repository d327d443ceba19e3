// Views of the inbox that somebody saved.
import {
  readStoredPlace,
  storedPlace,
  type SavedView,
  type StoredPlace,
} from "#app/domain/ticket/saved-view.ts";
import type { MemberId, SavedViewId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

type Row = Omit<SavedView, "view" | "filters"> & { stored: StoredPlace };
const savedView = ({ stored, ...row }: Row): SavedView => ({ ...row, ...readStoredPlace(stored) });

/** The team's, then the member's own, each in its order. */
export async function listSavedViews(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
): Promise<readonly SavedView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select "id", "name", "memberId", "position", "filters" as "stored" from "SavedView"
    where "shopId" = ${shopId}::uuid and ("memberId" is null or "memberId" = ${memberId}::uuid)
    order by "memberId" is not null, "position", "id"`;
  return rows.map(savedView);
}

/** Of all members; until the transaction ends nobody else of the shop adds or arranges views. */
export async function lockSavedViews(tx: Tx, shopId: ShopId): Promise<readonly SavedView[]> {
  // A lock on rows would let two through who both add one.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`views ${shopId}`}, 0))`;
  const rows = await tx.$queryRaw<Row[]>`
    select "id", "name", "memberId", "position", "filters" as "stored" from "SavedView"
    where "shopId" = ${shopId}::uuid order by "position", "id"`;
  return rows.map(savedView);
}

/** Adds it, or writes all of it anew. */
export async function saveSavedView(
  tx: Tx,
  shopId: ShopId,
  view: SavedView,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    insert into "SavedView" ("shopId", "id", "memberId", "name", "filters", "position", "createdAt", "changedAt")
    values (${shopId}::uuid, ${view.id}::uuid, ${view.memberId}::uuid, ${view.name}, ${JSON.stringify(storedPlace(view))}::jsonb,
      ${view.position}, ${dateOf(at)}, ${dateOf(at)})
    on conflict ("shopId", "id") do update set "memberId" = excluded."memberId", "name" = excluded."name",
      "filters" = excluded."filters", "position" = excluded."position", "changedAt" = excluded."changedAt"`;
}

export async function deleteSavedView(tx: Tx, shopId: ShopId, id: SavedViewId): Promise<void> {
  await tx.$executeRaw`delete from "SavedView" where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}
