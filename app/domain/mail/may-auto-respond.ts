import { hasNullSender, keywordOf } from "./header-value.ts";
import { headerOf } from "./parsed-mail.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import type { Verdict } from "./verdict.ts";

/** RFC 3834 §2: addresses that lists and machines use, and the names by which people say that nobody reads there. */
const MACHINE_LOCAL_PART =
  /^(?:mailer-?daemon|postmaster|root|listserv|listproc|majordomo|mailman|bounces?|bounce[-+=].*|owner-.*|.*-(?:request|bounces?|owner)|auto-?(?:reply|responder|notify).*|notifications?|(?:do-?)?no-?t?-?reply.*|.*[-_.]no-?reply|noreply.*|ne-?pas-?repondre|nicht-?antworten|no-?responder|non-?rispondere)$/;

/**
 * May a machine answer this mail? Only mail that was let in, to an address that a person reads, and that no header forbids
 * (RFC 3834 §2; `X-Auto-Response-Suppress`: MS-OXCMAIL §2.2.3.2.14). Headers of a form's mail are the form mailer's, not
 * the person's.
 */
export function mayAutoRespond(mail: ParsedMail, verdict: Verdict): boolean {
  if (verdict.kind === "form") return isReadByPerson(verdict.sender.address);
  if (verdict.kind !== "let-in" || mail.from === null) return false;
  if (hasNullSender(mail, null)) return false;

  const suppress = (headerOf(mail, "x-auto-response-suppress") ?? "").toLowerCase();
  if (/\b(?:all|oof|autoreply)\b/.test(suppress)) return false;
  if (["bulk", "list", "junk"].includes(keywordOf(mail, "precedence"))) return false;
  return isReadByPerson(mail.from.address);
}

function isReadByPerson(address: string): boolean {
  const localPart = address.split("@")[0]?.toLowerCase() ?? "";
  return localPart !== "" && !MACHINE_LOCAL_PART.test(localPart);
}
