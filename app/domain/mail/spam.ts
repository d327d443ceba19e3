import type { ParsedMail } from "./parsed-mail.ts";
import type { ScreenFacts, Verdict } from "./verdict.ts";

/** Does the mail provider's score reach what the shop calls spam? */
export function spam(_mail: ParsedMail, facts: ScreenFacts): Verdict | null {
  const { spamScore, spamThreshold } = facts;
  return spamScore !== null && spamScore >= spamThreshold
    ? { kind: "spam", evidence: `spam score ${spamScore} of ${spamThreshold}` }
    : null;
}
