// Something happened on a ticket that its people can learn from: somebody should look at it again.
import type { Tx } from "#app/data/db.server.ts";
import { saveReviewReason } from "#app/data/records/reviews.server.ts";
import type { ReviewReason } from "#app/domain/review/review-reason.ts";
import type { MemberId, ReviewId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";

export type ReviewOccasion = {
  readonly ticketId: TicketId;
  readonly why: ReviewReason;
  /** Whose work it is about; null: of whoever wrote to the customer last. */
  readonly agentId: MemberId | null;
  readonly at: Instant;
};

/** A step of a transaction. A ticket has one open review at most: reasons are added to it, each once. */
export async function queueReview(
  needs: Pick<Deps, "newId">,
  tx: Tx,
  shopId: ShopId,
  occasion: ReviewOccasion,
): Promise<void> {
  await saveReviewReason(tx, shopId, { ...occasion, id: needs.newId<ReviewId>() });
}
