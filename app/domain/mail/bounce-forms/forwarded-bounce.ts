// Did somebody, or some list manager, pass a bounce on without a word of their own?
import { latin1Text } from "#app/domain/mail/latin1.ts";
import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import { rawHeader } from "#app/domain/mail/raw-header.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import { evidenceOf } from "#app/domain/mail/evidence-words.ts";
import { bounceSentence, bounceSubject, plainWords } from "./bounce-words.ts";

/** Of a long returned mail only the top tells what happened. */
const TEXT_CHARACTERS = 64 * 1024;

/** A mail server comes to the point; a person who quotes one says something first. */
const OPENING_CHARACTERS = 6;
/** Some write a banner or a title first. */
const FORWARDED_CHARACTERS = 200;

const FORWARD_PREFIX =
  /^\s{0,9}(?:fwd?|wg|tr|rv|enc|i|doorst|vs|vb|vl|pd|ilt|转发|轉寄|転送|пересл)\s?[:：]\s*/i;

/** What mail clients write above what they forward. */
const FORWARD_LINE =
  /^[>\s]{0,9}(?:-{2,40}\s?.{3,60}\s?-{2,40}|begin forwarded message\s?:|anfang der weitergeleiteten (?:e-mail|nachricht)\s?:|début du message (?:réexpédié|transféré)\s?:)\s{0,9}$/i;

const HEADER_LINE = /^[>\s]{0,9}\*?\p{L}[\p{L}\s-]{0,30}\*?\s?[:：]/u;

const MAIL_TYPES = ["message/rfc822", "message/global", "text/rfc822-headers"];

type ForwardedBounce = { readonly evidence: string; readonly text: string };

/** `isMachine`: no person wrote the outer mail, whose words then don't matter. */
export function forwardedBounce(mail: ParsedMail, isMachine: boolean): ForwardedBounce | null {
  const attached = mail.attachments.find(isAttachedBounce);
  if (attached !== undefined && (isMachine || mail.text.trim() === "")) {
    const text = latin1Text(attached.content.subarray(0, TEXT_CHARACTERS));
    return { evidence: evidenceOf.carriesBounce, text };
  }

  const subject = mail.subject.replace(FORWARD_PREFIX, "");
  if (subject === mail.subject || bounceSubject(subject) === null) return null;
  const { text, isMarked } = forwardedText(mail.text.slice(0, TEXT_CHARACTERS));
  const sentence = bounceSentence(plainWords(text));
  const within = isMarked ? FORWARDED_CHARACTERS : OPENING_CHARACTERS;
  return sentence !== null && sentence.at < within
    ? { evidence: inEnglish(say(evidenceOf.forwardsBounce, { sentence: sentence.sentence })), text }
    : null;
}

function isAttachedBounce({ contentType, content }: ParsedMail["attachments"][number]): boolean {
  if (!MAIL_TYPES.includes(contentType.toLowerCase())) return false;
  if (rawHeader(content, "x-failed-recipients") !== null) return true;
  const type = rawHeader(content, "content-type")?.toLowerCase() ?? "";
  if (type.startsWith("multipart/report") && type.includes("delivery-status")) return true;
  const from = rawHeader(content, "from") ?? "";
  return (
    /mailer-?daemon@|^"?mail delivery (?:sub)?system/i.test(from) &&
    bounceSubject(rawHeader(content, "subject") ?? "") !== null
  );
}

/** The forwarded text without quote marks and the headers above it, if something marks it from the top on. */
function forwardedText(text: string): { text: string; isMarked: boolean } {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  let at = Math.max(first, 0);
  if (FORWARD_LINE.test(lines[at] ?? "")) {
    at += 1;
    while (at < lines.length && unquoted(lines[at]) === "") at += 1;
    while (at < lines.length && HEADER_LINE.test(lines[at] ?? "")) at += 1;
  } else if (!/^\s{0,3}>/.test(lines[at] ?? "")) {
    return { text, isMarked: false };
  }
  return { text: lines.slice(at).map(unquoted).join("\n"), isMarked: true };
}

const unquoted = (line: string | undefined): string => (line ?? "").replace(/^\s{0,3}>\s?/, "");
