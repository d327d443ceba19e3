// The mail provider could not be asked for so long that no attempt is left: the customer is not asked how it went.
import { inShopBySql } from "#app/data/db.server.ts";
import { lockWaitingSurvey } from "#app/data/records/surveys.server.ts";
import type { ShopId, SurveyId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { skipSurvey } from "./skip-survey.ts";

/** Only a survey that still waits is given up; one that may have gone out stays open. */
export async function giveUpSurvey(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  which: { readonly shopId: ShopId; readonly surveyId: SurveyId },
): Promise<void> {
  const { shopId, surveyId } = which;
  await inShopBySql(needs.db, shopId, async (tx) => {
    const survey = await lockWaitingSurvey(tx, shopId, surveyId);
    if (survey) await skipSurvey(needs, tx, which, { ticketId: survey.ticketId, why: "not-sent" });
  });
}
