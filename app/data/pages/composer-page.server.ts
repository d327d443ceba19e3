// What a ticket's composer begins with: what this member has written and not sent, and what stands below it.
import type { DraftView } from "#app/domain/reply/draft.ts";
import type { MemberId, ShopId, TicketId, UploadId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { listDraftsOnTicket } from "#app/data/records/drafts.server.ts";
import { listMailboxAddresses } from "#app/data/records/mailboxes.server.ts";
import { findSignature } from "#app/data/records/signatures.server.ts";
import { listUploads, type UploadRow } from "#app/data/records/uploads.server.ts";

export type ComposerPage = {
  readonly drafts: readonly DraftView[];
  /** Cleaned HTML; null: only the names of the writer and the shop stand below a reply. */
  readonly signature: string | null;
  /** The shop's own addresses: nothing that looks like one of them gets a mail. */
  readonly ownAddresses: readonly string[];
};

export function readComposer(
  db: Db,
  shopId: ShopId,
  ask: { readonly ticketId: TicketId; readonly memberId: MemberId },
): Promise<ComposerPage> {
  return inShopBySql(db, shopId, async (tx) => {
    const [drafts, signature, ownAddresses] = await Promise.all([
      listDraftsOnTicket(tx, shopId, ask),
      findSignature(tx, shopId, ask.memberId),
      listMailboxAddresses(tx, shopId),
    ]);
    return { drafts, signature, ownAddresses };
  });
}

/** A file that this member has uploaded and not sent; null when there is none of theirs. */
export function readUpload(
  db: Db,
  shopId: ShopId,
  ask: { readonly memberId: MemberId; readonly uploadId: UploadId },
): Promise<(UploadRow & { readonly shopKey: string }) | null> {
  return inShopBySql(db, shopId, async (tx) => {
    const [uploads, keys] = await Promise.all([
      listUploads(tx, shopId, ask.memberId, [ask.uploadId]),
      tx.$queryRaw<
        { shopKey: string }[]
      >`select "shopKey" from "Shop" where "id" = ${shopId}::uuid`,
    ]);
    const [upload, key] = [uploads[0], keys[0]];
    return upload && key ? { ...upload, ...key } : null;
  });
}
