// What triage made of a ticket's messages, and what it needs to judge them again.
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { Category } from "#app/domain/triage/category.ts";
import type { History } from "#app/domain/triage/order-reasons.ts";
import type { Triaged } from "#app/domain/triage/triage.ts";
import type { UrgentRule } from "#app/domain/triage/urgent-rule.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type TriagedTicket = {
  readonly category: Category;
  readonly urgency: Urgency;
  readonly unansweredSince: Instant | null;
  /** An agent said how urgent the ticket is. */
  readonly isCorrected: boolean;
  readonly urgentRules: readonly UrgentRule[] | null;
  /** Oldest first; those that nobody corrected. */
  readonly messages: readonly TriagedMessage[];
};

export type TriagedMessage = {
  readonly messageId: MessageId;
  readonly at: Instant;
  readonly isFirst: boolean;
  readonly subject: string;
  readonly text: string;
  readonly triage: Triaged;
};

/** Null when there is no such ticket in this shop. */
export async function findTriagedTicket(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<TriagedTicket | null> {
  type Row = Omit<TriagedTicket, "unansweredSince" | "messages"> & { unansweredSince: Date | null };
  const tickets = await tx.$queryRaw<Row[]>`
    select t."category", t."urgency", t."unansweredSince", s."urgentRules",
      exists (select 1 from "TicketEvent" e where e."shopId" = t."shopId" and e."ticketId" = t."id"
        and e."kind" = 'urgency' and e."actor" <> 'loupe') as "isCorrected"
    from "Ticket" t left join "SlaSettings" s on s."shopId" = t."shopId"
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  const ticket = tickets[0];
  if (!ticket) return null;
  const messages = await tx.$queryRaw<(Omit<TriagedMessage, "at"> & { at: Date })[]>`
    select "messageId", "at", "isFirst", "subject", "text", "triage" from (
      select "id" as "messageId", "at", row_number() over (order by "at", "id") = 1 as "isFirst", "subject",
        left(case when "forwarded" is null then coalesce(nullif("replyText", ''), "text") else "text" end, 20000) as "text",
        "triage", "correctedTriage"
      from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "kind" = 'inbound') one
    where "triage" is not null and "correctedTriage" is null order by "at", "messageId"`;
  return {
    ...ticket,
    unansweredSince: ticket.unansweredSince && instantOf(ticket.unansweredSince),
    messages: messages.map((message) => ({ ...message, at: instantOf(message.at) })),
  };
}

/**
 * What the customer of a ticket has with the shop besides: other open tickets, and earlier ones about the same order. Spam and
 * merged tickets are none; all nothing when there is no such ticket in this shop.
 */
export async function findTriageHistory(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  orderGid: string,
): Promise<History> {
  const rows = await tx.$queryRaw<History[]>`
    select count(*) filter (where o."status" = 'open')::int as "openTickets",
      coalesce(bool_or(o."openedAt" < t."openedAt" and exists (select 1 from "OrderLink" l
        where l."shopId" = o."shopId" and l."ticketId" = o."id" and l."orderGid" = ${orderGid})), false) as "earlierOnSameOrder"
    from "Ticket" t
    join "Ticket" o on o."shopId" = t."shopId" and lower(o."customerAddress") = lower(t."customerAddress")
      and o."id" <> t."id" and o."mergedIntoId" is null and o."spamAt" is null
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  return rows[0] ?? { openTickets: 0, earlierOnSameOrder: false };
}

export async function saveTriage(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  triaged: Triaged,
): Promise<void> {
  await tx.$executeRaw`
    update "Message" set "triage" = ${JSON.stringify(triaged)}::jsonb
    where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid and "correctedTriage" is null`;
}

/** What the inbox sorts the ticket under. */
export async function saveTicketTriage(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { category, urgency }: { category: Category; urgency: Urgency },
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" set "category" = ${category}, "urgency" = ${urgency}
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}
