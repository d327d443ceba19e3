import { writtenIn } from "#app/domain/rule/written-in.ts";

/** In which language is a customer asked how it went? */

export const surveyLanguages = ["en", "de", "fr", "es", "it", "nl"] as const;
export type SurveyLanguage = (typeof surveyLanguages)[number];

export const isSurveyLanguage = (code: string | null | undefined): code is SurveyLanguage =>
  surveyLanguages.some((one) => one === code);

/** What most people speak there; ISO 3166-1 to ISO 639-1. */
const spokenIn: Readonly<Partial<Record<string, SurveyLanguage>>> = {
  DE: "de",
  AT: "de",
  LI: "de",
  FR: "fr",
  MC: "fr",
  ES: "es",
  MX: "es",
  IT: "it",
  SM: "it",
  NL: "nl",
};

/** The one that they wrote in; where that can't be told, the one of the shop's country, or else English. */
export function surveyLanguage(text: string, shopCountry: string): SurveyLanguage {
  const written = writtenIn(text);
  return isSurveyLanguage(written) ? written : (spokenIn[shopCountry] ?? "en");
}

/** Browsers name a handful; the rest of a longer header says nothing new. */
const HEADER_CHARACTERS = 200;

/** The first that we speak of what a browser asks for (`Accept-Language`, RFC 9110 §12.5.4; its weights fall as it goes on). */
export function browserLanguage(header: string | null): SurveyLanguage {
  const asked = (header ?? "")
    .slice(0, HEADER_CHARACTERS)
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find(isSurveyLanguage) ?? "en";
}
