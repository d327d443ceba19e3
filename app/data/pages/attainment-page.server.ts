// Were the targets kept? All figures come from instants of clocks, events, promises and parked mail; four queries for each page.
import { Prisma } from "@prisma/client";
import { parkedStanding } from "#app/domain/mail/parked-due.ts";
import {
  clockFigure,
  honestyReport,
  type Counted,
  type FigureName,
  type HonestyReport,
} from "#app/domain/report/honesty.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { OpenCalendars } from "#app/domain/sla/keep-calendars.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";

/** More than a person goes through; the figure says how many there are. */
const MOST_LISTED = 200;

export type CountedTicket = {
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly customer: string;
  /** When it happened, ISO 8601 in UTC. */
  readonly at: string;
  /** Who, why, or what was said; empty where the figure says it all. */
  readonly words: string;
};

export type AttainmentPage = {
  readonly report: HonestyReport;
  /** What the asked figure counts, the newest first; empty when none was asked. */
  readonly tickets: readonly CountedTicket[];
  /** Mail that could not be read yet is owed a first reply too; it is in the report, but has no ticket. */
  readonly parked: { readonly missed: number; readonly running: number };
};

export function readAttainmentPage(
  db: Db,
  shopId: ShopId,
  ask: {
    readonly now: Instant;
    readonly days: number;
    readonly figure: FigureName | null;
    readonly ticketPrefix: string;
    readonly openCalendar: OpenCalendars;
  },
): Promise<AttainmentPage> {
  const since = (ask.now - ask.days * DAY_MS) as Instant;
  const facts = factsOf(shopId, ask.now, since);
  return inShopBySql(db, shopId, async (tx) => {
    const [counted, tickets, policy, parkedAts] = await Promise.all([
      tx.$queryRaw<{ figure: string; count: number }[]>(
        Prisma.sql`with ${facts} select "figure", count(*)::int as "count" from fact group by 1`,
      ),
      listTickets(tx, shopId, facts, ask),
      getPolicy(tx, shopId),
      listParked(tx, shopId, since, ask.now),
    ]);
    const calendar = ask.openCalendar(shopId, policy.calendarVersion, policy.calendar);
    const { overdue: missed } = parkedStanding(calendar, policy.targets, parkedAts, ask.now);
    const parked = { missed, running: parkedAts.length - missed };
    return { report: honestyReport(withParked(counted, parked)), tickets, parked };
  });
}

async function listParked(
  tx: Tx,
  shopId: ShopId,
  since: Instant,
  now: Instant,
): Promise<Instant[]> {
  const rows = await tx.$queryRaw<{ receivedAt: Date }[]>`
    select "receivedAt" from "InboundEmail" where "shopId" = ${shopId}::uuid and "status" = 'parked'
      and "receivedAt" >= ${dateOf(since)} and "receivedAt" <= ${dateOf(now)} order by "receivedAt"`;
  return rows.map(({ receivedAt }) => instantOf(receivedAt));
}

const withParked = (counted: readonly Counted[], parked: AttainmentPage["parked"]): Counted[] =>
  (["missed", "running"] as const).reduce<Counted[]>(
    (all, outcome) => {
      const figure = clockFigure("first-reply", outcome);
      const known = all.find((one) => one.figure === figure)?.count ?? 0;
      return [
        ...all.filter((one) => one.figure !== figure),
        { figure, count: known + parked[outcome] },
      ];
    },
    [...counted],
  );

type Row = {
  ticketId: string;
  number: number;
  subject: string;
  customerName: string;
  at: Date;
  words: string | null;
};

async function listTickets(
  tx: Tx,
  shopId: ShopId,
  facts: Prisma.Sql,
  ask: { readonly figure: FigureName | null; readonly ticketPrefix: string },
): Promise<CountedTicket[]> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    with ${facts} select f."ticketId", f."at", f."words", t."number", t."subject", t."customerName" from fact f
    join "Ticket" t on t."shopId" = ${shopId}::uuid and t."id" = f."ticketId"
    where f."figure" = ${ask.figure}::text order by f."at" desc, f."ticketId" limit ${MOST_LISTED}`);
  return rows.map((row) => ({
    ticketId: row.ticketId,
    number: ticketNumber(ask.ticketPrefix, row.number),
    subject: row.subject,
    customer: row.customerName,
    at: row.at.toISOString(),
    words: row.words ?? "",
  }));
}

/** One row for everything that a figure counts, so that a count and its list can't disagree. */
function factsOf(shopId: ShopId, nowAt: Instant, sinceAt: Instant): Prisma.Sql {
  const [now, since] = [dateOf(nowAt), dateOf(sinceAt)];
  const events = Prisma.sql`"TicketEvent" e where e."shopId" = ${shopId}::uuid and e."at" >= ${since} and e."at" <= ${now}`;
  const by = Prisma.sql`concat_ws(': ', e."detail"->>'by', e."detail"->>'reason')`;
  return Prisma.sql`fact as (
    select o."kind" || '.' || o."outcome" as "figure", o."ticketId", o."startedAt" as "at", null::text as "words"
      from (${obligationsOf(shopId, now, since)}) o
    union all
    select 'resolved-unanswered', e."ticketId", e."at", ${by} from ${events}
      and e."kind" = 'status' and e."detail"->>'to' in ('resolved', 'closed') and e."detail"->>'unanswered' = 'true'
    union all
    select 'paused-without-question', e."ticketId", e."at", ${by} from ${events}
      and e."kind" = 'status' and e."detail"->>'to' = 'waiting'
      and not exists (select 1 from "Message" m where m."shopId" = e."shopId" and m."ticketId" = e."ticketId"
        and m."kind" = 'outbound' and (m."at" = e."at" or m."asks" and m."at" < e."at"
          and not exists (select 1 from "Message" n where n."shopId" = m."shopId" and n."ticketId" = m."ticketId"
            and n."kind" = 'inbound' and n."clockless" is null and n."at" > m."at" and n."at" <= e."at")))
    union all
    select 'urgency-lowered-late', e."ticketId", e."at", ${by} from ${events}
      and e."kind" = 'urgency' and e."detail"->>'late' = 'true'
    union all
    select 'late-spam', e."ticketId", e."at", ${by} from ${events} and e."kind" = 'spam'
      and exists (select 1 from "SlaClock" c where c."shopId" = e."shopId" and c."ticketId" = e."ticketId"
        and c."missedAt" <= e."at")
    union all
    select 'cause:' || (e."detail"->>'cause'), e."ticketId", e."at", e."detail"->>'by' from ${events}
      and e."kind" = 'miss-cause'
    union all
    select case when p."state" = 'kept' and p."keptAt" <= p."byAt" then 'promises-kept' else 'promises-broken' end,
        p."ticketId", p."byAt", p."words"
      from "TicketPromise" p join "Ticket" t on t."shopId" = p."shopId" and t."id" = p."ticketId"
      where p."shopId" = ${shopId}::uuid and p."byAt" >= ${since} and t."spamAt" is null
        and (p."state" = 'kept' and (p."keptAt" <= p."byAt" or p."byAt" < ${now}) or p."state" = 'accepted' and p."byAt" < ${now})
  )`;
}

/**
 * Clocks, each obligation once: what is owed for a mail of a ticket that was merged stands on both tickets, and as a next reply
 * where the other one had its first. A miss stays a miss whatever came after it; a clock that only the merge ended is none.
 */
const obligationsOf = (shopId: ShopId, now: Date, since: Date): Prisma.Sql => Prisma.sql`
  select distinct on ("owed") "kind", "outcome", "ticketId", "startedAt" from (
    select c."kind", c."ticketId", c."startedAt", c."cancelledAt", v."at" as "mergedAt",
      case when c."kind" = 'next-reply' then 'first-reply' else c."kind" end
        || ':' || coalesce(c."startedBy", c."ticketId"::text || c."key") as "owed",
      case
        when c."missedAt" is not null or c."metAt" > c."dueAt" then 'missed'
        when c."metAt" is not null then 'met'
        when c."cancelledAt" is not null then 'cancelled'
        when c."dueAt" < ${now} then 'missed'
        else 'running' end as "outcome"
    from "SlaClock" c left join "TicketMove" v on v."shopId" = c."shopId" and v."fromId" = c."ticketId"
      and v."kind" = 'merge' and v."undoneAt" is null
    where c."shopId" = ${shopId}::uuid and c."startedAt" >= ${since} and c."startedAt" <= ${now}) each_one
  where not ("outcome" = 'cancelled' and "mergedAt" is not null and "cancelledAt" = "mergedAt")
  order by "owed", array_position(array['missed', 'met', 'running', 'cancelled'], "outcome"), "mergedAt" nulls first`;
