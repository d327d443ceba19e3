/** How does a shop want its customers asked, and is what its owner typed something that can be sent? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { surveyLanguages, type SurveyLanguage } from "./survey-language.ts";
import type { OwnSurveyWords } from "./survey-words.ts";

export type SurveySettings = {
  /** Since when customers are asked; null while they are not. */
  readonly enabledAt: Instant | null;
  /** How long after the ticket was resolved. */
  readonly delayHours: number;
  readonly words: Readonly<Partial<Record<SurveyLanguage, OwnSurveyWords>>>;
};

/** What holds until the owner changes it. */
export const defaultSurveySettings: SurveySettings = { enabledAt: null, delayHours: 24, words: {} };

/** As they were typed. */
export type SurveySettingsForm = {
  readonly enabled: boolean;
  readonly delayHours: string;
  readonly words: Readonly<Record<SurveyLanguage, Readonly<Record<OwnField, string>>>>;
};

export const ownFields = ["subject", "question", "thanks"] as const;
type OwnField = (typeof ownFields)[number];

/** Why a field can't be kept: `delayHours`, or a field of a language's words such as `de.subject`. */
export type SurveySettingsErrors = Readonly<Partial<Record<string, Words>>>;

export type ReadSurveySettings =
  | {
      readonly kind: "valid";
      readonly settings: Omit<SurveySettings, "enabledAt">;
      readonly enabled: boolean;
    }
  | { readonly kind: "invalid"; readonly errors: SurveySettingsErrors };

/** At once, or within two weeks: later nobody remembers well. */
export const MOST_DELAY_HOURS = 336;
/** A subject is read in a list, and the rest above five answers. */
export const mostCharacters = {
  subject: 100,
  question: 500,
  thanks: 500,
} as const satisfies Record<OwnField, number>;

/** The settings as they are kept, or what is wrong at which field. Words left empty are ours. */
export function readSurveySettings(form: SurveySettingsForm): ReadSurveySettings {
  const errors: Record<string, Words> = {};
  const typed = form.delayHours.trim();
  const delayHours = /^\d{1,3}$/.test(typed) ? Number(typed) : null;
  if (delayHours === null || delayHours > MOST_DELAY_HOURS)
    errors["delayHours"] = say("Enter whole hours from 0 to {most, number}.", {
      most: MOST_DELAY_HOURS,
    });
  const words: Partial<Record<SurveyLanguage, OwnSurveyWords>> = {};
  for (const language of surveyLanguages) {
    const own: Partial<Record<OwnField, string>> = {};
    for (const field of ownFields) {
      const text = form.words[language][field].replace(/\r\n?/g, "\n").trim();
      if (text === "") continue;
      const error = errorOf(field, text);
      if (error !== null) errors[`${language}.${field}`] = error;
      own[field] = text;
    }
    if (Object.keys(own).length > 0) words[language] = own;
  }
  if (delayHours === null || Object.keys(errors).length > 0) return { kind: "invalid", errors };
  return { kind: "valid", enabled: form.enabled, settings: { delayHours, words } };
}

function errorOf(field: OwnField, text: string): Words | null {
  if (text.length > mostCharacters[field])
    return say("Keep to {most, number} characters.", { most: mostCharacters[field] });
  if (field === "subject" && text.includes("\n")) return say("A subject is one line.");
  const unknown = /\{(?!(?:shop|number)\})[^{}\n]{0,40}\}/.exec(text)?.[0];
  return unknown === undefined
    ? null
    : say("“{unknown}” is unknown here. Only {shop} and {number} are filled in.", {
        unknown,
        shop: "{shop}",
        number: "{number}",
      });
}

/** The form that shows these settings. */
export function surveySettingsForm(settings: SurveySettings): SurveySettingsForm {
  const of = (language: SurveyLanguage) => {
    const own = settings.words[language] ?? {};
    return { subject: own.subject ?? "", question: own.question ?? "", thanks: own.thanks ?? "" };
  };
  return {
    enabled: settings.enabledAt !== null,
    delayHours: String(settings.delayHours),
    words: {
      en: of("en"),
      de: of("de"),
      fr: of("fr"),
      es: of("es"),
      it: of("it"),
      nl: of("nl"),
    },
  };
}
