// Sends the owner the mail that customers get, with a link that keeps nothing.
import { inShopBySql } from "#app/data/db.server.ts";
import { findSurveySettings } from "#app/data/records/survey-settings.server.ts";
import { findSurveyTest } from "#app/data/records/survey-tests.server.ts";
import { composeSurvey } from "#app/domain/csat/compose-survey.ts";
import { surveyDate } from "#app/domain/csat/survey-date.ts";
import type { SurveyLanguage } from "#app/domain/csat/survey-language.ts";
import { SURVEY_OPEN_MS } from "#app/domain/csat/survey-times.ts";
import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Deps } from "#app/services/deps.ts";
import { surveyTestToken } from "./survey-token.ts";

/** A ticket that no shop has: numbers begin at 1001. */
const SAMPLE_NUMBER = 1_000;

/** Sending it twice does no harm: nobody but the owner gets it. Throws TemporaryFault when the provider is away. */
export async function sendSurveyTest(
  needs: Pick<Deps, "db" | "clock" | "mailer" | "shopKeys" | "settings" | "log">,
  {
    shopId,
    memberId,
    language,
  }: { readonly shopId: ShopId; readonly memberId: MemberId; readonly language: SurveyLanguage },
): Promise<void> {
  const { test, settings } = await inShopBySql(needs.db, shopId, async (tx) => ({
    test: await findSurveyTest(tx, shopId, memberId),
    settings: (await findSurveySettings(tx, shopId)).settings,
  }));
  if (!test || !isEmailAddress(test.email)) return;
  const token = surveyTestToken(needs, needs.shopKeys.open(shopId, test.shopKey), shopId);
  const { receivingDomain, appUrl } = needs.settings;
  const until = (needs.clock() + SURVEY_OPEN_MS) as Instant;
  const mail = composeSurvey({
    language,
    own: settings.words[language],
    link: new URL(`/survey/${token}`, appUrl).href,
    until: surveyDate(until, test.timeZone, language),
    ticketNumber: ticketNumber(test.ticketPrefix, SAMPLE_NUMBER),
    shopName: test.shopName,
    supportAddress: test.supportAddress,
    replyAddress: test.supportAddress,
    to: test.email,
    messageId: `<st.${memberId}.${needs.clock()}@${receivingDomain}>`,
    answers: { messageId: null, references: [] },
  });
  const outcome = await needs.mailer.send({ ...mail, customArgs: {} });
  if (outcome.kind === "later" || outcome.kind === "unknown") throw new TemporaryFault(outcome.why);
  if (outcome.kind === "refused")
    needs.log.warn("survey-test-refused", { shopId, memberId, why: outcome.why });
}
