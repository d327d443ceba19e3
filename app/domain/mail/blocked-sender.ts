import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import { evidenceOf } from "./evidence-words.ts";
import { formSender } from "./form-mailer.ts";
import { listEntryOf } from "./list-entry.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import type { ScreenFacts, Verdict } from "./verdict.ts";

/** Has the shop blocked this sender, by address or by domain (`@example.com`)? Of a form's mail, who filled it in. */
export function blockedSender(mail: ParsedMail, facts: ScreenFacts): Verdict | null {
  const sender = formSender(mail, facts) ?? mail.from;
  if (sender === null) return null;
  const entry = listEntryOf(sender.address, facts.blockedSenders);
  return entry === null
    ? null
    : { kind: "blocked", evidence: inEnglish(say(evidenceOf.blocked, { sender: entry })) };
}
