import { describe, expect, it } from "vitest";
import type { SurveyWords } from "#app/domain/csat/survey-words.ts";
import { filled, surveyWordsIn } from "#app/domain/csat/survey-words-in.ts";
import { surveyLanguages } from "#app/domain/csat/survey-language.ts";

const placesIn = (text: unknown): string[] =>
  [...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();

describe("what customers read when they are asked", () => {
  it.each(surveyLanguages.filter((language) => language !== "en"))(
    "says everything in %s, with the places that English has, in words of its own",
    (language) => {
      const english = surveyWordsIn("en");
      const words = surveyWordsIn(language);

      const keys = Object.keys(english) as (keyof SurveyWords)[];
      const places = (of: SurveyWords) => keys.map((key) => [key, placesIn(of[key])]);
      expect(places(words)).toEqual(places(english));
      expect(
        keys.filter((key) => JSON.stringify(words[key]) === JSON.stringify(english[key])),
      ).toEqual([]);
      expect(keys.filter((key) => words[key].length === 0)).toEqual([]);
      expect(new Set(words.ratings).size).toBe(5);
    },
  );

  it("has the shop's own words in place of ours, field by field", () => {
    const words = surveyWordsIn("de", { subject: "Alles gut?" });

    expect(words.subject).toBe("Alles gut?");
    expect(words.question).toBe(surveyWordsIn("de").question);
  });

  it("fills in what is known and leaves every other brace alone", () => {
    expect(filled("{shop}: {number} {date} {toString}", { shop: "A {number}", number: "7" })).toBe(
      "A {number}: 7 {date} {toString}",
    );
  });
});
