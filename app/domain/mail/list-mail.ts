import { headerOf } from "./parsed-mail.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import { asEvidence, keywordOf } from "./header-value.ts";
import type { Verdict } from "./verdict.ts";

/** RFC 2919 (List-Id), RFC 2369 and RFC 8058 (the other `list-`), and what list managers wrote before them. */
const LIST_HEADERS = [
  "list-id",
  "list-unsubscribe",
  "list-unsubscribe-post",
  "list-post",
  "list-help",
  "list-subscribe",
  "list-owner",
  "list-archive",
  "mailing-list",
  "x-mailing-list",
  "x-mailman-version",
  "x-google-group-id",
  "x-ml-name",
];

/** Did this come by a mailing list or as bulk mail? A hint: people write through lists too. */
export function listMail(mail: ParsedMail): Verdict | null {
  for (const name of LIST_HEADERS) {
    const value = headerOf(mail, name);
    if (value !== null) return { kind: "list", evidence: asEvidence(name, value) };
  }
  const precedence = keywordOf(mail, "precedence");
  return ["bulk", "list", "junk"].includes(precedence)
    ? { kind: "list", evidence: asEvidence("Precedence", precedence) }
    : null;
}
