// One attachment of one ticket, for a download.
import type { AttachmentId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { inShop, type Db } from "#app/data/db.server.ts";
import { findAttachment } from "#app/data/records/messages.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";

/** Null when this ticket of this shop has no such attachment. */
export function readAttachment(
  db: Db,
  shopId: ShopId,
  ask: { ticketId: TicketId; attachmentId: AttachmentId },
): Promise<{ fileName: string; contentType: string; blobName: string; shopKey: string } | null> {
  return inShop(db, shopId, async (tx) => {
    const attachment = await findAttachment(tx, shopId, ask.attachmentId);
    if (attachment?.ticketId !== ask.ticketId) return null;
    const { fileName, contentType, blobName } = attachment;
    return { fileName, contentType, blobName, shopKey: (await getShop(tx, shopId)).shopKey };
  });
}
