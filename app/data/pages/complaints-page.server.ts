// Complaints of the shop: those that are open by their age, and how the closed ones ended. A fixed number of queries.
import { Prisma } from "@prisma/client";
import {
  stepOf,
  type ComplaintOutcome,
  type ComplaintStep,
} from "#app/domain/complaint/complaint.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";

export type ListedComplaint = {
  readonly complaintId: string;
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly customer: string;
  readonly assigneeName: string | null;
  readonly about: string;
  readonly step: ComplaintStep;
  readonly outcome: ComplaintOutcome | null;
  readonly remedy: string;
  /** ISO 8601 in UTC. */
  readonly openedAt: string;
  readonly closedAt: string | null;
};

export const complaintLists = ["open", "closed"] as const;
export type ComplaintList = (typeof complaintLists)[number];

export type ComplaintsPage = {
  /** Open ones the oldest first, closed ones the newest first. */
  readonly complaints: readonly ListedComplaint[];
  readonly open: number;
  readonly unacknowledged: number;
  /** Closed in the last days, by outcome. */
  readonly closed: Readonly<Partial<Record<ComplaintOutcome, number>>>;
  readonly days: number;
};

const COUNTED_DAYS = 30;
/** More than a person goes through; the count beside says how many there are. */
const MOST_LISTED = 200;

type Row = {
  id: string;
  ticketId: string;
  number: number;
  subject: string;
  customer: string;
  assigneeName: string | null;
  about: string;
  openedAt: Date;
  acknowledgedAt: Date | null;
  investigatedAt: Date | null;
  answeredAt: Date | null;
  closedAt: Date | null;
  outcome: ComplaintOutcome | null;
  remedy: string | null;
};

export function readComplaintsPage(
  db: Db,
  shopId: ShopId,
  ask: { readonly list: ComplaintList; readonly now: Instant; readonly ticketPrefix: string },
): Promise<ComplaintsPage> {
  const since = dateOf((ask.now - COUNTED_DAYS * DAY_MS) as Instant);
  const which =
    ask.list === "open"
      ? Prisma.sql`c."closedAt" is null and t."mergedIntoId" is null order by c."openedAt", c."id"`
      : Prisma.sql`c."closedAt" is not null order by c."closedAt" desc, c."id"`;
  return inShopBySql(db, shopId, async (tx) => {
    const [rows, counts, outcomes] = await Promise.all([
      tx.$queryRaw<Row[]>(Prisma.sql`
        select c."id", c."ticketId", t."number", t."subject", t."customerName" as "customer", a."name" as "assigneeName",
          case when c."openedById" is null then '' else c."about" end as "about", c."openedAt", c."acknowledgedAt", c."investigatedAt", c."answeredAt", c."closedAt", c."outcome", c."remedy"
        from "Complaint" c join "Ticket" t on t."shopId" = c."shopId" and t."id" = c."ticketId"
        left join "Member" a on a."shopId" = t."shopId" and a."id" = t."assigneeId"
        where c."shopId" = ${shopId}::uuid and t."spamAt" is null and ${which} limit ${MOST_LISTED}::int`),
      tx.$queryRaw<{ open: number; unacknowledged: number }[]>`
        select count(*)::int as "open", count(*) filter (where c."acknowledgedAt" is null)::int as "unacknowledged"
        from "Complaint" c join "Ticket" t on t."shopId" = c."shopId" and t."id" = c."ticketId"
        where c."shopId" = ${shopId}::uuid and c."closedAt" is null and t."spamAt" is null and t."mergedIntoId" is null`,
      tx.$queryRaw<{ outcome: ComplaintOutcome; count: number }[]>`
        select "outcome", count(*)::int as "count" from "Complaint"
        where "shopId" = ${shopId}::uuid and "closedAt" >= ${since} and "outcome" is not null group by 1`,
    ]);
    return {
      complaints: rows.map((row) => listed(row, ask.ticketPrefix)),
      ...(counts[0] ?? { open: 0, unacknowledged: 0 }),
      closed: Object.fromEntries(outcomes.map(({ outcome, count }) => [outcome, count])),
      days: COUNTED_DAYS,
    };
  });
}

const at = (date: Date | null): Instant | null => date && instantOf(date);

const listed = (row: Row, ticketPrefix: string): ListedComplaint => ({
  complaintId: row.id,
  ticketId: row.ticketId,
  number: ticketNumber(ticketPrefix, row.number),
  subject: row.subject,
  customer: row.customer,
  assigneeName: row.assigneeName,
  about: row.about,
  step: stepOf({
    openedAt: instantOf(row.openedAt),
    acknowledgedAt: at(row.acknowledgedAt),
    investigatedAt: at(row.investigatedAt),
    answeredAt: at(row.answeredAt),
    closedAt: at(row.closedAt),
  }),
  outcome: row.outcome,
  remedy: row.remedy ?? "",
  openedAt: row.openedAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
});
