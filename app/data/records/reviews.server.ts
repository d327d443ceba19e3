// Tickets that somebody should look at again to learn from them.
import type { ReviewScores } from "#app/domain/review/review-form.ts";
import type { ReviewReason } from "#app/domain/review/review-reason.ts";
import type { MemberId, ReviewId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/**
 * Adds the reason to the ticket's open review, or opens one; a reason that it has already stays as it was. Where `agentId` is null
 * it is about whoever wrote to the customer last, or whose ticket it is.
 */
export async function saveReviewReason(
  tx: Tx,
  shopId: ShopId,
  review: {
    readonly id: ReviewId;
    readonly ticketId: TicketId;
    readonly why: ReviewReason;
    readonly agentId: MemberId | null;
    readonly at: Instant;
  },
): Promise<void> {
  const { id, ticketId, why, agentId, at } = review;
  const reason = JSON.stringify([{ why, at: isoOf(at) }]);
  const sameReason = JSON.stringify([{ why }]);
  await tx.$executeRaw`
    insert into "Review" as r ("shopId", "id", "ticketId", "reasons", "agentId", "queuedAt")
    select ${shopId}::uuid, ${id}::uuid, t."id", ${reason}::jsonb, coalesce(${agentId}::uuid,
      (select m."authorId" from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id" and m."kind" = 'outbound'
        and m."authorId" is not null order by m."at" desc limit 1), t."assigneeId"), ${dateOf(at)}
    from "Ticket" t where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid
    on conflict ("shopId", "ticketId") where "reviewedAt" is null do update set
      "reasons" = case when r."reasons" @> ${sameReason}::jsonb then r."reasons" else r."reasons" || excluded."reasons" end,
      "agentId" = coalesce(excluded."agentId", r."agentId")`;
}

/** What a ticket that is done has to say to those who learn from it. */
export async function findThreadLength(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<{ messages: number; fromCustomer: number }> {
  const rows = await tx.$queryRaw<{ messages: number; fromCustomer: number }[]>`
    select count(*) filter (where "kind" in ('inbound', 'outbound'))::int as "messages",
      count(*) filter (where "kind" = 'inbound')::int as "fromCustomer"
    from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`;
  return rows[0] ?? { messages: 0, fromCustomer: 0 };
}

export type LockedReview = {
  readonly ticketId: TicketId;
  readonly agentId: MemberId | null;
  readonly isReviewed: boolean;
};

/** Locks the review until the transaction ends. Null when there is none in this shop. */
export async function lockReview(
  tx: Tx,
  shopId: ShopId,
  reviewId: ReviewId,
): Promise<LockedReview | null> {
  const rows = await tx.$queryRaw<LockedReview[]>`
    select "ticketId", "agentId", "reviewedAt" is not null as "isReviewed" from "Review"
    where "shopId" = ${shopId}::uuid and "id" = ${reviewId}::uuid for update`;
  return rows[0] ?? null;
}

export async function saveReview(
  tx: Tx,
  shopId: ShopId,
  reviewId: ReviewId,
  review: {
    readonly scores: ReviewScores;
    readonly note: string;
    readonly at: Instant;
    readonly byId: MemberId;
  },
): Promise<void> {
  await tx.$executeRaw`
    update "Review" set "reviewedAt" = ${dateOf(review.at)}, "reviewedById" = ${review.byId}::uuid,
      "scores" = ${JSON.stringify(review.scores)}::jsonb, "note" = ${review.note || null}
    where "shopId" = ${shopId}::uuid and "id" = ${reviewId}::uuid`;
}
