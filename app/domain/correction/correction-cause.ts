import { say } from "#app/domain/words/words.ts";

/** What was wrong about an answer, for the report. */
export const correctionCauses = [
  "order-facts",
  "product-facts",
  "policy",
  "date-or-promise",
  "wrong-person",
  "unclear",
  "other",
] as const;
export type CorrectionCause = (typeof correctionCauses)[number];

export const correctionCauseWords: Readonly<Record<CorrectionCause, string>> = {
  "order-facts": say("Wrong order facts"),
  "product-facts": say("Wrong product facts"),
  policy: say("Wrong policy"),
  "date-or-promise": say("Wrong date or promise"),
  "wrong-person": say("Wrong person"),
  unclear: say("Unclear wording"),
  other: say("Something else"),
};
