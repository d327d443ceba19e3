import type { Instant } from "#app/domain/shared/instant.ts";
import type { SurveyLanguage } from "./survey-language.ts";

/** The day of an instant as somebody reads it in that language: "20 May 2026". */
export const surveyDate = (at: Instant, timeZone: string, language: SurveyLanguage): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    timeZone,
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(at);
