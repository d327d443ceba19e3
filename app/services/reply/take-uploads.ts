// Which files go along with a mail, and do they fit into it?
import type { Tx } from "#app/data/db.server.ts";
import { listUploads, type UploadRow } from "#app/data/records/uploads.server.ts";
import type { NewAttachment } from "#app/data/records/messages.server.ts";
import { picturesIn } from "#app/domain/reply/pictures-in.ts";
import { whyTooLarge } from "#app/domain/reply/upload-limits.ts";
import type { AttachmentId, MemberId, ShopId, UploadId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";

/**
 * A step of a transaction: the writer's own uploads as files of a message, in their order. Pictures that were taken out of the text
 * again stay behind. Throws Refusal: "not-found" for a file that isn't theirs or is gone, and for a picture without its file;
 * "invalid" when they are too large together.
 */
export async function takeUploads(
  needs: Pick<Deps, "newId">,
  tx: Tx,
  shopId: ShopId,
  given: {
    readonly memberId: MemberId;
    readonly uploadIds: readonly UploadId[];
    readonly html: string | null;
  },
): Promise<{ readonly ids: readonly UploadId[]; readonly files: readonly NewAttachment[] }> {
  const { memberId, html } = given;
  const wanted = [...new Set(given.uploadIds)];
  const uploads = await listUploads(tx, shopId, memberId, wanted);
  if (uploads.length !== wanted.length)
    throw new Refusal("not-found", "A file of this mail is gone. Remove it and add it again.");
  const shown = picturesIn(html ?? "");
  const known = new Set(uploads.map(({ contentId }) => contentId));
  if ([...shown].some((name) => !known.has(name)))
    throw new Refusal("not-found", "A picture in your text is gone. Remove it and add it again.");
  const going = uploads.filter(({ contentId }) => contentId === null || shown.has(contentId));
  going.forEach((upload, index) => {
    const why = whyTooLarge(going.slice(0, index), upload);
    if (why !== null) throw new Refusal("invalid", why);
  });
  return {
    ids: going.map(({ id }) => id),
    files: going.map((upload, ordinal) => fileOf(needs.newId<AttachmentId>(), upload, ordinal)),
  };
}

const fileOf = (
  id: AttachmentId,
  { fileName, contentType, bytes, contentId, blobName }: UploadRow,
  ordinal: number,
): NewAttachment => ({
  id,
  ordinal,
  fileName,
  contentType,
  bytes,
  contentId,
  inline: contentId !== null,
  blobName,
});
