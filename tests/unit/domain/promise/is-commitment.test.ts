import { describe, expect, it } from "vitest";
import { awaitsEvent, isCommitment } from "#app/domain/promise/is-commitment.ts";
import { promiseLanguages } from "#app/domain/promise/promise-languages.ts";
import { readDates } from "#app/domain/promise/read-dates.ts";
import { tokensOf } from "#app/domain/promise/tokens.ts";

const [english] = promiseLanguages;
if (!english) throw new Error("there is English");

/** Of the last date in the sentence. */
const commits = (sentence: string): boolean => {
  const tokens = tokensOf(sentence);
  const date = readDates(tokens, english, true).at(-1);
  if (!date) throw new Error("no date in this sentence");
  return isCommitment(tokens, date, english);
};

describe("telling our commitments from other sentences with a date", () => {
  it.each([
    "We will write by Friday.",
    "We at Mejurn will write by Friday.",
    "We have your mail and will write by Friday.",
    "Your ring will be shipped on Friday.",
    "UPS lost the parcel, but we will send another by Friday.",
    "By Friday, we will have an answer.",
    "We will check it, at the latest by Friday.",
    "We will write to you, and send the ring by Friday.",
  ])("commits: %s", (sentence) => {
    expect(commits(sentence)).toBe(true);
  });

  it.each([
    "Will we see you on Friday?",
    "We sent it and you had it on Friday.",
    "We will not write by Friday.",
    "We hear that you will write by Friday.",
    "UPS will bring it by Friday.",
    "We were told by UPS that it will be delivered by Friday.",
    "Send us the photos by Friday, and we will refund you.",
    "We will help you, your return is possible until Friday.",
    "The fair is on Friday.",
  ])("does not: %s", (sentence) => {
    expect(commits(sentence)).toBe(false);
  });
});

describe("telling whether a length of time counts from now", () => {
  it("does not where something has yet to happen first", () => {
    expect(awaitsEvent(tokensOf("Once it is here, we refund you within 3 days"), english)).toBe(
      true,
    );
    expect(awaitsEvent(tokensOf("We refund you within 3 days"), english)).toBe(false);
  });
});
