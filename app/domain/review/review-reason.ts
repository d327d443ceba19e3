import { say } from "#app/domain/words/words.ts";

/** Why a ticket is looked at again, the most telling first. */
export const reviewReasons = [
  "low-rating",
  "corrected",
  "missed",
  "reopened",
  "long",
  "random",
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** Since when one reason holds. */
export type GivenReviewReason = { readonly why: ReviewReason; readonly at: string };

export const reviewReasonWords: Readonly<Record<ReviewReason, string>> = {
  "low-rating": say("Low rating"),
  corrected: say("Corrected answer"),
  missed: say("Missed target"),
  reopened: say("Reopened"),
  long: say("Long thread"),
  random: say("Random pick"),
};
