// Somebody forwards a mail and chooses one of its files: it goes along without its bytes being moved.
import { inShopBySql } from "#app/data/db.server.ts";
import { findAttachment } from "#app/data/records/messages.server.ts";
import { saveUpload } from "#app/data/records/uploads.server.ts";
import { downloadName } from "#app/domain/mail/download-name.ts";
import type { UploadView } from "#app/domain/reply/draft.ts";
import { whyTooLarge } from "#app/domain/reply/upload-limits.ts";
import type { AttachmentId, MemberId, ShopId, TicketId, UploadId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

export type CopyAttachment = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly attachmentId: AttachmentId;
  readonly by: { readonly id: MemberId; readonly role: Role };
};

/** Throws Refusal "not-allowed", "not-found" for a file of another ticket or shop, "invalid" for one that is too large. */
export async function copyAttachment(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  { shopId, ticketId, attachmentId, by }: CopyAttachment,
): Promise<UploadView> {
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  return inShopBySql(needs.db, shopId, async (tx) => {
    const attachment = await findAttachment(tx, shopId, attachmentId);
    if (attachment?.ticketId !== ticketId) throw new Refusal("not-found", "This file is not here.");
    const { contentType, bytes, blobName } = attachment;
    const file = {
      fileName: downloadName(attachment.fileName),
      contentType,
      bytes,
      contentId: null,
    };
    const tooLarge = whyTooLarge([], file);
    if (tooLarge !== null) throw new Refusal("invalid", tooLarge);
    const id = needs.newId<UploadId>();
    await saveUpload(tx, shopId, { id, ...file, blobName, memberId: by.id, at: needs.clock() });
    return { uploadId: id, ...file };
  });
}
