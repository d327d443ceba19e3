// One mail is read again from its raw bytes: does its message still say what stands in it?
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import type { ReadMailRow } from "#app/data/records/inbound-emails.server.ts";
import {
  deleteAttachments,
  lockMessageContent,
  saveAttachmentAgain,
  saveMessageContent,
  type MessageContent,
} from "#app/data/records/message-contents.server.ts";
import {
  saveAttachments,
  type NewAttachment,
  type StoredContent,
} from "#app/data/records/messages.server.ts";
import { changedFields } from "#app/domain/mail/changed-fields.ts";
import { maskMail } from "#app/domain/privacy/mask-mail.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";
import type { Deps, ShopKey } from "#app/services/deps.ts";
import { readContent } from "./read-content.ts";
import { storeAttachments } from "./store-attachments.ts";

type Needs = Pick<
  Deps,
  "db" | "newId" | "blobs" | "parseMime" | "readPostedFields" | "cleanHtml" | "typeOfBytes"
>;

/**
 * Puts right what differs and returns its names, `[]` when nothing does. Ticket, clocks, links and ids stay as they are,
 * and what was judged on arrival stays judged. Throws PermanentFault when the bytes are gone or can't be read, or when no
 * message was made of the mail.
 */
export async function replayEmail(
  needs: Needs,
  key: ShopKey,
  email: ReadMailRow,
): Promise<readonly string[]> {
  const { form } = email.envelope;
  const raw = await needs.blobs.get(key, email.blobName);
  const parsed = await (form ? needs.readPostedFields(form, raw) : needs.parseMime(raw));
  const { mail } = maskMail(parsed);
  const content: StoredContent = readContent(needs, mail);
  const attachments = await storeAttachments(needs, key, mail);

  return inShopBySql(needs.db, key.shopId, async (tx) => {
    const stored = await lockMessageContent(tx, key.shopId, email.inboundEmailId);
    if (!stored) throw new PermanentFault("no message was made of this mail");
    const fields: string[] = changedFields(stored.content, content);
    if (fields.length > 0) await saveMessageContent(tx, key.shopId, stored.messageId, content);
    if (await putAttachmentsRight(tx, key, stored, attachments)) fields.push("attachments");
    if (fields.length > 0) await announceChange(tx, key.shopId, stored.ticketId);
    return fields;
  });
}

/** An attachment is the same one by its place in the mail. True when anything was changed. */
async function putAttachmentsRight(
  tx: Tx,
  { shopId }: ShopKey,
  stored: MessageContent,
  read: readonly NewAttachment[],
): Promise<boolean> {
  const known = new Map(stored.attachments.map((one) => [one.ordinal, one]));
  const gone = stored.attachments.filter(({ ordinal }) => ordinal >= read.length);
  const fresh = read.filter(({ ordinal }) => !known.has(ordinal));
  const changed = read.flatMap((one) => {
    const before = known.get(one.ordinal);
    const again = { ...one, id: before?.id ?? one.id };
    return before && changedFields(before, again).length > 0 ? [again] : [];
  });
  for (const one of changed) await saveAttachmentAgain(tx, shopId, one);
  if (gone.length > 0)
    await deleteAttachments(
      tx,
      shopId,
      gone.map(({ id }) => id),
    );
  await saveAttachments(tx, shopId, stored.messageId, fresh);
  return changed.length + gone.length + fresh.length > 0;
}
