/** What does a reviewer say of a ticket? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";

export const reviewQuestions = ["accurate", "courteous", "complete", "policy"] as const;
export type ReviewQuestion = (typeof reviewQuestions)[number];

export const reviewQuestionWords: Readonly<Record<ReviewQuestion, string>> = {
  accurate: say("Was the answer accurate?"),
  courteous: say("Was it courteous?"),
  complete: say("Was it complete?"),
  policy: say("Did it keep to the policy?"),
};

export const reviewScores = [3, 2, 1] as const;
export type ReviewScore = (typeof reviewScores)[number];

export const reviewScoreWords: Readonly<Record<ReviewScore, string>> = {
  3: say("Yes"),
  2: say("Partly"),
  1: say("No"),
};

/** 3 yes, 2 partly, 1 no. */
export type ReviewScores = Readonly<Record<ReviewQuestion, ReviewScore>>;

export const LONGEST_REVIEW_NOTE = 1_000;

/** Throws Refusal "invalid" unless every question has its answer, and for a note of more than 1,000 characters. */
export function readReview(given: {
  readonly scores: Readonly<Record<string, unknown>>;
  readonly note: string;
}): { readonly scores: ReviewScores; readonly note: string } {
  const scores = Object.fromEntries(
    reviewQuestions.map((question) => {
      const score = reviewScores.find((one) => one === given.scores[question]);
      if (!score) throw new Refusal("invalid", "Answer all four questions.");
      return [question, score];
    }),
  ) as ReviewScores;
  const note = given.note.replaceAll("\u0000", "").trim();
  if (note.length > LONGEST_REVIEW_NOTE)
    throw new Refusal(
      "invalid",
      say("A note has at most {longestNote, number} characters.", {
        longestNote: LONGEST_REVIEW_NOTE,
      }),
    );
  return { scores, note };
}
