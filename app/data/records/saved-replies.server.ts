// Texts that are used again: the team's, and each member's own.
import { readReplyActions } from "#app/domain/reply/reply-actions.ts";
import type { SavedReply } from "#app/domain/reply/saved-reply.ts";
import { isReplyLanguage } from "#app/domain/reply/variable/reply-language.ts";
import type { MemberId, SavedReplyId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

type Row = Omit<SavedReply, "language" | "actions"> & {
  language: string;
  actions: unknown;
  usedCount: number;
  usedAt: Date | null;
  changedAt: Date;
};

export type SavedReplyRow = SavedReply & {
  readonly usedCount: number;
  readonly usedAt: Instant | null;
  readonly changedAt: Instant;
};

/** No shop has more that anybody could tell apart. */
const MOST_LISTED = 1_000;

/** Those that the member sees: the team's and their own. Used last comes first, then by name. */
export async function listSavedReplies(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
): Promise<readonly SavedReplyRow[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select "id", "memberId", "folder", "name", "shortcut", "language", "html", "actions", "version", "usedCount", "usedAt",
      "changedAt"
    from "SavedReply"
    where "shopId" = ${shopId}::uuid and "deletedAt" is null and ("memberId" is null or "memberId" = ${memberId}::uuid)
    order by "usedAt" desc nulls last, "name", "id" limit ${MOST_LISTED}::int`;
  return rows.map(rowOf);
}

/** Null when there is none in this shop, or it was deleted. Whose it is, its reader must ask. */
export async function findSavedReply(
  tx: Tx,
  shopId: ShopId,
  id: SavedReplyId,
): Promise<SavedReplyRow | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select "id", "memberId", "folder", "name", "shortcut", "language", "html", "actions", "version", "usedCount", "usedAt",
      "changedAt"
    from "SavedReply" where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid and "deletedAt" is null`;
  return rows[0] ? rowOf(rows[0]) : null;
}

/** Until the transaction ends nobody else of the shop adds or changes saved replies. */
export async function lockSavedReplies(tx: Tx, shopId: ShopId): Promise<void> {
  // A lock on rows would let two through who both take one shortcut.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`saved replies ${shopId}`}, 0))`;
}

export async function countSavedReplies(tx: Tx, shopId: ShopId): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "SavedReply" where "shopId" = ${shopId}::uuid and "deletedAt" is null`;
  return rows[0]?.count ?? 0;
}

/**
 * The name of another reply with this shortcut that would be in its way: any for one of the team's, else the team's and the
 * member's own. Null when it is free.
 */
export async function findShortcut(
  tx: Tx,
  shopId: ShopId,
  wanted: Pick<SavedReply, "id" | "memberId" | "shortcut">,
): Promise<{ readonly name: string; readonly isShared: boolean } | null> {
  const { id, memberId, shortcut } = wanted;
  const rows = await tx.$queryRaw<{ name: string; isShared: boolean }[]>`
    select "name", "memberId" is null as "isShared" from "SavedReply"
    where "shopId" = ${shopId}::uuid and "shortcut" = ${shortcut}::text and "deletedAt" is null and "id" <> ${id}::uuid
      and (${memberId}::uuid is null or "memberId" is null or "memberId" = ${memberId}::uuid)
    order by "memberId" is not null, "id" limit 1`;
  return rows[0] ?? null;
}

/** Adds it, or writes all of it anew. */
export async function saveSavedReply(
  tx: Tx,
  shopId: ShopId,
  reply: SavedReply,
  changed: { readonly at: Instant; readonly by: MemberId },
): Promise<void> {
  const { id, memberId, folder, name, shortcut, language, html, version } = reply;
  const at = dateOf(changed.at);
  await tx.$executeRaw`
    insert into "SavedReply" ("shopId", "id", "memberId", "folder", "name", "shortcut", "language", "html", "actions",
      "version", "createdAt", "changedAt", "changedById")
    values (${shopId}::uuid, ${id}::uuid, ${memberId}::uuid, ${folder}, ${name}, ${shortcut}, ${language}, ${html},
      ${JSON.stringify(reply.actions)}::jsonb, ${version}::int, ${at}, ${at}, ${changed.by}::uuid)
    on conflict ("shopId", "id") do update set "memberId" = excluded."memberId", "folder" = excluded."folder",
      "name" = excluded."name", "shortcut" = excluded."shortcut", "language" = excluded."language", "html" = excluded."html",
      "actions" = excluded."actions", "version" = excluded."version", "changedAt" = excluded."changedAt",
      "changedById" = excluded."changedById"`;
}

export async function markSavedReplyDeleted(
  tx: Tx,
  shopId: ShopId,
  id: SavedReplyId,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    update "SavedReply" set "deletedAt" = ${dateOf(at)} where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}

/** One that was deleted at `since` or later; null when there is none such. */
export async function findDeletedReply(
  tx: Tx,
  shopId: ShopId,
  id: SavedReplyId,
  since: Instant,
): Promise<SavedReplyRow | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select "id", "memberId", "folder", "name", "shortcut", "language", "html", "actions", "version", "usedCount", "usedAt",
      "changedAt"
    from "SavedReply" where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid and "deletedAt" >= ${dateOf(since)}`;
  return rows[0] ? rowOf(rows[0]) : null;
}

export async function unmarkSavedReplyDeleted(
  tx: Tx,
  shopId: ShopId,
  id: SavedReplyId,
): Promise<void> {
  await tx.$executeRaw`
    update "SavedReply" set "deletedAt" = null where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}

/** A reply that was made from it is on its way. */
export async function markSavedReplyUsed(
  tx: Tx,
  shopId: ShopId,
  id: SavedReplyId,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    update "SavedReply" set "usedCount" = "usedCount" + 1, "usedAt" = ${dateOf(at)}
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}

const rowOf = ({ language, actions, usedAt, changedAt, ...row }: Row): SavedReplyRow => ({
  ...row,
  language: isReplyLanguage(language) ? language : "en",
  actions: readReplyActions(actions),
  usedAt: usedAt && instantOf(usedAt),
  changedAt: instantOf(changedAt),
});
