import { headerOf } from "./parsed-mail.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import { hasNullSender, keywordOf } from "./header-value.ts";
import type { Verdict } from "./verdict.ts";

/** RFC 3834 §2: addresses that lists and machines use, and the names by which people say that nobody reads there. */
const MACHINE_LOCAL_PART =
  /^(?:mailer-?daemon|postmaster|listserv|majordomo|bounces?|owner-.*|.*-(?:request|bounces?|owner)|(?:do-?)?no-?t?-?reply.*|noreply.*)$/;

/**
 * May a machine answer this mail? Only mail that was let in, from an address that a person reads, and that no header
 * forbids (RFC 3834 §2; `X-Auto-Response-Suppress`: MS-OXCMAIL §2.2.3.2.14).
 */
export function mayAutoRespond(mail: ParsedMail, verdict: Verdict): boolean {
  if (verdict.kind !== "let-in" || mail.from === null) return false;
  if (hasNullSender(mail, null)) return false;

  const suppress = (headerOf(mail, "x-auto-response-suppress") ?? "").toLowerCase();
  if (/\b(?:all|oof|autoreply)\b/.test(suppress)) return false;
  if (["bulk", "list", "junk"].includes(keywordOf(mail, "precedence"))) return false;

  const localPart = mail.from.address.split("@")[0]?.toLowerCase() ?? "";
  return localPart !== "" && !MACHINE_LOCAL_PART.test(localPart);
}
