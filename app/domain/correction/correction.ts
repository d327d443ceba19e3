/** What does an agent say of an answer that was wrong? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { correctionCauses, type CorrectionCause } from "./correction-cause.ts";

/** Kept with the draft until it is sent. */
export type Correction = {
  /** The message that was wrong. */
  readonly correctsId: string;
  readonly cause: CorrectionCause;
  /** In the agent's words, for the staff. */
  readonly wrong: string;
};

export const LONGEST_WRONG = 500;

/** Throws Refusal "invalid" for a cause that is none, and for nothing or more than 500 characters said. */
export function readCorrection(given: {
  readonly correctsId: string;
  readonly cause: string;
  readonly wrong: string;
}): Correction {
  const cause = correctionCauses.find((one) => one === given.cause);
  if (!cause) throw new Refusal("invalid", "Choose what was wrong about the answer.");
  const wrong = given.wrong.replaceAll("\u0000", "").trim();
  if (wrong === "") throw new Refusal("invalid", "Say what was wrong.");
  if (wrong.length > LONGEST_WRONG)
    throw new Refusal(
      "invalid",
      say("Say what was wrong in at most {longestWrong, number} characters.", {
        longestWrong: LONGEST_WRONG,
      }),
    );
  return { correctsId: given.correctsId, cause, wrong };
}

/** As it was kept with a draft; null for what is none. */
export function readKeptCorrection(stored: unknown): Correction | null {
  const { correctsId, cause, wrong } = Object(stored) as Partial<Record<keyof Correction, unknown>>;
  if (typeof correctsId !== "string" || typeof cause !== "string" || typeof wrong !== "string")
    return null;
  try {
    return readCorrection({ correctsId, cause, wrong });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
