// The review queue: tickets that somebody should look at again. A fixed number of queries.
import {
  reviewReasons,
  type GivenReviewReason,
  type ReviewReason,
} from "#app/domain/review/review-reason.ts";
import type { MemberId, ReviewId, ShopId } from "#app/domain/shared/ids.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";

export type ListedReview = {
  readonly reviewId: string;
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly customer: string;
  /** Whose work it is about; null for nobody's. */
  readonly agent: string | null;
  /** The most telling first. */
  readonly reasons: readonly ReviewReason[];
  readonly rating: number | null;
  /** ISO 8601 in UTC. */
  readonly queuedAt: string;
};

export type ReviewsPage = {
  /** Without the reader's own work; the most telling reasons first, then the oldest. */
  readonly reviews: readonly ListedReview[];
  readonly open: number;
  /** Of the reader's own work, which others review. */
  readonly own: number;
};

/** More than anybody goes through; the count beside says how many there are. */
const MOST_LISTED = 100;

type Ask = { readonly reader: MemberId; readonly ticketPrefix: string };

export function readReviewsPage(db: Db, shopId: ShopId, ask: Ask): Promise<ReviewsPage> {
  return inShopBySql(db, shopId, async (tx) => {
    const [reviews, counts] = await Promise.all([
      listOpen(tx, shopId, ask),
      tx.$queryRaw<{ open: number; own: number }[]>`
        select count(*) filter (where r."agentId" is distinct from ${ask.reader}::uuid)::int as "open",
          count(*) filter (where r."agentId" = ${ask.reader}::uuid)::int as "own"
        from "Review" r join "Ticket" t on t."shopId" = r."shopId" and t."id" = r."ticketId"
        where r."shopId" = ${shopId}::uuid and r."reviewedAt" is null and t."mergedIntoId" is null and t."spamAt" is null`,
    ]);
    return { reviews, ...(counts[0] ?? { open: 0, own: 0 }) };
  });
}

type Row = {
  reviewId: ReviewId;
  ticketId: string;
  number: number;
  subject: string;
  customer: string;
  agent: string | null;
  reasons: GivenReviewReason[];
  rating: number | null;
  queuedAt: Date;
};

/** What may be reviewed by the reader, in the order in which it is shown. */
export async function listOpen(
  tx: Tx,
  shopId: ShopId,
  { reader, ticketPrefix }: Ask,
): Promise<ListedReview[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select r."id" as "reviewId", r."ticketId", t."number", t."subject", t."customerName" as "customer", m."name" as "agent",
      r."reasons", t."rating", r."queuedAt"
    from "Review" r join "Ticket" t on t."shopId" = r."shopId" and t."id" = r."ticketId"
    left join "Member" m on m."shopId" = r."shopId" and m."id" = r."agentId"
    where r."shopId" = ${shopId}::uuid and r."reviewedAt" is null and r."agentId" is distinct from ${reader}::uuid
      and t."mergedIntoId" is null and t."spamAt" is null
    order by case when r."reasons" @> '[{"why": "low-rating"}]' then 1 when r."reasons" @> '[{"why": "corrected"}]' then 2
        when r."reasons" @> '[{"why": "missed"}]' then 3 when r."reasons" @> '[{"why": "reopened"}]' then 4
        when r."reasons" @> '[{"why": "long"}]' then 5 else 6 end, r."queuedAt", r."id"
    limit ${MOST_LISTED}::int`;
  return rows.map((row) => ({
    ...row,
    number: ticketNumber(ticketPrefix, row.number),
    reasons: reasonsOf(row.reasons),
    queuedAt: row.queuedAt.toISOString(),
  }));
}

export const reasonsOf = (given: readonly GivenReviewReason[]): readonly ReviewReason[] =>
  reviewReasons.filter((one) => given.some(({ why }) => why === one));
