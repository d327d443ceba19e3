// What the page behind a survey's link shows to whoever holds the link.
import { surveyDate } from "#app/domain/csat/survey-date.ts";
import { isSurveyLanguage, type SurveyLanguage } from "#app/domain/csat/survey-language.ts";
import { surveyState } from "#app/domain/csat/survey-state.ts";
import type { OwnSurveyWords } from "#app/domain/csat/survey-words.ts";
import type { ShopId, SurveyId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";
import { getShop, type ShopRow } from "#app/data/records/shops.server.ts";
import { findSurveySettings } from "#app/data/records/survey-settings.server.ts";
import { findSurvey, findSurveyAcrossShops } from "#app/data/records/surveys.server.ts";

export type SurveyPlace = {
  readonly shopName: string;
  /** Such as `MJ-1042`; null on the page of a test. */
  readonly number: string | null;
  readonly language: SurveyLanguage;
  readonly own: OwnSurveyWords | undefined;
};

export type SurveyPageData =
  | (SurveyPlace & {
      readonly state: "open";
      readonly rating: number | null;
      readonly comment: string | null;
      readonly isAnswered: boolean;
      /** In words; null on the page of a test. */
      readonly until: string | null;
    })
  | (SurveyPlace & { readonly state: "settled" | "expired" })
  /** The shop does not have Loupe any more. */
  | { readonly state: "gone" }
  | { readonly state: "unknown" };

/** Reading it changes nothing: scanners of mail follow links. `wanted`: the language of a test's page, where one is named. */
export async function readSurveyPage(
  db: Db,
  ask: { readonly token: string; readonly wanted: string | null; readonly now: Instant },
): Promise<SurveyPageData> {
  const found = await findSurveyAcrossShops(db, ask.token);
  if (!found) return { state: "unknown" };
  const { shopId, surveyId } = found;
  return inShopBySql(db, shopId, async (tx) => {
    const shop = await getShop(tx, shopId);
    if (shop.uninstalledAt !== null) return { state: "gone" };
    const { words } = (await findSurveySettings(tx, shopId)).settings;
    if (surveyId !== null) return ofSurvey(tx, { shop, shopId, surveyId, words, now: ask.now });
    const language = isSurveyLanguage(ask.wanted) ? ask.wanted : "en";
    const place = { shopName: shop.name, number: null, language, own: words[language] };
    return { ...place, state: "open", rating: null, comment: null, isAnswered: false, until: null };
  });
}

async function ofSurvey(
  tx: Tx,
  {
    shop,
    shopId,
    surveyId,
    words,
    now,
  }: {
    readonly shop: ShopRow;
    readonly shopId: ShopId;
    readonly surveyId: SurveyId;
    readonly words: Readonly<Partial<Record<SurveyLanguage, OwnSurveyWords>>>;
    readonly now: Instant;
  },
): Promise<SurveyPageData> {
  const survey = await findSurvey(tx, shopId, surveyId);
  if (!survey) return { state: "unknown" };
  const { language, rating, comment } = survey;
  const place: SurveyPlace = {
    shopName: shop.name,
    number: ticketNumber(shop.ticketPrefix, survey.number),
    language,
    own: words[language],
  };
  const state = surveyState(survey, now);
  if (state.kind !== "open") return { ...place, state: state.kind };
  const until = surveyDate(state.until, shop.timeZone, language);
  return { ...place, state: "open", rating, comment, isAnswered: state.isAnswered, until };
}
