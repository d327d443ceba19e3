import { evidenceOf } from "./evidence-words.ts";
import { addressKey } from "./address.ts";
import { formSender } from "./form-mailer.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import type { ScreenFacts, Verdict } from "./verdict.ts";

/**
 * Is this a mail of ours that came back to us (a redirect, a loop, a copy to ourselves)? Its Message-ID is of our
 * making, or the mailbox itself is the author. A group address that writes its own name into `From` and the author's
 * into `Reply-To`, as Google Groups does for senders with a strict DMARC policy, is somebody else's mail.
 */
export function ownMailComingBack(mail: ParsedMail, facts: ScreenFacts): Verdict | null {
  const domain = `@${facts.ownMessageIdDomain.toLowerCase()}>`;
  if (facts.ownMessageIdDomain !== "" && mail.messageId?.toLowerCase().endsWith(domain)) {
    return { kind: "own-mail", evidence: evidenceOf.ownId };
  }

  // A shop's forms may send from the shop's own address.
  if (formSender(mail, facts) !== null) return null;

  const own = new Set(facts.ownAddresses.map(addressKey));
  const isOurs = mail.from !== null && own.has(addressKey(mail.from.address));
  const speaksForOther = mail.replyTo.some((other) => !own.has(addressKey(other.address)));
  return isOurs && !speaksForOther ? { kind: "own-mail", evidence: evidenceOf.ownAddress } : null;
}
