// Which tickets does a figure count?
import { Prisma } from "@prisma/client";
import { factsBehind, timeFigures, type FigureName } from "#app/domain/report/figure.ts";
import type { Days } from "#app/domain/report/period.ts";
import type { ReportFilter } from "#app/domain/report/report-filter.ts";
import type { CountedTicket } from "#app/domain/report/report-view.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Tx } from "#app/data/db.server.ts";
import { factsWhere } from "#app/data/records/report-source.server.ts";

/** More than a person goes through; the figure says how many there are. */
const MOST_LISTED = 200;

type Row = Omit<CountedTicket, "number" | "at" | "words"> & {
  number: number;
  at: Date;
  words: string | null;
};

/** The newest first, of times the longest first; a ticket stands there as often as the figure counts it. */
export async function listCountedTickets(
  tx: Tx,
  shopId: ShopId,
  ask: {
    readonly figure: FigureName;
    readonly filter: ReportFilter;
    readonly days: Days;
    readonly now: Instant;
    readonly ticketPrefix: string;
  },
): Promise<readonly CountedTicket[]> {
  const { figure, filter, days, now } = ask;
  const isTime = timeFigures.some((one) => one === figure);
  const counted = factsBehind(figure).map((facts) => {
    const owed =
      facts.owed === "all"
        ? Prisma.empty
        : facts.owed === "late"
          ? Prisma.sql`and f."until" < ${dateOf(now)}`
          : Prisma.sql`and (f."until" is null or f."until" >= ${dateOf(now)})`;
    // In the order of an index, of which no more is read than is listed.
    const first = isTime
      ? Prisma.sql`and f."elapsed" is not null order by f."value" desc, f."at" desc`
      : Prisma.sql`order by f."day" desc, f."at" desc, f."ticketId"`;
    return Prisma.sql`(select f."ticketId", f."at", f."refId", f."value", f."figure" ${factsWhere(shopId, filter, days)}
      and f."figure" = ${facts.figure} ${owed} ${first} limit ${MOST_LISTED})`;
  });
  const order = isTime
    ? Prisma.sql`c."value" desc, c."at" desc`
    : Prisma.sql`c."at" desc, c."ticketId"`;
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    with counted as (${Prisma.join(counted, " union all ")}),
    listed as (select * from counted c order by ${order} limit ${MOST_LISTED})
    select c."ticketId", t."number", t."subject", t."customerName" as "customer", c."at",
      coalesce(p."words", nullif(concat_ws(': ', e."detail"->>'by', e."detail"->>'reason'), '')) as "words",
      case when ${isTime} then c."value" end as "minutes"
    from listed c join "Ticket" t on t."shopId" = ${shopId}::uuid and t."id" = c."ticketId"
      left join "TicketEvent" e on e."shopId" = ${shopId}::uuid and e."id" = c."refId"
      left join "TicketPromise" p on p."shopId" = ${shopId}::uuid and p."id" = c."refId"
    order by ${order}`);
  return rows.map((row) => ({
    ...row,
    number: ticketNumber(ask.ticketPrefix, row.number),
    at: row.at.toISOString(),
    words: row.words ?? "",
  }));
}
