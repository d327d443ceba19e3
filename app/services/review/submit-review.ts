// Somebody of the staff has looked at a ticket again: what do they say of it?
import { inShopBySql } from "#app/data/db.server.ts";
import { lockReview, saveReview } from "#app/data/records/reviews.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { mayReview } from "#app/domain/review/may-review.ts";
import { readReview } from "#app/domain/review/review-form.ts";
import type { MemberId, ReviewId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";
import { keepExample } from "./keep-example.ts";

export type SubmitReview = {
  readonly shopId: ShopId;
  readonly reviewId: ReviewId;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
  readonly scores: Readonly<Record<string, unknown>>;
  readonly note: string;
  /** Makes the ticket an example under this title, with the note; null: not. */
  readonly exampleTitle: string | null;
};

/**
 * A review that was given stays as it is. Throws Refusal: "not-allowed" for those who only read and for one's own work, "not-found",
 * "conflict" when somebody reviewed it meanwhile, "invalid" unless every question has its answer.
 */
export async function submitReview(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  input: SubmitReview,
): Promise<void> {
  const { shopId, reviewId, by } = input;
  if (!may(by.role, "review"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  const given = readReview(input);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const review = await lockReview(tx, shopId, reviewId);
    if (!review) throw new Refusal("not-found", "This review is not here.");
    if (!mayReview(review, by))
      throw new Refusal("not-allowed", "This is your own work: somebody else reviews it.");
    if (review.isReviewed)
      throw new Refusal("conflict", "Somebody else has reviewed this ticket meanwhile.");
    const at = needs.clock();
    const { ticketId } = review;
    await saveReview(tx, shopId, reviewId, { ...given, at, byId: by.id });
    const detail = { kind: "review", by: by.name } as const;
    const event = { id: needs.newId<string>(), ticketId, actor: by.id, detail, at };
    await saveTicketEvents(tx, shopId, [event]);
    if (input.exampleTitle === null) return;
    const example = { title: input.exampleTitle, note: given.note };
    await keepExample(tx, shopId, { ticketId, example, at, by });
  });
}
