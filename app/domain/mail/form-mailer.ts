import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import { evidenceOf } from "./evidence-words.ts";
import type { Address } from "./address.ts";
import { addressKey } from "./address.ts";
import { mailDaemon } from "./bounce-forms/mail-daemon.ts";
import { reportType } from "./header-value.ts";
import { listEntryOf } from "./list-entry.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import type { ScreenFacts, Verdict } from "./verdict.ts";

/**
 * The person who filled in a form: the Reply-To of a mail whose From is a form mailer of the shop's list, as Shopify's
 * contact form writes it (`"Shop (Shopify)" <mailer@shopify.com>`). Null for other mail, for a form without an address
 * of somebody else, and for bounces and reports that come from such a mailer's domain.
 */
export function formSender(
  mail: ParsedMail,
  facts: Pick<ScreenFacts, "formMailers" | "ownAddresses">,
): Address | null {
  if (mail.from === null || listEntryOf(mail.from.address, facts.formMailers) === null) return null;
  if (mailDaemon(mail) === "daemon" || reportType(mail) !== null) return null;

  const machines = new Set([mail.from.address, ...facts.ownAddresses].map(addressKey));
  const [sender, ...others] = mail.replyTo;
  if (sender === undefined || others.length > 0 || !sender.address.includes("@")) return null;
  const isMachine =
    machines.has(addressKey(sender.address)) ||
    listEntryOf(sender.address, facts.formMailers) !== null;
  return isMachine ? null : sender;
}

/** Did somebody write this into a form of the shop? Then it is their mail, though anybody may have typed the address. */
export function formMailer(mail: ParsedMail, facts: ScreenFacts): Verdict | null {
  const sender = formSender(mail, facts);
  return sender === null
    ? null
    : {
        kind: "form",
        evidence: inEnglish(say(evidenceOf.form, { address: mail.from?.address ?? "" })),
        sender,
      };
}
