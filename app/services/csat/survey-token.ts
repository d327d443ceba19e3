// The secret of a survey's link. It is made of the shop's key whenever it is needed, so nobody has to keep it.
import type { ShopId, SurveyId } from "#app/domain/shared/ids.ts";
import type { Deps, ShopKey } from "#app/services/deps.ts";

/** 160 bits: nobody guesses one, and the link still fits on a line. */
const TOKEN_CHARACTERS = 40;

export const surveyToken = (
  { shopKeys }: Pick<Deps, "shopKeys">,
  key: ShopKey,
  surveyId: SurveyId,
): string => shopKeys.mac(key, "survey-link", surveyId).slice(0, TOKEN_CHARACTERS);

/** Of the link in the owner's test mails, the same each time. */
export const surveyTestToken = (
  { shopKeys }: Pick<Deps, "shopKeys">,
  key: ShopKey,
  shopId: ShopId,
): string => shopKeys.mac(key, "survey-test-link", shopId).slice(0, TOKEN_CHARACTERS);
