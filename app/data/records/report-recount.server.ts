// The figures once more, slowly and by other means: straight from clocks, events, promises and mail, without what reports keep.
import { Prisma } from "@prisma/client";
import { NOBODY } from "#app/domain/report/report-view.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

export type Disagreement = {
  readonly ticketId: TicketId;
  readonly figure: string;
  /** How many reports count, and how many there are. */
  readonly counted: number;
  readonly found: number;
};

/**
 * Where what reports keep of a ticket and a day is not what the ticket's own rows say, at most `limit` of them. Days are those of
 * `timeZone`. Of tickets that wait to be taken in nothing is said.
 */
export function listDisagreements(
  tx: Tx,
  shopId: ShopId,
  { timeZone, limit }: { readonly timeZone: string; readonly limit: number },
): Promise<Disagreement[]> {
  const found = recounted(shopId);
  return tx.$queryRaw<Disagreement[]>(Prisma.sql`
    with found as (
      select "ticketId", "figure", ("at" at time zone ${timeZone})::date as "day", count(*)::int as "found"
      from (${found}) r group by 1, 2, 3
    ), counted as (
      select "ticketId", "figure", "day", count(*)::int as "counted" from "ReportFact" where "shopId" = ${shopId}::uuid
        and ("figure" ~ '[.](met|missed|cancelled|owed)$' or "figure" like 'cause:%' or "figure" in ('resolved-unanswered',
          'urgency-lowered-late', 'late-spam', 'opened', 'received', 'replied', 'bounced', 'promises-kept', 'promises-broken',
          'promises-owed', 'asked', 'answered', 'complaint') or "figure" like 'correction:%')
      group by 1, 2, 3
    )
    select "ticketId", "figure", coalesce("counted", 0) as "counted", coalesce("found", 0) as "found"
    from found full join counted using ("ticketId", "figure", "day")
    where coalesce("found", 0) <> coalesce("counted", 0)
      and not exists (select 1 from "ReportChange" c where c."shopId" = ${shopId}::uuid and c."ticketId" = coalesce(found."ticketId", counted."ticketId"))
    union all
    select f."ticketId", 'tags', cardinality(f."tagIds"), cardinality(w."tagIds") from "ReportFact" f, lateral (
      select array(select g."tagId" from "TicketTag" g where g."shopId" = ${shopId}::uuid and g."ticketId" = f."ticketId"
        order by 1) as "tagIds") w
    where f."shopId" = ${shopId}::uuid and f."ordinal" = 0 and f."tagIds" <> w."tagIds"
      and not exists (select 1 from "ReportChange" c where c."shopId" = ${shopId}::uuid and c."ticketId" = f."ticketId")
    limit ${limit}`);
}

/** Days whose sums are not those of their facts: there must be none. */
export async function countWrongDays(tx: Tx, shopId: ShopId): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    with summed as (
      select g."grain", f."figure", f."day",
        case when g."grain" in ('each', 'category') then f."category" else '' end as "category",
        case when g."grain" in ('each', 'urgency') then f."urgency" else '' end as "urgency",
        case when g."grain" in ('each', 'agent') then f."agentId" else ${NOBODY}::uuid end as "agentId",
        case when g."grain" in ('each', 'mailbox') then f."mailboxId" else ${NOBODY}::uuid end as "mailboxId",
        ${NOBODY}::uuid as "tagId", count(*)::int as "count", coalesce(sum(f."value"), 0)::bigint as "total"
      from "ReportFact" f, unnest(array['all', 'category', 'urgency', 'agent', 'mailbox', 'each']) g("grain")
      where f."shopId" = ${shopId}::uuid group by 1, 2, 3, 4, 5, 6, 7
      union all
      select 'tag', f."figure", f."day", '', '', ${NOBODY}::uuid, ${NOBODY}::uuid, tag, count(*)::int,
        coalesce(sum(f."value"), 0)::bigint
      from "ReportFact" f, unnest(f."tagIds") as tag where f."shopId" = ${shopId}::uuid group by 2, 3, 8
    ), kept as (
      select "grain", "figure", "day", "category", "urgency", "agentId", "mailboxId", "tagId", "count", "total" from "ReportDay"
      where "shopId" = ${shopId}::uuid and ("count" <> 0 or "total" <> 0)
    )
    select count(*)::int as "count" from (
      (select * from summed except select * from kept) union all (select * from kept except select * from summed)) wrong`;
  return rows[0]?.count ?? 0;
}

const recounted = (shopId: ShopId): Prisma.Sql => {
  const events = Prisma.sql`"TicketEvent" e where e."shopId" = ${shopId}::uuid`;
  const ofShop = Prisma.sql`t."shopId" = ${shopId}::uuid`;
  return Prisma.sql`
    select "ticketId", "kind" || '.' || "outcome" as "figure", "startedAt" as "at" from (${obligations(shopId)}) o
    union all
    select e."ticketId", 'resolved-unanswered', e."at" from ${events} and e."kind" = 'status'
      and e."detail"->>'to' in ('resolved', 'closed') and e."detail"->>'unanswered' = 'true'
    union all
    select e."ticketId", 'urgency-lowered-late', e."at" from ${events} and e."kind" = 'urgency' and e."detail"->>'late' = 'true'
    union all
    select e."ticketId", 'late-spam', e."at" from ${events} and e."kind" = 'spam' and exists (select 1 from "SlaClock" c
      where c."shopId" = e."shopId" and c."ticketId" = e."ticketId" and c."missedAt" <= e."at")
    union all
    select e."ticketId", 'cause:' || (e."detail"->>'cause'), e."at" from ${events} and e."kind" = 'miss-cause'
    union all
    select t."id", 'opened', t."openedAt" from "Ticket" t where ${ofShop} and t."spamAt" is null and t."mergedIntoId" is null
    union all
    select m."ticketId", case when m."kind" = 'inbound' then 'received' else 'replied' end, coalesce(m."acceptedAt", m."at")
      from "Message" m join "Ticket" t on t."shopId" = m."shopId" and t."id" = m."ticketId" where ${ofShop}
      and (m."kind" = 'inbound' and t."spamAt" is null or m."kind" = 'outbound' and m."authorId" is not null
        and m."acceptedAt" is not null and coalesce(m."purpose", 'reply') = 'reply')
    union all
    select m."ticketId", 'bounced', coalesce(m."deliveryAt", m."at") from "Message" m where m."shopId" = ${shopId}::uuid
      and m."kind" = 'outbound' and m."delivery" in ('bounced', 'dropped')
    union all
    select p."ticketId", case when p."state" = 'accepted' then 'promises-owed' when p."keptAt" <= p."byAt" then 'promises-kept'
        else 'promises-broken' end,
        case when p."state" = 'kept' then least(p."keptAt", p."byAt") else p."byAt" end
      from "TicketPromise" p join "Ticket" t on t."shopId" = p."shopId" and t."id" = p."ticketId"
      where ${ofShop} and t."spamAt" is null and p."state" in ('accepted', 'kept')
    union all
    select s."ticketId", f."figure", s."sentAt" from "Survey" s, (values ('asked'), ('answered')) as f("figure")
      where s."shopId" = ${shopId}::uuid and s."sentAt" is not null
        and (f."figure" = 'asked' or s."answeredAt" is not null and s."rating" between 1 and 5)
    union all
    select c."ticketId", 'correction:' || c."cause", c."at" from "Correction" c where c."shopId" = ${shopId}::uuid
    union all
    select c."ticketId", 'complaint', c."openedAt" from "Complaint" c where c."shopId" = ${shopId}::uuid`;
};

/**
 * Clocks, each obligation once: what is owed for a mail of a ticket that was merged stands on both tickets, and as a next reply
 * where the other one had its first. A miss stays a miss whatever came after it; a clock that only the merge ended is none.
 */
const obligations = (shopId: ShopId): Prisma.Sql => Prisma.sql`
  select distinct on ("owed") "kind", "outcome", "ticketId", "startedAt" from (
    select c."kind", c."ticketId", c."key", c."startedAt", c."cancelledAt", v."at" as "mergedAt",
      case when c."kind" = 'next-reply' then 'first-reply' else c."kind" end
        || ':' || coalesce(c."startedBy", c."ticketId"::text || c."key") as "owed",
      case
        when c."missedAt" is not null or c."metAt" > c."dueAt" then 'missed'
        when c."metAt" is not null then 'met'
        when c."cancelledAt" is not null then 'cancelled'
        else 'owed' end as "outcome"
    from "SlaClock" c left join "TicketMove" v on v."shopId" = c."shopId" and v."fromId" = c."ticketId"
      and v."kind" = 'merge' and v."undoneAt" is null
    where c."shopId" = ${shopId}::uuid) each_one
  where not ("outcome" = 'cancelled' and "mergedAt" is not null and "cancelledAt" = "mergedAt")
  order by "owed", array_position(array['missed', 'met', 'owed', 'cancelled'], "outcome"), "mergedAt" nulls first, "ticketId", "key"`;
