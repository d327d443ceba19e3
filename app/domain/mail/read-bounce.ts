import { addressKey } from "./address.ts";
import { latin1Text } from "./latin1.ts";
import { isMessageId } from "./message-id.ts";
import { headerOf } from "./parsed-mail.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import { rawHeader } from "./raw-header.ts";

/** What does a bounce say: for whom, why, for good or not yet, and about which mail of ours? */

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

const REPORT_TYPES = ["message/delivery-status", "message/global-delivery-status"];
const RETURNED_TYPES = ["message/rfc822", "message/global", "text/rfc822-headers"];

const ADDRESS = /[^\s<>()[\]:;,"'@]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10}/gi;

const QUOTED_MESSAGE_ID = /^[> \t]*message-id:[ \t]*(<[^\s<>]{1,500}>)/gim;

/** Reads a mail that is known to be a bounce; `ownDomain` is the domain of our Message-IDs, which wins over others found. */
export function readBounce(mail: ParsedMail, ownDomain: string): ReadBounce {
  const reports = partsOf(mail, REPORT_TYPES).map((part) =>
    latin1Text(part.subarray(0, REPORT_CHARACTERS)),
  );
  const report = [...reports, mail.text].join("\n\n").slice(0, REPORT_CHARACTERS);
  const group = recipientGroup(report);
  const action = fieldOf(group, "action")?.split(/[\s(]/)[0]?.toLowerCase() ?? null;
  const status = statusOf(group, report);

  return {
    action,
    status,
    recipient: recipientOf(group, mail, report),
    permanent: isPermanent(action, status, report),
    aboutMessageId: failedMessageId(mail, ownDomain),
  };
}

/** RFC 3464 §2.3: one group of fields a recipient, with empty lines between; the first that failed speaks for the report. */
function recipientGroup(report: string): string {
  const groups = report
    .split(/\r?\n[ \t]*\r?\n/)
    .filter((group) => fieldOf(group, "(?:final|original)-recipient") !== null);
  return groups.find((group) => fieldOf(group, "action")?.startsWith("failed")) ?? groups[0] ?? "";
}

function recipientOf(group: string, mail: ParsedMail, report: string): string | null {
  // The original recipient is the address as we wrote it; the final one may be where it was forwarded to.
  for (const name of ["original-recipient", "final-recipient"]) {
    const address = firstAddress(fieldOf(group, name) ?? "");
    if (address !== null) return address;
  }
  const failed = firstAddress(headerOf(mail, "x-failed-recipients") ?? "");
  if (failed !== null) return failed;

  const involved = new Set([mail.from, ...mail.to].map((one) => addressKey(one?.address ?? "")));
  const named = Array.from(report.matchAll(ADDRESS), (match) => addressKey(match[0]));
  return named.find((address) => !involved.has(address)) ?? null;
}

function statusOf(group: string, report: string): string | null {
  const given = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fieldOf(group, "status") ?? "");
  if (given !== null) return given[0];
  // RFC 2034 §4: an enhanced code follows the reply code of the same class; qmail writes it as `(#5.1.1)`.
  const spoken = /(?:\b[45]\d\d[\s:-]*#?|\(?#|ERROR_CODE\s*:\s*)([45]\.\d{1,3}\.\d{1,3})\b/.exec(
    report,
  );
  return spoken?.[1] ?? null;
}

function isPermanent(action: string | null, status: string | null, report: string): boolean {
  if (action === "delayed") return false;
  if (status !== null) return status.startsWith("5");
  if (action === "failed") return true;
  if (/\bpermanent(?:ly)?\b|given up|gave up/i.test(report)) return true;
  if (/\b(?:delayed|will (?:be )?retr(?:y|ied)|still trying|temporar(?:y|ily))\b/i.test(report))
    return false;
  return /\b5[0-7]\d[ -]/.test(report) || /unknown|no such|not found|does ?n.t exist/i.test(report);
}

function failedMessageId(mail: ParsedMail, ownDomain: string): string | null {
  const returned = partsOf(mail, RETURNED_TYPES).map((part) => rawHeader(part, "message-id"));
  const quoted = Array.from(
    mail.text.slice(0, REPORT_CHARACTERS).matchAll(QUOTED_MESSAGE_ID),
    (match) => match[1],
  );
  const candidates = [...returned, ...quoted, ...mail.inReplyTo, ...mail.references].filter(
    (id) => typeof id === "string" && isMessageId(id) && id !== mail.messageId,
  );

  const own = `@${ownDomain.toLowerCase()}>`;
  return candidates.find((id) => id?.toLowerCase().endsWith(own)) ?? candidates[0] ?? null;
}

function fieldOf(group: string, name: string): string | null {
  const field = new RegExp(
    `^[> \\t]*${name}[ \\t]*:[ \\t]*(.*(?:\\r?\\n[ \\t]+\\S.*)*)`,
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
