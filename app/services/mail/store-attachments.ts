// The attachments of a mail, their bytes in the blob store under names that only the shop's key gives.
import type { NewAttachment } from "#app/data/records/messages.server.ts";
import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import type { AttachmentId } from "#app/domain/shared/ids.ts";
import type { Deps, ShopKey } from "#app/services/deps.ts";

/** In the order of the mail. The same mail always gives the same, but for the ids, which are new each time. */
export async function storeAttachments(
  needs: Pick<Deps, "newId" | "typeOfBytes" | "blobs">,
  key: ShopKey,
  mail: Pick<ParsedMail, "attachments">,
): Promise<NewAttachment[]> {
  const stored: NewAttachment[] = [];
  for (const [ordinal, one] of mail.attachments.entries())
    stored.push({
      id: needs.newId<AttachmentId>(),
      ordinal,
      fileName: one.fileName || "unnamed",
      contentType: await needs.typeOfBytes(one.content),
      bytes: one.content.length,
      contentId: one.contentId,
      inline: one.inline,
      blobName: await needs.blobs.put(key, one.content),
    });
  return stored;
}
