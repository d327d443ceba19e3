// Does this mail tell that one of ours did not arrive, or not yet?
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import { evidenceOf } from "./evidence-words.ts";
import {
  bounceHeader,
  bounceSentence,
  bounceSubject,
  plainWords,
} from "./bounce-forms/bounce-words.ts";
import { forwardedBounce } from "./bounce-forms/forwarded-bounce.ts";
import { mailDaemon } from "./bounce-forms/mail-daemon.ts";
import { textLines } from "./forwarded-lines.ts";
import { forwardedRule } from "./forwarded-opening.ts";
import { asEvidence, hasNullSender, isDeclaredAutomatic, reportType } from "./header-value.ts";
import { headerOf } from "./parsed-mail.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import { readBounce, STATUS_TYPES } from "./read-bounce.ts";
import type { ScreenFacts, Verdict } from "./verdict.ts";

/** Words that mail servers use, and customers of parcels: they only add to what else was found. */
const FAILURE_WORDS = [
  "undeliverable",
  "could not be delivered",
  "couldn't be delivered",
  "cannot be delivered",
  "can't be delivered",
  "was not delivered",
  "wasn't delivered",
  "not be delivered",
  "wasn't able to deliver",
  "was not able to deliver",
  "unable to deliver",
  "failed to deliver",
  "delivery failed",
  "delivery has failed",
  "delivery failure",
  "delivery status notification",
  "returned mail",
  "permanent error",
  "user unknown",
  "unknown user",
  "no such user",
  "mailbox full",
  "mailbox is full",
  "mailbox unavailable",
  "nicht zugestellt",
  "unzustellbar",
  "non remis",
  "no entregado",
  "non recapitato",
  "não entregue",
  "niet bezorgd",
  "nie dostarczono",
  "не доставлено",
  "配信できません",
  "退信",
];

/** An enhanced code after its reply code (RFC 2034 §4), qmail's form of it, or a reply as Zoho writes it. */
const SERVER_CODE =
  /\b[45][0-57]\d[ -]?#?[45]\.\d{1,3}\.\d{1,3}\b|\(#[45]\.\d{1,3}\.\d{1,3}|(?:^|[:;>=[("'] ?)55[0-4][ -]|error_code ?:/;

const RETURNED_TYPES = ["message/rfc822", "message/global", "text/rfc822-headers"];
const RETURNED_HEADER = /^[>\s]{0,9}(?:return-path|received|message-id)\s?:/im;

/** A mail server comes to the point; a person who quotes one says something first. */
const OPENING_CHARACTERS = 6;
/**
 * A delivery report (RFC 3464, RFC 6533) that names a failure or a delay, a mail server writing in its own words, or either
 * of them passed on without a word. A report of success is none.
 */
export function deliveryBounce(mail: ParsedMail, facts: ScreenFacts): Verdict | null {
  const evidence = reportEvidence(mail) ?? serverEvidence(mail, facts);
  const inner = forwardedBounce(mail, evidence !== null || isMachine(mail, facts));
  const found = evidence ?? inner?.evidence;
  if (found === undefined) return null;

  const { action, ...bounce } = readBounce(mail, facts.ownMessageIdDomain, inner?.text);
  return isSuccess(action, bounce.status, mail.subject)
    ? null
    : { kind: "bounce", evidence: found, ...bounce };
}

/** RFC 3464 §2.3.3; servers that write no action tell by the class of the status (RFC 3463 §3.1) or in the subject. */
const isSuccess = (action: string | null, status: string | null, subject: string): boolean =>
  action === null
    ? status?.startsWith("2.") === true || (status === null && SUCCESS_SUBJECT.test(subject))
    : ["delivered", "relayed", "expanded", "deliverable"].includes(action);

const SUCCESS_SUBJECT = /^(?:successful mail delivery report|delivered:|relayed:|expanded:)/i;

function reportEvidence(mail: ParsedMail): string | null {
  const type = reportType(mail);
  const isReport = type === "delivery-status" || type === "global-delivery-status";
  if (isReport) return asEvidence("Content-Type", headerOf(mail, "content-type") ?? "");

  // People who forward a report keep its parts with them, and say so in the subject.
  const part = mail.attachments.find(({ contentType }) => STATUS_TYPES.includes(contentType));
  return part !== undefined && !/^\s{0,9}\p{L}{1,6}\s?[:：]/u.test(withoutForm(mail.subject))
    ? asEvidence("Content-Type", part.contentType)
    : null;
}

const withoutForm = (subject: string): string => (bounceSubject(subject) === null ? subject : "");

function serverEvidence(mail: ParsedMail, facts: ScreenFacts): string | null {
  const failed = headerOf(mail, "x-failed-recipients");
  if (failed?.includes("@")) return asEvidence("X-Failed-Recipients", failed);

  const daemon = mailDaemon(mail);
  const header = bounceHeader(mail);
  const isNull = hasNullSender(mail, facts.envelopeFrom);
  const marks = [daemon !== null, header !== null, isNull, isDeclaredAutomatic(mail)];
  const markCount = marks.filter(Boolean).length;
  const subject = bounceSubject(mail.subject);
  // Most mail is neither from a machine nor named like a bounce: its text need not be searched.
  if (markCount === 0 && subject !== "sure") return null;

  const isShared = daemon === "office" && markCount === 1;
  const words = plainWords(isShared ? aboveForwarded(mail.text) : mail.text);
  const sentence = bounceSentence(words);
  const said = weightOfWords(mail, words) + (sentence === null ? 0 : 2);
  const weight = said + (subject === "sure" ? 2 : subject === "perhaps" ? 1 : 0);
  const evidence =
    subject === null && sentence !== null
      ? inEnglish(say(evidenceOf.sentence, { sentence: sentence.sentence }))
      : subject === null
        ? asEvidence("From", mail.from?.address ?? headerOf(mail, "from") ?? "")
        : asEvidence("Subject", mail.subject);

  if (daemon === "daemon") return weight > 0 || isNull ? evidence : null;
  if (markCount > 0) return weight >= (markCount > 1 ? 2 : 3) ? evidence : null;
  const opens = sentence !== null && sentence.at < OPENING_CHARACTERS;
  return opens && said > 2 ? evidence : null;
}

/** A person who writes as postmaster says something above the bounce that they forward. */
function aboveForwarded(text: string): string {
  const lines = textLines(text);
  const rule = forwardedRule(lines);
  const above = lines.slice(0, Math.max(rule, 0)).filter((line) => line.text !== "");
  return above.length === 0 ? text : above.map((line) => line.text).join("\n");
}

function weightOfWords(mail: ParsedMail, words: string): number {
  const isReturned =
    mail.attachments.some(({ contentType }) => RETURNED_TYPES.includes(contentType)) ||
    RETURNED_HEADER.test(mail.text.slice(0, 16 * 1024));
  const facts = [
    FAILURE_WORDS.some((phrase) => words.includes(phrase)),
    SERVER_CODE.test(words),
    isReturned,
  ];
  return facts.filter(Boolean).length;
}

const isMachine = (mail: ParsedMail, facts: ScreenFacts): boolean =>
  mailDaemon(mail) !== null || hasNullSender(mail, facts.envelopeFrom) || isDeclaredAutomatic(mail);
