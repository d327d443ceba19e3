import { describe, expect, it } from "vitest";
import {
  matchPattern,
  mayBegin,
  phraseEnds,
  phrasesEnd,
} from "#app/domain/promise/match-pattern.ts";
import { promiseLanguages } from "#app/domain/promise/promise-languages.ts";
import { tokensOf } from "#app/domain/promise/tokens.ts";

const [english] = promiseLanguages;
if (!english) throw new Error("there is English");
const match = (says: string, text: string) => matchPattern(says, tokensOf(text), 0, english);

describe("fitting a pattern of words to a text", () => {
  it("takes alternatives, leaves out what may be missing, and reads the places", () => {
    expect(match("within|in the? {n} day|days", "in 3 days")).toEqual({
      end: 3,
      captured: { n: 3 },
    });
    expect(match("within|in the? {n} day|days", "within the three days")).toMatchObject({ end: 4 });
    expect(match("within|in the? {n} day|days", "under 3 days")).toBeNull();
    expect(
      match("{weekday} the {day} of? {month} {year}?", "Friday the 4th of December 2026"),
    ).toEqual({
      end: 7,
      captured: { weekday: 4, day: 4, month: 12, year: 2026 },
    });
  });

  it("takes the later number of a range", () => {
    expect(match("in {n} days", "in 2-3 days")?.captured).toEqual({ n: 3 });
    expect(match("in {n} days", "in two or three days")?.captured).toEqual({ n: 3 });
    expect(match("in {n} days", "in 3-2 days")).toBeNull();
  });

  it("takes no number that is none of a date", () => {
    expect(match("the {day}", "the 32")).toBeNull();
    expect(match("in {n} days", "in 4000 days")).toBeNull();
    expect(match("{month} {year}", "May 1026")).toBeNull();
    expect(match("{weekday}", "constructor")).toBeNull();
  });

  it("finds the phrases that stand at a place, the longest first", () => {
    const tokens = tokensOf("at the latest by Friday");

    expect(phraseEnds(["at", "at the latest", "by", "at the latest by"], tokens, 0)).toEqual([
      4, 3, 1,
    ]);
    expect(phrasesEnd(["by"], tokens, 0)).toBeNull();
    expect(phrasesEnd(["by"], tokens, 3)).toBe(4);
  });

  it("knows which words a pattern can't begin with", () => {
    const begins = (says: string, text: string) =>
      tokensOf(text).every((token) => mayBegin(says, token, english));

    expect(begins("the? next {weekday}", "the")).toBe(true);
    expect(begins("the? next {weekday}", "next")).toBe(true);
    expect(begins("the? next {weekday}", "Friday")).toBe(false);
    expect(begins("{n} days", "about")).toBe(true);
    expect(begins("{n} days", "days")).toBe(false);
  });
});
