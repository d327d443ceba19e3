// One attachment of one ticket, for its picture.
import type { AttachmentId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { findAttachment } from "#app/data/records/messages.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";

export type StoredAttachment = {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly blobName: string;
  /** The shop's wrapped key, which opens the blob. */
  readonly shopKey: string;
};

/** Null when this ticket of this shop has no such attachment. */
export function readAttachment(
  db: Db,
  shopId: ShopId,
  ask: { ticketId: TicketId; attachmentId: AttachmentId },
): Promise<StoredAttachment | null> {
  return inShopBySql(db, shopId, async (tx) => {
    const attachment = await findAttachment(tx, shopId, ask.attachmentId);
    if (attachment?.ticketId !== ask.ticketId) return null;
    const { fileName, contentType, bytes, blobName } = attachment;
    return { fileName, contentType, bytes, blobName, shopKey: (await getShop(tx, shopId)).shopKey };
  });
}
