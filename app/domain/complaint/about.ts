/** What is a complaint about, in an agent's words? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";

export const LONGEST_ABOUT = 500;

/** May be empty. Throws Refusal "invalid" for more than 500 characters. */
export function readAbout(typed: string): string {
  const about = typed.replaceAll("\u0000", "").trim();
  if (about.length > LONGEST_ABOUT)
    throw new Refusal(
      "invalid",
      say("Say what the complaint is about in at most {longestAbout, number} characters.", {
        longestAbout: LONGEST_ABOUT,
      }),
    );
  return about;
}
