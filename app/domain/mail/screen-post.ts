import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import { evidenceOf } from "./evidence-words.ts";
import { listEntryOf } from "./list-entry.ts";
import type { MailSource } from "./mail-source.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import type { Verdict } from "./verdict.ts";

export type PostFacts = {
  readonly source: MailSource;
  readonly settings: { readonly blockedSenders: readonly string[] };
  /** An agent said that it is to be read all the same. */
  readonly letIn: boolean;
};

const evidence: Readonly<Record<Exclude<MailSource, "mail">, string>> = {
  "contact-form": evidenceOf.contactForm,
  "customer-account": evidenceOf.customerAccount,
};

/** Is what somebody posted to us let in? No machine's headers stand in it: only whom the shop has blocked stays out. */
export function screenPost(mail: ParsedMail, { source, settings, letIn }: PostFacts): Verdict {
  const sender = mail.from ?? { address: "unknown sender", name: null };
  const blocked = letIn ? null : listEntryOf(sender.address, settings.blockedSenders);
  if (blocked !== null)
    return { kind: "blocked", evidence: inEnglish(say(evidenceOf.blocked, { sender: blocked })) };
  return source === "mail"
    ? { kind: "let-in" }
    : { kind: "form", evidence: evidence[source], sender };
}
