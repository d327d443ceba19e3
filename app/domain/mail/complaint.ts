import { evidenceOf } from "./evidence-words.ts";
import { asEvidence, reportType } from "./header-value.ts";
import { latin1Text } from "./latin1.ts";
import { headerOf } from "./parsed-mail.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import type { Verdict } from "./verdict.ts";

/** Feedback reports are a few lines. */
const REPORT_BYTES = 8 * 1024;

/** Not a person's judgement but a server's, on signatures (RFC 6591 §3.1); such a report is mere machine mail. */
const SERVER_TYPES = ["auth-failure", "dmarc"];

/** Senders of complaints in forms of their own. */
const COMPLAINT_SENDERS =
  /^(?:staff@hotmail\.com|complaints@(?:[a-z0-9-]{1,40}\.)?email-abuse\.amazonses\.com|scomp@aol\.net|feedback@arf\.mail\.yahoo\.com|(?:feedbackloop|fbl(?:-no-?reply)?|fbl-abuse)@.{1,200})$/i;

/** How they name what they send, and how they begin it. */
const COMPLAINT_SUBJECT =
  /complaint about message from |^(?:email feedback report for ip |abuse report|abuse complaint|client tos notification|email abuse report|fwd?: |\[?feedback)/i;
const COMPLAINT_TEXT =
  /^\W{0,40}this is an? (?:.{0,40} )?(?:email )?abuse (?:report|complaint) for an? (?:email )?message/i;

/** Is this a mail provider's report that somebody marked our mail as spam, or took that back (RFC 5965 §3.1)? */
export function complaint(mail: ParsedMail): Verdict | null {
  const type = feedbackType(mail);
  if (type !== null) {
    return SERVER_TYPES.includes(type)
      ? null
      : { kind: "complaint", evidence: asEvidence("Feedback-Type", type) };
  }

  const words = mail.text.slice(0, REPORT_BYTES);
  if (/"(?:notificationType|eventType)\\?"\s?:\s?\\?"Complaint\\?"/.test(words)) {
    const fromSns = headerOf(mail, "x-amz-sns-message-id") !== null;
    return fromSns ? { kind: "complaint", evidence: evidenceOf.ses } : null;
  }

  // Outlook.com's Junk Mail Reporting Program sends no RFC 5965 report: https://sendersupport.olc.protection.outlook.com/snds/FAQ
  const isKnown = COMPLAINT_SENDERS.test(mail.from?.address ?? "");
  if (isKnown && COMPLAINT_SUBJECT.test(mail.subject)) {
    return { kind: "complaint", evidence: asEvidence("Subject", mail.subject) };
  }
  const isReport = COMPLAINT_TEXT.test(words) && hasReturnedMail(mail);
  const isXarf = /^(?:yes|plain|secure|bulk)/i.test(
    headerOf(mail, "x-arf") ?? headerOf(mail, "x-xarf") ?? "",
  );
  if (isReport || isXarf) {
    return { kind: "complaint", evidence: isXarf ? "X-ARF" : evidenceOf.abuseReport };
  }
  return null;
}

/** The report's type in lower case; null if the mail is no feedback report. */
function feedbackType(mail: ParsedMail): string | null {
  const part = mail.attachments.find(
    ({ contentType }) => contentType.toLowerCase() === "message/feedback-report",
  );
  if (reportType(mail) !== "feedback-report" && part === undefined) return null;
  const fields = latin1Text(part?.content.subarray(0, REPORT_BYTES) ?? new Uint8Array());
  return /^feedback-type:[ \t]{0,9}([a-z0-9-]{1,40})/im.exec(fields)?.[1]?.toLowerCase() ?? "abuse";
}

const hasReturnedMail = (mail: ParsedMail): boolean =>
  mail.attachments.some(({ contentType }) =>
    ["message/rfc822", "text/rfc822-headers"].includes(contentType.toLowerCase()),
  );
