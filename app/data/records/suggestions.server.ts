// What a suggested answer asks of a ticket: the message that waits for one, and what was said of a suggestion before.
import type { Authenticity } from "#app/domain/proof/authenticity.ts";
import type { ShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

export type WaitingMessage = {
  readonly messageId: MessageId;
  readonly subject: string;
  /** The customer's new words alone. */
  readonly text: string;
  readonly fromAddress: string;
  readonly authenticity: Authenticity | null;
};

/**
 * The customer's newest message, where nobody has answered it, the ticket can be answered, and no suggestion for it was dismissed.
 * Null otherwise.
 */
export async function findWaitingMessage(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<WaitingMessage | null> {
  const rows = await tx.$queryRaw<WaitingMessage[]>`
    with newest as (
      select m."id" as "messageId", m."subject", coalesce(m."replyText", '') as "text", m."fromAddress", m."authenticity", m."at"
      from "Message" m join "Ticket" t on t."shopId" = m."shopId" and t."id" = m."ticketId"
      where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid and m."kind" = 'inbound'
        and t."mergedIntoId" is null and t."spamAt" is null
      order by m."at" desc, m."id" desc limit 1
    )
    select "messageId", "subject", "text", "fromAddress", "authenticity" from newest n
    where not exists (select 1 from "Message" o where o."shopId" = ${shopId}::uuid and o."ticketId" = ${ticketId}::uuid
        and o."kind" = 'outbound' and o."at" >= n."at" and coalesce(o."purpose", 'reply') = 'reply')
      and not exists (select 1 from "TicketEvent" e where e."shopId" = ${shopId}::uuid and e."ticketId" = ${ticketId}::uuid
        and e."kind" = 'suggestion' and e."detail"->>'message' = n."messageId"::text and e."detail"->>'step' = 'dismissed')`;
  return rows[0] ?? null;
}

/** Whether it is a customer's message of this ticket. */
export async function isInboundOfTicket(
  tx: Tx,
  shopId: ShopId,
  of: { readonly ticketId: TicketId; readonly messageId: MessageId },
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Message" where "shopId" = ${shopId}::uuid and "id" = ${of.messageId}::uuid
      and "ticketId" = ${of.ticketId}::uuid and "kind" = 'inbound'`;
  return rows.length > 0;
}

export type NamedProduct = { readonly key: ShopTextKey; readonly title: string };

/** Products whose whole title stands in these words, the longest title first. */
export async function listProductsNamed(
  tx: Tx,
  shopId: ShopId,
  words: string,
): Promise<readonly NamedProduct[]> {
  return tx.$queryRaw<NamedProduct[]>`
    select "key", "title" from "ShopText" where "shopId" = ${shopId}::uuid and "key" ^@ 'product:' and "deletedAt" is null
      and length("title") >= ${SHORTEST_TITLE}::int and position(lower("title") in lower(${words})) > 0
    order by length("title") desc, "title" limit ${MOST_NAMED}::int`;
}

/** A product that is called "Gold" would be named in half of all mail. */
const SHORTEST_TITLE = 6;
const MOST_NAMED = 5;
