// Somebody comes with the address of a download: use it up and hand over the file.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { takeDownloadPass, type DownloadTarget } from "#app/data/records/download-passes.server.ts";
import { findAttachment } from "#app/data/records/messages.server.ts";
import { findOriginalMail } from "#app/data/records/original-mails.server.ts";
import { findArchive } from "#app/data/records/privacy-requests.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { downloadName } from "#app/domain/mail/download-name.ts";
import { downloadType } from "#app/domain/mail/download-type.ts";
import type { AccessedThing } from "#app/domain/privacy/access.ts";
import type {
  AttachmentId,
  InboundEmailId,
  MemberId,
  PrivacyRequestId,
  ShopId,
  TicketId,
} from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";
import { recordAccess } from "#app/services/privacy/record-access.ts";

export type DownloadedFile = {
  /** Safe to be written to a disk. */
  readonly fileName: string;
  /** By the bytes; never one that a browser runs. */
  readonly contentType: string;
  readonly content: Uint8Array;
};

/**
 * The file of an unused pass of this person; that it was taken is in the log of access. Throws Refusal "not-found", always in the same words: for a pass that was
 * used, has run out, is another person's or another shop's, or never was.
 */
export async function useDownloadPass(
  needs: Pick<Deps, "db" | "clock" | "newId" | "shopKeys" | "blobs">,
  input: { readonly shopId: ShopId; readonly memberId: MemberId; readonly token: string },
): Promise<DownloadedFile> {
  const { shopId, memberId, token } = input;
  const { file, key } = await inShopBySql(needs.db, shopId, async (tx) => {
    const opened = needs.shopKeys.open(shopId, (await getShop(tx, shopId)).shopKey);
    const id = needs.shopKeys.mac(opened, "download-pass", token);
    const target = await takeDownloadPass(tx, shopId, { id, memberId, now: needs.clock() });
    const found = target && (await fileOf(tx, shopId, target));
    return { file: found && { ...found, id: target.targetId }, key: opened };
  });
  if (!file)
    throw new Refusal("not-found", "This download is over. Open the ticket and ask for it again.");
  const { blobName, fileName, contentType, what, ticketId, id } = file;
  await recordAccess(needs, {
    shopId,
    member: { id: memberId },
    kind: "download",
    ...(ticketId === null ? {} : { ticketId }),
    detail: { what, id },
  });
  return { fileName, contentType, content: await needs.blobs.get(key, blobName) };
}

type StoredFile = Omit<DownloadedFile, "content"> & {
  readonly blobName: string;
  readonly what: AccessedThing;
  readonly ticketId: TicketId | null;
};

async function fileOf(
  tx: Tx,
  shopId: ShopId,
  { kind, targetId }: DownloadTarget,
): Promise<StoredFile | null> {
  if (kind === "mail") return mailFile(tx, shopId, targetId as InboundEmailId);
  if (kind === "archive") return archiveFile(tx, shopId, targetId as PrivacyRequestId);
  const attachment = await findAttachment(tx, shopId, targetId as AttachmentId);
  return (
    attachment && {
      blobName: attachment.blobName,
      what: "attachment",
      ticketId: attachment.ticketId,
      fileName: downloadName(attachment.fileName),
      contentType: downloadType(attachment.contentType),
    }
  );
}

async function mailFile(
  tx: Tx,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
): Promise<StoredFile | null> {
  const mail = await findOriginalMail(tx, shopId, inboundEmailId);
  if (!mail) return null;
  const { blobName, ticketId } = mail;
  const of = { blobName, ticketId, what: "original" } as const;
  // The provider posted fields: what is kept is no mail that a mail program could open.
  if (mail.isForm) return { ...of, fileName: "original-post.txt", contentType: "text/plain" };
  const name = downloadName(mail.subject ?? "", "mail");
  return { ...of, fileName: downloadName(`${name}.eml`), contentType: "message/rfc822" };
}

async function archiveFile(
  tx: Tx,
  shopId: ShopId,
  privacyRequestId: PrivacyRequestId,
): Promise<StoredFile | null> {
  const archive = await findArchive(tx, shopId, privacyRequestId);
  if (!archive) return null;
  const { blobName } = archive;
  const file = { fileName: "customer-data.zip", contentType: "application/zip" };
  return { ...file, blobName, what: "archive", ticketId: null };
}
