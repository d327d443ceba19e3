// One review: the thread it is about, the form, and which one comes next. A fixed number of queries.
import type { GivenReviewReason } from "#app/domain/review/review-reason.ts";
import type { MemberId, ReviewId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { listOpen, reasonsOf, type ListedReview } from "./reviews-page.server.ts";

export type ReviewedMessage = {
  readonly messageId: string;
  readonly kind: "inbound" | "outbound" | "note";
  readonly fromName: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly text: string;
  /** What was wrong about it, where somebody corrected it. */
  readonly wrong: string | null;
};

export type ReviewPage = {
  readonly review: Omit<ListedReview, "rating"> & {
    readonly rating: number | null;
    readonly comment: string | null;
    readonly isReviewed: boolean;
  };
  /** Oldest first. */
  readonly messages: readonly ReviewedMessage[];
  /** The next one of the queue; null at its end. */
  readonly next: string | null;
};

const MOST_MESSAGES = 60;
const READ_CHARACTERS = 10_000;

type Row = {
  ticketId: TicketId;
  number: number;
  subject: string;
  customer: string;
  agent: string | null;
  agentId: MemberId | null;
  reasons: GivenReviewReason[];
  rating: number | null;
  comment: string | null;
  queuedAt: Date;
  isReviewed: boolean;
  messages: ReviewedMessage[] | null;
};

/** Null when there is no such review in this shop, or it is about the reader's own work. */
export function readReviewPage(
  db: Db,
  shopId: ShopId,
  ask: { readonly reviewId: ReviewId; readonly reader: MemberId; readonly ticketPrefix: string },
): Promise<ReviewPage | null> {
  const { reviewId, reader, ticketPrefix } = ask;
  return inShopBySql(db, shopId, async (tx) => {
    const [rows, open] = await Promise.all([
      tx.$queryRaw<Row[]>`
        select r."ticketId", t."number", t."subject", t."customerName" as "customer", m."name" as "agent", r."agentId",
          r."reasons", t."rating", r."queuedAt", r."reviewedAt" is not null as "isReviewed",
          (select s."comment" from "Survey" s where s."shopId" = r."shopId" and s."ticketId" = r."ticketId") as "comment",
          (select jsonb_agg(jsonb_build_object('messageId', x."id", 'kind', x."kind", 'fromName', x."fromName", 'at', x."at",
              'text', left(coalesce(x."replyText", x."text"), ${READ_CHARACTERS}::int),
              'wrong', (select k."wrong" from "Correction" k where k."shopId" = x."shopId" and k."correctsId" = x."id"
                order by k."at" desc limit 1)) order by x."at", x."id")
            from (select * from "Message" x where x."shopId" = r."shopId" and x."ticketId" = r."ticketId"
              order by x."at", x."id" limit ${MOST_MESSAGES}::int) x) as "messages"
        from "Review" r join "Ticket" t on t."shopId" = r."shopId" and t."id" = r."ticketId"
        left join "Member" m on m."shopId" = r."shopId" and m."id" = r."agentId"
        where r."shopId" = ${shopId}::uuid and r."id" = ${reviewId}::uuid`,
      listOpen(tx, shopId, { reader, ticketPrefix }),
    ]);
    const [row] = rows;
    if (!row || row.agentId === reader) return null;
    const { messages, agentId: _, ...review } = row;
    return {
      review: {
        ...review,
        reviewId,
        number: ticketNumber(ticketPrefix, row.number),
        reasons: reasonsOf(row.reasons),
        queuedAt: row.queuedAt.toISOString(),
      },
      messages: (messages ?? []).map((message) => ({
        ...message,
        at: new Date(message.at).toISOString(),
      })),
      next: nextOf(open, reviewId),
    };
  });
}

/** The one behind it, or the first of those that are left. */
function nextOf(open: readonly ListedReview[], reviewId: ReviewId): string | null {
  const at = open.findIndex((one) => one.reviewId === reviewId);
  const next = open[at + 1] ?? open[0];
  return next && next.reviewId !== reviewId ? next.reviewId : null;
}
