import { describe, expect, it } from "vitest";
import {
  defaultSurveySettings,
  readSurveySettings,
  surveySettingsForm,
  type SurveySettingsForm,
} from "#app/domain/csat/survey-settings.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";

const form = (change: Partial<SurveySettingsForm> = {}): SurveySettingsForm => ({
  ...surveySettingsForm(defaultSurveySettings),
  ...change,
});
const german = (own: Partial<SurveySettingsForm["words"]["de"]>) =>
  form({ words: { ...form().words, de: { ...form().words.de, ...own } } });
const errorsOf = (typed: SurveySettingsForm): Record<string, string> => {
  const read = readSurveySettings(typed);
  if (read.kind === "valid") return {};
  return Object.fromEntries(
    Object.entries(read.errors).map(([field, error]) => [field, inEnglish(error ?? "")]),
  );
};

describe("how a shop wants its customers asked", () => {
  it("is off, a day after, in our words, until the owner says otherwise", () => {
    expect(form()).toMatchObject({ enabled: false, delayHours: "24" });
    expect(readSurveySettings(form({ enabled: true }))).toEqual({
      kind: "valid",
      enabled: true,
      settings: { delayHours: 24, words: {} },
    });
  });

  it("keeps the shop's own words, and no field that was left empty", () => {
    expect(
      readSurveySettings(german({ subject: " Zufrieden, {shop}? ", thanks: " " })),
    ).toMatchObject({ settings: { words: { de: { subject: "Zufrieden, {shop}?" } } } });
  });

  it("shows what was kept", () => {
    const settings = {
      enabledAt: instantOf(new Date(0)),
      delayHours: 0,
      words: { fr: { question: "Ça va ?" } },
    };
    const shown = surveySettingsForm(settings);

    expect(shown).toMatchObject({ enabled: true, delayHours: "0" });
    expect(readSurveySettings(shown)).toMatchObject({
      settings: { delayHours: 0, words: { fr: { question: "Ça va ?" } } },
    });
  });

  it.each(["", "-1", "1.5", "337", "a day", "0x10", "99999999999999999999"])(
    "refuses %j as hours",
    (delayHours) => {
      expect(errorsOf(form({ delayHours }))).toEqual({
        delayHours: "Enter whole hours from 0 to 336.",
      });
    },
  );

  it("says at which field of which language something is wrong", () => {
    expect(errorsOf(german({ subject: "zwei\nZeilen" }))).toEqual({
      "de.subject": "A subject is one line.",
    });
    expect(errorsOf(german({ question: "Wie war {order}?" }))["de.question"]).toBe(
      "“{order}” is unknown here. Only {shop} and {number} are filled in.",
    );
    expect(errorsOf(german({ thanks: "a".repeat(501) }))["de.thanks"]).toBe(
      "Keep to 500 characters.",
    );
    expect(errorsOf(german({ thanks: "a".repeat(500) }))).toEqual({});
  });
});
