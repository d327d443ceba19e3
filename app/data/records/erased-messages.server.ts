// What people wrote is removed: the row stays, for the clocks that stand on it, without a word of theirs.
import type { InboundEmailId, MessageId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import { ERASED_CUSTOMER } from "#app/domain/privacy/erased-words.ts";
import type { Tx } from "#app/data/db.server.ts";
import { say } from "#app/domain/words/words.ts";

/** Blobs that these messages and mails have: raw mail of both, files of the messages alone. */
export async function listBlobsOfMessages(
  tx: Tx,
  shopId: ShopId,
  of: { readonly erase: readonly string[]; readonly trim: readonly string[] },
): Promise<{ inboundEmailIds: InboundEmailId[]; names: string[] }> {
  const rows = await tx.$queryRaw<{ inboundEmailId: InboundEmailId | null; blobName: string }[]>`
    select e."id" as "inboundEmailId", e."blobName" from "Message" m
      join "InboundEmail" e on e."shopId" = m."shopId" and e."id" = m."inboundEmailId"
      where m."shopId" = ${shopId}::uuid and m."id" = any(${[...of.erase, ...of.trim]}::uuid[])
    union all
    select null, "blobName" from "Attachment"
      where "shopId" = ${shopId}::uuid and "messageId" = any(${of.erase}::uuid[])
    union all
    select null, "blobName" from "Upload"
      where "shopId" = ${shopId}::uuid and "messageId" = any(${of.erase}::uuid[])`;
  return {
    inboundEmailIds: rows.flatMap(({ inboundEmailId }) => inboundEmailId ?? []),
    names: rows.flatMap(({ blobName }) => (blobName === "" ? [] : [blobName])),
  };
}

/** Everything that was written or says who wrote. A reply that still waits is stopped. Returns how many files were removed. */
export async function eraseMessages(
  tx: Tx,
  shopId: ShopId,
  messageIds: readonly string[],
): Promise<number> {
  if (messageIds.length === 0) return 0;
  await tx.$executeRaw`
    update "Message" set "fromName" = case "kind" when 'inbound' then ${ERASED_CUSTOMER} else "fromName" end,
      "fromAddress" = case "kind" when 'inbound' then '' else "fromAddress" end,
      "to" = '{}', "cc" = '{}', "bcc" = '{}', "subject" = '', "text" = '', "html" = null, "replyText" = case when "replyText" is null then null else '' end,
      "signatureText" = null, "quotedText" = null, "quotedHtml" = null, "forwarded" = null, "masked" = null,
      "messageIdHeader" = null, "providerMessageId" = null, "references" = '{}', "replyTo" = null, "outgoing" = null,
      "verdict" = case when "verdict" is null then null else jsonb_build_object('kind', "verdict"->'kind', 'evidence', '') end,
      "authenticity" = case when "authenticity" is null then null
        else jsonb_build_object('standing', "authenticity"->'standing', 'because', '', 'evidence', null) end,
      "triage" = case when "triage" is null then null
        else jsonb_build_object('category', "triage"->'category', 'urgency', "triage"->'urgency', 'because', '[]'::jsonb) end,
      "deliveryReason" = null, "sendLater" = null, "heldFor" = null, "beforeSend" = null, "journey" = '[]',
      "delivery" = case when "delivery" in ('queued', 'sending') then 'failed'::"DeliveryState" else "delivery" end
    where "shopId" = ${shopId}::uuid and "id" = any(${messageIds}::uuid[])`;
  await tx.$executeRaw`
    update "DeliveryEvent" set "reason" = null, "providerMessageId" = null, "recipient" = null
    where "shopId" = ${shopId}::uuid and "messageId" = any(${messageIds}::uuid[])`;
  await tx.$executeRaw`
    update "SavedReplyUse" set "filled" = '' where "shopId" = ${shopId}::uuid and "messageId" = any(${messageIds}::uuid[])`;
  return tx.$executeRaw`
    delete from "Attachment" where "shopId" = ${shopId}::uuid and "messageId" = any(${messageIds}::uuid[])`;
}

/** What others quoted goes; their own words stay. */
export async function trimQuotes(
  tx: Tx,
  shopId: ShopId,
  messageIds: readonly string[],
): Promise<void> {
  if (messageIds.length === 0) return;
  await tx.$executeRaw`
    update "Message" set "quotedText" = null, "quotedHtml" = null, "forwarded" = null,
      "text" = case when "replyText" is null then '' else concat_ws(E'\n\n', "replyText", nullif("signatureText", '')) end,
      "html" = case when "replyText" is null then null else "html" end
    where "shopId" = ${shopId}::uuid and "id" = any(${messageIds}::uuid[])`;
}

/** The mails of erased messages, and the raw bytes of trimmed ones; the blobs themselves are removed before. */
export async function eraseMails(
  tx: Tx,
  shopId: ShopId,
  inboundEmailIds: readonly string[],
  at: Instant,
): Promise<number> {
  if (inboundEmailIds.length === 0) return 0;
  await tx.$executeRaw`
    delete from "FormPost" where "shopId" = ${shopId}::uuid and "inboundEmailId" = any(${inboundEmailIds}::uuid[])`;
  return tx.$executeRaw`
    update "InboundEmail" set "erasedAt" = coalesce("erasedAt", ${dateOf(at)}), "blobName" = '',
      "envelope" = '{"to": [], "from": null, "spamScore": null, "dkim": null, "spf": null}', "from" = null, "subject" = null,
      "claims" = null,
      "verdict" = case when "verdict" is null then null else jsonb_build_object('kind', "verdict"->'kind', 'evidence', '') end,
      "parkedReason" = case when "status" in ('parked', 'stored') then ${say("what it said was erased")} end,
      "status" = case "status" when 'stored' then 'parked'::"InboundStatus" else "status" end
    where "shopId" = ${shopId}::uuid and "id" = any(${inboundEmailIds}::uuid[])`;
}

/** Where the bytes of these mails lie. */
export async function listBlobsOfMails(
  tx: Tx,
  shopId: ShopId,
  inboundEmailIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ blobName: string }[]>`
    select "blobName" from "InboundEmail" where "shopId" = ${shopId}::uuid and "id" = any(${inboundEmailIds}::uuid[])
      and "blobName" <> ''`;
  return rows.map(({ blobName }) => blobName);
}

/** The words of the newest message that still has any; null where none has. */
export async function findNewestWords(
  tx: Tx,
  shopId: ShopId,
  ticketId: string,
): Promise<{ messageId: MessageId; text: string } | null> {
  const rows = await tx.$queryRaw<{ messageId: MessageId; text: string }[]>`
    select "id" as "messageId", coalesce(nullif("replyText", ''), "text") as "text" from "Message"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "text" <> '' and "kind" <> 'note'
    order by "at" desc, "id" desc limit 1`;
  return rows[0] ?? null;
}
