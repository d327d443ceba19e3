import { asEvidence, hasNullSender, isReport } from "./header-value.ts";
import { headerOf } from "./parsed-mail.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import { readBounce } from "./read-bounce.ts";
import type { ScreenFacts, Verdict } from "./verdict.ts";

const DAEMON = /^(?:mailer-?daemon|mail-?daemon|postmaster)@/i;
const DAEMON_NAME = /^mail delivery (?:sub)?system$/i;

const FAILURE_WORDS = new RegExp(
  [
    "undeliver(?:able|ed)",
    "delivery status notification",
    "delivery (?:has )?(?:failure|failed|problem|incomplete|delayed)",
    "returned mail|mail returned|returning message to sender",
    "failure notice|delivery notification|mail delivery status",
    "(?:could not|couldn't|cannot|can't|was not|not) be(?:en)? delivered",
    "(?:wasn't able|unable|not able|failed) to deliver",
    "delivery to the following recipients? (?:has been )?(?:failed|delayed)",
    "address(?:\\(es\\)|es)? failed|permanent(?: fatal)? error",
    "user unknown|unknown user|no such user|mailbox (?:is )?(?:full|unavailable)",
    "unzustellbar|nicht zugestellt|non remis|no entregado|mancato recapito|onbestelbaar",
    "\\b5\\d\\d[ -]#?5\\.\\d{1,3}\\.\\d{1,3}\\b",
  ].join("|"),
  "i",
);

/**
 * Does this mail tell that one of ours did not arrive? Either a delivery report (RFC 3464) that names a failure or a
 * delay, or a mail server writing in its own words. A report of success is none.
 */
export function deliveryBounce(mail: ParsedMail, facts: ScreenFacts): Verdict | null {
  const evidence = reportEvidence(mail) ?? daemonEvidence(mail, facts.envelopeFrom);
  if (evidence === null) return null;

  const { action, ...bounce } = readBounce(mail, facts.ownMessageIdDomain);
  // RFC 3464 §2.3.3
  const isSuccess = action === "delivered" || action === "relayed" || action === "expanded";
  return isSuccess ? null : { kind: "bounce", evidence, ...bounce };
}

const reportEvidence = (mail: ParsedMail): string | null =>
  isReport(mail, "delivery-status")
    ? asEvidence("Content-Type", headerOf(mail, "content-type") ?? "")
    : null;

function daemonEvidence(mail: ParsedMail, envelopeFrom: string | null): string | null {
  if (mail.from === null) return null;
  const isDaemon = DAEMON.test(mail.from.address) || DAEMON_NAME.test(mail.from.name?.trim() ?? "");
  if (!isDaemon) return null;

  const failed = headerOf(mail, "x-failed-recipients");
  if (failed !== null) return asEvidence("X-Failed-Recipients", failed);
  if (FAILURE_WORDS.test(mail.subject)) return asEvidence("Subject", mail.subject);
  const saysFailure = FAILURE_WORDS.test(mail.text.slice(0, 4000));
  return saysFailure || hasNullSender(mail, envelopeFrom)
    ? asEvidence("From", mail.from.address)
    : null;
}
