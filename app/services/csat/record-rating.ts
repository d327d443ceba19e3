// A customer says how it went: kept once, shown to those who were concerned, and changeable for a while.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { listStaffToTell } from "#app/data/records/notices.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import {
  findSurveyAcrossShops,
  lockSurvey,
  refreshTicketRating,
  saveSurveyAnswer,
  type OpenSurvey,
} from "#app/data/records/surveys.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicketOfMail } from "#app/data/records/tickets.server.ts";
import { whoIsTold } from "#app/domain/alert/who-is-told.ts";
import { isLowRating, type Rating } from "#app/domain/csat/rating.ts";
import { surveyState } from "#app/domain/csat/survey-state.ts";
import type { ShopId, SurveyId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";
import { tellFlow } from "#app/services/flow/tell-flow.ts";
import { noticeMembers } from "#app/services/notice/notice-members.ts";
import { queueReview } from "#app/services/review/queue-review.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "enqueue">;

export type RatingOutcome =
  | { readonly kind: "taken" }
  /** The owner's own test: nothing is kept. */
  | { readonly kind: "test" }
  | { readonly kind: "settled" | "expired" | "gone" | "unknown" };

/** `comment`: as `readComment` keeps it. The same answer once more changes nothing. */
export async function recordRating(
  needs: Needs,
  input: { readonly token: string; readonly rating: Rating; readonly comment: string | null },
): Promise<RatingOutcome> {
  const found = await findSurveyAcrossShops(needs.db, input.token);
  if (!found) return { kind: "unknown" };
  const { shopId, surveyId } = found;
  return inShopBySql(needs.db, shopId, async (tx): Promise<RatingOutcome> => {
    const shop = await getShop(tx, shopId);
    if (shop.uninstalledAt !== null) return { kind: "gone" };
    if (surveyId === null) return { kind: "test" };
    const survey = await lockSurvey(tx, shopId, surveyId);
    if (!survey) return { kind: "unknown" };
    const at = needs.clock();
    const state = surveyState(survey, at);
    if (state.kind !== "open") return { kind: state.kind };
    const { rating, comment } = input;
    if (survey.rating === rating && survey.comment === comment) return { kind: "taken" };
    await saveSurveyAnswer(tx, shopId, surveyId, { rating, comment, at });
    await tellOf(needs, tx, { shopId, surveyId, survey, rating, comment, at });
    return { kind: "taken" };
  });
}

type Told = {
  readonly shopId: ShopId;
  readonly surveyId: SurveyId;
  /** As it was before. */
  readonly survey: OpenSurvey;
  readonly rating: Rating;
  readonly comment: string | null;
  readonly at: Instant;
};

/** It stands on the ticket that has the mail now. A changed comment alone rings nobody's bell. */
async function tellOf(needs: Needs, tx: Tx, told: Told): Promise<void> {
  const { shopId, survey, rating, at } = told;
  const ticket = await lockTicketOfMail(tx, shopId, survey.ticketId);
  if (!ticket) return;
  const { ticketId } = ticket;
  for (const rated of new Set([survey.ticketId, ticketId]))
    await refreshTicketRating(tx, shopId, rated);
  const step = survey.rating === null ? "answered" : "changed";
  const detail = { kind: "survey", step, rating } as const;
  await saveTicketEvents(tx, shopId, [
    { id: needs.newId(), ticketId, actor: "customer", detail, at },
  ]);
  if (survey.rating !== rating) await tellPeople(needs, tx, ticketId, told);
  await announceChange(tx, shopId, ticketId);
}

async function tellPeople(
  needs: Needs,
  tx: Tx,
  ticketId: TicketId,
  { shopId, survey, rating, comment, at }: Told,
): Promise<void> {
  const { agentId } = survey;
  const theirs = agentId === null ? [] : [agentId];
  const isLow = isLowRating(rating);
  if (isLow) await queueReview(needs, tx, shopId, { ticketId, why: "low-rating", agentId, at });
  const owners = isLow ? whoIsTold("low-rating", await listStaffToTell(tx, shopId), null) : [];
  await noticeMembers(needs, tx, shopId, {
    kind: isLow ? "low-rating" : "rated",
    ticketId,
    by: null,
    memberIds: [...new Set([...owners, ...theirs])],
  });
  const said = { handle: "rating-received", rating, comment: comment ?? "" } as const;
  await tellFlow(needs, tx, shopId, { ticketId, told: said });
}
