/** What comes of a complaint, and is that said well enough to close it? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { complaintOutcomes, type ComplaintOutcome } from "./complaint.ts";

export const LONGEST_REMEDY = 500;

export type WantedAnswer = {
  readonly outcome: string;
  /** What is done about it, in words. */
  readonly remedy: string;
  /** Which reply told the customer; null: the newest one since the complaint. */
  readonly messageId: string | null;
};

export type ComplaintAnswer = {
  readonly outcome: ComplaintOutcome;
  readonly remedy: string;
  /** Null where the customer took the complaint back. */
  readonly messageId: string | null;
};

/**
 * `replies`: ids of what was sent to the customer since the complaint was opened, oldest first. Throws Refusal: "invalid" for an
 * outcome that is none or a remedy of more than 500 characters, "conflict" while nobody has told the customer.
 */
export function answerOfComplaint(
  wanted: WantedAnswer,
  replies: readonly string[],
): ComplaintAnswer {
  const outcome = complaintOutcomes.find((one) => one === wanted.outcome);
  if (!outcome) throw new Refusal("invalid", "Choose the outcome of the complaint.");
  const remedy = wanted.remedy.replaceAll("\u0000", "").trim();
  if (remedy.length > LONGEST_REMEDY)
    throw new Refusal(
      "invalid",
      say("Say what is done about it in at most {longestRemedy, number} characters.", {
        longestRemedy: LONGEST_REMEDY,
      }),
    );
  if (outcome === "withdrawn") return { outcome, remedy, messageId: null };
  const messageId = wanted.messageId ?? replies.at(-1) ?? null;
  if (messageId === null || !replies.includes(messageId))
    throw new Refusal(
      "conflict",
      "The customer has not been told yet. Send them the outcome, then give it here.",
    );
  return { outcome, remedy, messageId };
}
