import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import { evidenceOf } from "./evidence-words.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import type { ScreenFacts, Verdict } from "./verdict.ts";

/** Does the mail provider's score reach what the shop calls spam? */
export function spam(_mail: ParsedMail, facts: ScreenFacts): Verdict | null {
  const { spamScore, spamThreshold } = facts;
  return spamScore !== null && spamScore >= spamThreshold
    ? {
        kind: "spam",
        evidence: inEnglish(
          say(evidenceOf.spam, { score: String(spamScore), threshold: String(spamThreshold) }),
        ),
      }
    : null;
}
