// What stands in a stored message: all of it can be made anew from the raw mail, and is then compared and put right.
import type {
  AttachmentId,
  InboundEmailId,
  MessageId,
  ShopId,
  TicketId,
} from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";
import type { NewAttachment, StoredContent } from "./messages.server.ts";

export type MessageContent = {
  readonly messageId: MessageId;
  readonly ticketId: TicketId;
  readonly content: StoredContent;
  /** By ordinal. */
  readonly attachments: readonly NewAttachment[];
};

/** Of the message that a mail became, locked until the transaction ends. Null when there is none in this shop. */
export async function lockMessageContent(
  tx: Tx,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
): Promise<MessageContent | null> {
  type Row = StoredContent & { messageId: MessageId; ticketId: TicketId };
  const rows = await tx.$queryRaw<Row[]>`
    select "id" as "messageId", "ticketId", "text", "replyText", "signatureText", "quotedText", "html", "quotedHtml",
      "forwarded", "limits"
    from "Message" where "shopId" = ${shopId}::uuid and "inboundEmailId" = ${inboundEmailId}::uuid for update`;
  if (!rows[0]) return null;
  const { messageId, ticketId, ...content } = rows[0];
  const attachments = await tx.$queryRaw<NewAttachment[]>`
    select "id", "ordinal", "fileName", "contentType", "bytes", "contentId", "inline", "blobName" from "Attachment"
    where "shopId" = ${shopId}::uuid and "messageId" = ${messageId}::uuid order by "ordinal"`;
  return { messageId, ticketId, content, attachments };
}

export async function saveMessageContent(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  content: StoredContent,
): Promise<void> {
  await tx.$executeRaw`
    update "Message" set "text" = ${content.text}, "replyText" = ${content.replyText},
      "signatureText" = ${content.signatureText}, "quotedText" = ${content.quotedText}, "html" = ${content.html},
      "quotedHtml" = ${content.quotedHtml},
      "forwarded" = ${content.forwarded ? JSON.stringify(content.forwarded) : null}::jsonb,
      "limits" = ${content.limits}::text[]
    where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid`;
}

/** The attachment stays the same one; only what is said of it changes. */
export async function saveAttachmentAgain(
  tx: Tx,
  shopId: ShopId,
  one: NewAttachment,
): Promise<void> {
  await tx.$executeRaw`
    update "Attachment" set "fileName" = ${one.fileName}, "contentType" = ${one.contentType},
      "bytes" = ${one.bytes}::int, "contentId" = ${one.contentId}, "inline" = ${one.inline}::boolean,
      "blobName" = ${one.blobName}
    where "shopId" = ${shopId}::uuid and "id" = ${one.id}::uuid`;
}

export async function deleteAttachments(
  tx: Tx,
  shopId: ShopId,
  attachmentIds: readonly AttachmentId[],
): Promise<void> {
  await tx.$executeRaw`
    delete from "Attachment" where "shopId" = ${shopId}::uuid and "id" = any(${attachmentIds}::uuid[])`;
}
