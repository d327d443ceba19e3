// What does a bounce say: for whom, why, for good or not yet, and about which mail of ours?
import { addressKey } from "./address.ts";
import { plainWords } from "./bounce-forms/bounce-words.ts";
import { statusInWords } from "./bounce-forms/status-in-words.ts";
import { latin1Text } from "./latin1.ts";
import { isMessageId } from "./message-id.ts";
import { headerOf } from "./parsed-mail.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import { rawHeader } from "./raw-header.ts";

/** `failed`, `delayed`, `delivered`, `relayed`, `expanded` (RFC 3464 §2.3.3), or null if the bounce is not a report. */
export type ReadBounce = {
  readonly action: string | null;
  readonly recipient: string | null;
  readonly status: string | null;
  readonly permanent: boolean;
  readonly aboutMessageId: string | null;
};

/** Reports are short; what follows is the returned mail. */
const REPORT_CHARACTERS = 64 * 1024;

/** A report about more recipients than this speaks for the first of them. */
const MAX_RECIPIENTS = 200;

/** RFC 3464, RFC 6533, and what Exchange 5.5 and a few others call theirs. */
export const STATUS_TYPES: readonly string[] = [
  "message/delivery-status",
  "message/global-delivery-status",
  "message/xdelivery-status",
];
const RETURNED_TYPES = [
  "message/rfc822",
  "message/global",
  "text/rfc822-headers",
  "message/global-headers",
];

const ADDRESS =
  /[^\s<>()[\]:;,"'\\：；，。、（）＜＞《》【】「」]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,10}/giu;

/** Where mail servers name the address that failed, most telling first. */
const NAMED_RECIPIENT = [
  /\brcpt to:\s?<?([^\s<>]{1,200})/i,
  /\b(?:failed recipient|recipient address|original address|intended recipient|addressed to|error-for|undeliverable to|unknown user|user unknown|no such user|unable to deliver (?:message|mail) to|could not be delivered to|delivered to)\s?:?\s{1,4}<?([^\s<>]{1,200}@[^\s<>]{1,200})/i,
  /"emailAddress\\?"\s?:\s?\\?"([^"\\]{1,200})/i,
  /^[ \t]{0,8}(?:to ?: ?)?<([^\s<>]{1,200}@[^\s<>]{1,200})>\s?:/im,
  /^[ \t*]{0,8}<?([^\s<>:]{1,200}@[^\s<>:]{1,200})>?[ \t]*$/m,
];

/** Ids look like addresses. */
const ID_LINE = /^.*(?:message-id|references|in-reply-to).*$/gim;

const QUOTED_MESSAGE_ID = /^[> \t]{0,20}message-id:[ \t]{0,9}(<[^\s<>]{1,500}>)/gim;

const ENHANCED = /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.])/g;

/**
 * Reads a mail that is known to be a bounce. `ownDomain` is the domain of our Message-IDs, which wins over others found;
 * `inner` is the text of a bounce that the mail carries or forwards.
 */
export function readBounce(mail: ParsedMail, ownDomain: string, inner = ""): ReadBounce {
  const parts = partsOf(mail, STATUS_TYPES).map(reportText);
  const report = [...parts, inner === "" ? mail.text : inner]
    .join("\n\n")
    .slice(0, REPORT_CHARACTERS);
  const group = recipientGroup(report);
  const action =
    fieldOf(group, "action")
      ?.split(/[\s(;]/)[0]
      ?.toLowerCase() ?? null;
  const said = beforeReturnedMail(report);
  const status = statusOf(group, action, said);

  return {
    action,
    status,
    recipient: recipientOf(group, mail, said),
    permanent: isPermanent(action, status, said),
    aboutMessageId: failedMessageId(mail, ownDomain, inner),
  };
}

/** RFC 6533 §4 has UTF-8 in its reports, RFC 3464 ASCII only. */
const reportText = (part: Uint8Array): string => {
  const bytes = part.subarray(0, REPORT_CHARACTERS);
  const text = latin1Text(bytes);
  return /[^\0-\x7f]/.test(text) ? new TextDecoder().decode(bytes) : text;
};

/** The returned mail below the report may hold any words; where none is marked, the whole is the report. */
const beforeReturnedMail = (report: string): string => {
  const at = report.search(RETURNED_MAIL);
  return at > 0 ? report.slice(0, at) : report;
};

const RETURNED_MAIL =
  /^[-_ \t]{0,80}(?:below this line is a copy of the message|original message(?: follows| headers)?[-_.: \t]{0,80}$|this is a copy of (?:the|your) message|unsent message (?:follows|below)|returned message|message header follows)/im;

/** RFC 3464 §2.3: one group of fields a recipient, with empty lines between; the first that failed speaks for the report. */
function recipientGroup(report: string): string {
  const groups = report
    .split(/\r?\n[ \t]{0,80}\r?\n/)
    .filter((group) => /recipient/i.test(group))
    .slice(0, MAX_RECIPIENTS)
    .filter((group) => fieldOf(group, "(?:final|original)-recipient") !== null);
  const having = (action: string) =>
    groups.find((group) => fieldOf(group, "action")?.toLowerCase().startsWith(action));
  return having("failed") ?? having("delayed") ?? groups[0] ?? "";
}

function recipientOf(group: string, mail: ParsedMail, said: string): string | null {
  // The original recipient is the address as we wrote it; the final one may be where it was forwarded to.
  for (const name of ["original-recipient", "final-recipient", "x-actual-recipient"]) {
    const address = firstAddress(unescaped(fieldOf(group, name) ?? ""));
    if (address !== null) return address;
  }
  const failed = firstAddress(headerOf(mail, "x-failed-recipients") ?? "");
  if (failed !== null) return failed;

  const involved = new Set([mail.from, ...mail.to].map((one) => addressKey(one?.address ?? "")));
  const isOther = (address: string | null) => address !== null && !involved.has(address);
  for (const pattern of NAMED_RECIPIENT) {
    const address = firstAddress(pattern.exec(said)?.[1] ?? "");
    if (isOther(address)) return address;
  }
  const named = Array.from(said.replace(ID_LINE, "").matchAll(ADDRESS), ([one]) => addressKey(one));
  return named.find(isOther) ?? returnedTo(mail) ?? null;
}

/** Whom the returned mail was for, if the report keeps that to itself. */
const returnedTo = (mail: ParsedMail): string | null => {
  const [part] = partsOf(mail, RETURNED_TYPES);
  return part === undefined ? null : firstAddress(rawHeader(part, "to") ?? "");
};

/** RFC 6533 §3: `\x{5B57}` stands for a character that the report's charset lacks. */
const unescaped = (text: string): string =>
  text.replace(/\\x\{([0-9a-f]{1,5}|10[0-9a-f]{4})\}/gi, (_all, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );

function statusOf(group: string, action: string | null, said: string): string | null {
  const field = fieldOf(group, "status") ?? "";
  const given = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}\b/.exec(field)?.[0] ?? null;
  if (given !== null && detailOf(given) === 2) return given;

  const diagnosis = fieldOf(group, "diagnostic-code") ?? "";
  const spoken = [...spokenCodes(diagnosis), ...(given === null ? spokenCodes(said) : [])];
  const isFinal =
    action === "failed" || given?.startsWith("5") ? true : action === "delayed" ? false : null;
  const words = plainWords(diagnosis === "" && field === "" ? said : `${field} ${diagnosis}`);
  const meant = spoken.length > 0 ? null : statusInWords(words, isFinal);

  // RFC 3464 §2.3.4 lets the reporting host judge otherwise than the host that refused: its class stands.
  const candidates = [given, ...spoken, meant].filter(
    (code) => code !== null && (given === null || code.startsWith(given.slice(0, 1))),
  );
  return candidates.reduce<string | null>(
    (best, code) => (best === null || detailOf(code) > detailOf(best) ? code : best),
    null,
  );
}

/** How much a status tells: 0 for `5.0.0`, which is its class alone (RFC 3463 §3.1), 1 for `5.1.0`, 2 for `5.1.1`. */
const detailOf = (status: string | null): number =>
  status === null || status.endsWith(".0.0") ? 0 : status.endsWith(".0") ? 1 : 2;

/** RFC 2034 §4: an enhanced code follows the reply code of the same class; qmail writes it as `(#5.1.1)`. */
const spokenCodes = (text: string): string[] =>
  Array.from(text.matchAll(ENHANCED), (match) => match[0]).slice(0, MAX_RECIPIENTS);

function isPermanent(action: string | null, status: string | null, said: string): boolean {
  if (action === "delayed") return false;
  if (/\bthis is a warning message only\b|\byou do not need to resend\b/i.test(said)) return false;
  if (status !== null) return status.startsWith("5");
  if (action === "failed") return true;
  if (/\bpermanent(?:ly)?\b|given up|gave up/i.test(said)) return true;
  return (
    !/\b(?:delayed|will (?:be )?retr(?:y|ied)|still trying|temporar(?:y|ily))\b/i.test(said) &&
    /\bfail(?:ed|ure)\b|undeliverable|(?:not|n't) (?:be )?delivered|reject/i.test(said)
  );
}

function failedMessageId(mail: ParsedMail, ownDomain: string, inner: string): string | null {
  const parts = partsOf(mail, RETURNED_TYPES).map((part) => rawHeader(part, "message-id"));
  // What carries a bounce returns no mail itself: its part is the bounce, whose own id is of no use.
  const returned = inner === "" ? parts : [];
  const ofBounces = inner === "" ? [] : parts;
  const quoted = Array.from(
    `${mail.text.slice(0, REPORT_CHARACTERS)}\n${inner}`.matchAll(QUOTED_MESSAGE_ID),
    (match) => match[1],
  );
  const candidates = [...returned, ...quoted, ...mail.inReplyTo, ...mail.references].filter(
    (id) =>
      typeof id === "string" && isMessageId(id) && id !== mail.messageId && !ofBounces.includes(id),
  );

  const own = `@${ownDomain.toLowerCase()}>`;
  const ours =
    ownDomain === "" ? undefined : candidates.find((id) => id?.toLowerCase().endsWith(own));
  return ours ?? candidates[0] ?? null;
}

function fieldOf(group: string, name: string): string | null {
  const field = new RegExp(
    `^[> \\t]{0,9}${name}[ \\t]{0,9}:[ \\t]{0,9}(.*(?:\\r?\\n[ \\t]{1,80}\\S.*)*)`,
    "im",
  ).exec(group);
  return field?.[1]?.replace(/\s+/g, " ").trim() ?? null;
}

const firstAddress = (text: string): string | null => {
  const found = text.match(ADDRESS)?.[0];
  return found === undefined ? null : addressKey(found);
};

const partsOf = (mail: ParsedMail, types: readonly string[]): Uint8Array[] =>
  mail.attachments
    .filter((part) => types.includes(part.contentType.toLowerCase()))
    .map((part) => part.content);
