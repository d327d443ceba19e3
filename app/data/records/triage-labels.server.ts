// What agents made of what triage made of mail: kept with the message, and read back as labelled examples.
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { isoOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type CorrectedTriage = {
  readonly category: string;
  readonly urgency: Urgency;
  /** The member's name. */
  readonly by: string;
  readonly at: Instant;
};

/** The customer's message that a correction is about: the named one, or the ticket's first. Null when there is none there. */
export async function findMessageToLabel(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  messageId: MessageId | null,
): Promise<MessageId | null> {
  const rows = await tx.$queryRaw<{ id: MessageId }[]>`
    select "id" from "Message"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "kind" = 'inbound'
      and (${messageId}::uuid is null or "id" = ${messageId}::uuid)
    order by "at", "id" limit 1`;
  return rows[0]?.id ?? null;
}

export async function saveCorrectedTriage(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  corrected: CorrectedTriage,
): Promise<void> {
  const kept = JSON.stringify({ ...corrected, at: isoOf(corrected.at) });
  await tx.$executeRaw`
    update "Message" set "correctedTriage" = ${kept}::jsonb
    where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid`;
}

export type LabelledMessage = {
  readonly messageId: MessageId;
  readonly subject: string;
  /** The sender's new words, where they are known apart. */
  readonly text: string;
  readonly category: string;
  readonly urgency: Urgency;
};

/** The messages that agents corrected, in the order of their ids, `most` at a time. */
export async function listLabelledMessages(
  tx: Tx,
  shopId: ShopId,
  page: { readonly after: MessageId | null; readonly most: number },
): Promise<readonly LabelledMessage[]> {
  return tx.$queryRaw<LabelledMessage[]>`
    select "id" as "messageId", "subject", coalesce("replyText", "text") as "text",
      "correctedTriage"->>'category' as "category", "correctedTriage"->>'urgency' as "urgency"
    from "Message"
    where "shopId" = ${shopId}::uuid and "correctedTriage" is not null and "text" <> ''
      and (${page.after}::uuid is null or "id" > ${page.after}::uuid)
    order by "id" limit ${page.most}`;
}
