// Which blobs of a shop does any row still name? A blob is one for all rows with the same bytes.
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Those of the names that a mail, an attachment, an upload or an archive has. */
export async function listNamedBlobs(
  tx: Tx,
  shopId: ShopId,
  names: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ blobName: string }[]>`
    select "blobName" from "InboundEmail" where "shopId" = ${shopId}::uuid and "blobName" = any(${names}::text[])
    union select "blobName" from "Attachment" where "shopId" = ${shopId}::uuid and "blobName" = any(${names}::text[])
    union select "blobName" from "Upload" where "shopId" = ${shopId}::uuid and "blobName" = any(${names}::text[])
    union select "blobName" from "PrivacyRequest" where "shopId" = ${shopId}::uuid and "blobName" = any(${names}::text[])`;
  return rows.map(({ blobName }) => blobName);
}

/** Those of the names that nothing has but these messages' and drafts' files and these mails' own raw bytes. */
export async function listOwnBlobs(
  tx: Tx,
  shopId: ShopId,
  of: {
    readonly names: readonly string[];
    readonly inboundEmailIds: readonly string[];
    readonly messageIds: readonly string[];
    readonly draftIds: readonly string[];
  },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select name from unnest(${of.names}::text[]) name
    where not exists (select 1 from "InboundEmail" e where e."shopId" = ${shopId}::uuid and e."blobName" = name
        and e."id" <> all(${of.inboundEmailIds}::uuid[]))
      and not exists (select 1 from "Attachment" a where a."shopId" = ${shopId}::uuid and a."blobName" = name
        and a."messageId" <> all(${of.messageIds}::uuid[]))
      and not exists (select 1 from "Upload" u where u."shopId" = ${shopId}::uuid and u."blobName" = name
        and coalesce(u."messageId" = any(${of.messageIds}::uuid[]), false) is false
        and coalesce(u."draftId" = any(${of.draftIds}::uuid[]), false) is false)
      and not exists (select 1 from "PrivacyRequest" p where p."shopId" = ${shopId}::uuid and p."blobName" = name)`;
  return rows.map(({ name }) => name);
}
