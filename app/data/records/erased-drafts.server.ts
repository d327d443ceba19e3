// What staff was writing on a ticket whose customer is erased goes with the files in it: it quotes them, or speaks of them.
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** The drafts of a ticket, and the blobs of the files in them. */
export async function listBlobsOfDrafts(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<{ draftIds: string[]; names: string[] }> {
  const rows = await tx.$queryRaw<{ draftId: string; blobName: string | null }[]>`
    select d."id" as "draftId", u."blobName" from "Draft" d
    left join "Upload" u on u."shopId" = d."shopId" and u."draftId" = d."id"
    where d."shopId" = ${shopId}::uuid and d."ticketId" = ${ticketId}::uuid`;
  return {
    draftIds: [...new Set(rows.map(({ draftId }) => draftId))],
    names: rows.flatMap(({ blobName }) => blobName ?? []),
  };
}

/** The drafts, and the uploads of drafts and messages; their blobs are removed before. */
export async function eraseDrafts(
  tx: Tx,
  shopId: ShopId,
  of: { readonly draftIds: readonly string[]; readonly messageIds: readonly string[] },
): Promise<void> {
  await tx.$executeRaw`
    delete from "Upload" where "shopId" = ${shopId}::uuid
      and ("draftId" = any(${of.draftIds}::uuid[]) or "messageId" = any(${of.messageIds}::uuid[]))`;
  await tx.$executeRaw`
    delete from "Draft" where "shopId" = ${shopId}::uuid and "id" = any(${of.draftIds}::uuid[])`;
}

/** Files that came to no draft and no message: nobody can say any more whom they are about. */
export async function forgetLooseUploads(tx: Tx, shopId: ShopId, before: Instant): Promise<void> {
  await tx.$executeRaw`
    delete from "Upload" where "shopId" = ${shopId}::uuid and "draftId" is null and "messageId" is null
      and "at" < ${dateOf(before)}`;
}
