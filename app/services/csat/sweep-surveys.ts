// Which customers are to be asked now? A job asks each.
import { inShopBySql } from "#app/data/db.server.ts";
import { listDueSurveysAcrossShops, postponeSurvey } from "#app/data/records/surveys.server.ts";
import { HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import { sendSurveyJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** Longer than a job is tried: by then it was lost. */
const NEXT_LOOK_MS = 2 * HOUR_MS;

/** A sweep over all shops; run again it starts nothing twice. One whose job was lost is found again later. */
export async function sweepSurveys(needs: Pick<Deps, "db" | "clock" | "enqueue">): Promise<void> {
  const now = needs.clock();
  const next = (now + NEXT_LOOK_MS) as Instant;
  for (const { shopId, surveyId } of await listDueSurveysAcrossShops(needs.db, now))
    await inShopBySql(needs.db, shopId, async (tx) => {
      if (await postponeSurvey(tx, shopId, surveyId, { now, next }))
        await needs.enqueue(tx, sendSurveyJob, { shopId, surveyId });
    });
}
