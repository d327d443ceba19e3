// Files that members put into their drafts. An upload belongs to whoever made it, and to nobody else.
import type { DraftId, MemberId, ShopId, UploadId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type UploadRow = {
  readonly id: UploadId;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly contentId: string | null;
  readonly blobName: string;
};

export async function saveUpload(
  tx: Tx,
  shopId: ShopId,
  upload: UploadRow & { readonly memberId: MemberId; readonly at: Instant },
): Promise<void> {
  await tx.$executeRaw`
    insert into "Upload" ("shopId", "id", "memberId", "fileName", "contentType", "bytes", "contentId", "blobName", "at")
    values (${shopId}::uuid, ${upload.id}::uuid, ${upload.memberId}::uuid, ${upload.fileName}, ${upload.contentType},
      ${upload.bytes}::int, ${upload.contentId}, ${upload.blobName}, ${dateOf(upload.at)})`;
}

/** Those of this member that were not sent, in the order of the ids; ids of anything else are passed over. */
export async function listUploads(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
  ids: readonly UploadId[],
): Promise<UploadRow[]> {
  if (ids.length === 0) return [];
  return tx.$queryRaw<UploadRow[]>`
    select u."id", u."fileName", u."contentType", u."bytes", u."contentId", u."blobName"
    from unnest(${[...ids]}::uuid[]) with ordinality as asked("id", "place")
    join "Upload" u on u."shopId" = ${shopId}::uuid and u."id" = asked."id"
    where u."memberId" = ${memberId}::uuid and u."messageId" is null
    order by asked."place"`;
}

/** The draft has exactly these, in this order; those that it had before belong to no draft. */
export async function putUploadsInDraft(
  tx: Tx,
  shopId: ShopId,
  draft: {
    readonly draftId: DraftId;
    readonly memberId: MemberId;
    readonly ids: readonly UploadId[];
  },
): Promise<void> {
  await tx.$executeRaw`
    update "Upload" set "draftId" = null
    where "shopId" = ${shopId}::uuid and "draftId" = ${draft.draftId}::uuid and "messageId" is null
      and "id" <> all(${[...draft.ids]}::uuid[])`;
  await tx.$executeRaw`
    update "Upload" u set "draftId" = ${draft.draftId}::uuid, "ordinal" = (asked."place" - 1)::int
    from unnest(${[...draft.ids]}::uuid[]) with ordinality as asked("id", "place")
    where u."shopId" = ${shopId}::uuid and u."id" = asked."id" and u."memberId" = ${draft.memberId}::uuid
      and u."messageId" is null`;
}

/** How many bytes this member has uploaded since then and not sent. */
export async function sumWaitingUploads(
  tx: Tx,
  shopId: ShopId,
  { memberId, since }: { readonly memberId: MemberId; readonly since: Instant },
): Promise<number> {
  const rows = await tx.$queryRaw<{ bytes: number }[]>`
    select coalesce(sum("bytes"), 0)::float8 as "bytes" from "Upload"
    where "shopId" = ${shopId}::uuid and "memberId" = ${memberId}::uuid and "messageId" is null
      and "at" >= ${dateOf(since)}`;
  return rows[0]?.bytes ?? 0;
}

/** Those that were in no draft and no message at that time already. Returns the names of their blobs. */
export async function deleteStrayUploads(
  tx: Tx,
  shopId: ShopId,
  before: Instant,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ blobName: string }[]>`
    delete from "Upload" where "shopId" = ${shopId}::uuid and "draftId" is null and "messageId" is null
      and "at" < ${dateOf(before)} returning "blobName"`;
  return rows.map(({ blobName }) => blobName);
}
