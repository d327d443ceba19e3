// The owner wants to see the mail and the page as customers get them.
import { inShopBySql } from "#app/data/db.server.ts";
import { saveSurveyTest } from "#app/data/records/survey-settings.server.ts";
import { findSurveyTest } from "#app/data/records/survey-tests.server.ts";
import type { SurveyLanguage } from "#app/domain/csat/survey-language.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { sendSurveyTestJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { surveyTestToken } from "./survey-token.ts";

export type RequestSurveyTest = {
  readonly shopId: ShopId;
  readonly member: { readonly id: MemberId; readonly role: Role };
  readonly language: SurveyLanguage;
};

/**
 * To the owner's own address, in the words that are saved. Throws Refusal "not-allowed", or "invalid" before there is an address
 * to send from.
 */
export async function requestSurveyTest(
  needs: Pick<Deps, "db" | "enqueue" | "shopKeys">,
  { shopId, member, language }: RequestSurveyTest,
): Promise<void> {
  if (!may(member.role, "settings"))
    throw new Refusal("not-allowed", "Only the shop's owner can send the test.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    const test = await findSurveyTest(tx, shopId, member.id);
    if (!test) throw new Refusal("invalid", "Enter your support address first.");
    const key = needs.shopKeys.open(shopId, test.shopKey);
    await saveSurveyTest(tx, shopId, surveyTestToken(needs, key, shopId));
    await needs.enqueue(tx, sendSurveyTestJob, { shopId, memberId: member.id, language });
  });
}
