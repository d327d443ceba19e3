// Everything that the rules say about one mail, as plain data for `mail inspect`.
import { createHash } from "node:crypto";
import type { Address } from "#app/domain/mail/address.ts";
import { mayAutoRespond } from "#app/domain/mail/may-auto-respond.ts";
import type { ParsedAttachment, ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import { readForwarded } from "#app/domain/mail/read-forwarded.ts";
import { readReplyHtml } from "#app/domain/mail/read-reply-html.ts";
import { readReplyText } from "#app/domain/mail/read-reply-text.ts";
import { screen, type ScreenFacts, type Verdict } from "#app/domain/mail/screen.ts";
import type { PureDeps } from "#app/pure-wiring.server.ts";

type MailKind = "person" | "auto-reply" | "bounce" | "complaint" | "list";

export type InspectedMail = {
  kind: MailKind;
  messageId: string | null;
  inReplyTo: readonly string[];
  references: readonly string[];
  from: Address | null;
  to: readonly Address[];
  cc: readonly Address[];
  replyTo: readonly Address[];
  subject: string;
  date: string | null;
  text: string;
  reply: string;
  signature: string;
  quoted: string;
  /** Cleaned. */
  html: string | null;
  attachments: readonly InspectedAttachment[];
  bounce: { recipient: string | null; status: string | null; permanent: boolean } | null;
  mayAutoRespond: boolean;
  forwarded: { from: Address | null; subject: string | null; date: string | null } | null;
  limits: readonly string[];
};

type InspectedAttachment = {
  filename: string;
  contentType: string;
  bytes: number;
  sha256: string;
  contentId: string | null;
  inline: boolean;
};

/** No shop is asked: nothing is its own, blocked or over a threshold. */
const noShop: ScreenFacts = {
  ownAddresses: [],
  ownMessageIdDomain: "",
  envelopeFrom: null,
  blockedSenders: [],
  formMailers: [],
  aligned: null,
  spamScore: null,
  spamThreshold: Number.POSITIVE_INFINITY,
};

/** Machines whose mail is filed apart without being a report or an answer count as lists. */
const KINDS: Readonly<Partial<Record<Verdict["kind"], MailKind>>> = {
  "auto-reply": "auto-reply",
  bounce: "bounce",
  complaint: "complaint",
  list: "list",
  notification: "list",
};

/** Reads a raw RFC 5322 mail and asks every rule about it. Rejects with PermanentFault for bytes that can't be read. */
export async function inspectMail(
  needs: Pick<PureDeps, "parseMime" | "cleanHtml">,
  raw: Uint8Array,
): Promise<InspectedMail> {
  const mail = await needs.parseMime(raw);
  const verdict = screen(mail, noShop);
  const kind = KINDS[verdict.kind] ?? "person";
  const parts =
    mail.textIsMade && mail.html !== null ? readReplyHtml(mail.html) : readReplyText(mail.text);
  return {
    kind,
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    replyTo: mail.replyTo,
    subject: mail.subject,
    date: mail.date,
    text: mail.text,
    reply: parts.reply,
    signature: parts.signature,
    quoted: parts.quoted,
    html: mail.html === null ? null : needs.cleanHtml(mail.html),
    attachments: mail.attachments.map(inspectedAttachment),
    bounce: bounceOf(verdict),
    mayAutoRespond: mayAutoRespond(mail, verdict),
    forwarded: kind === "person" || kind === "list" ? forwardedOf(mail) : null,
    limits: mail.limits,
  };
}

const inspectedAttachment = (part: ParsedAttachment): InspectedAttachment => ({
  filename: part.fileName,
  contentType: part.contentType,
  bytes: part.content.length,
  sha256: createHash("sha256").update(part.content).digest("hex"),
  contentId: part.contentId,
  inline: part.inline,
});

const bounceOf = (verdict: Verdict): InspectedMail["bounce"] =>
  verdict.kind === "bounce"
    ? { recipient: verdict.recipient, status: verdict.status, permanent: verdict.permanent }
    : null;

function forwardedOf(mail: ParsedMail): InspectedMail["forwarded"] {
  const original = readForwarded(mail);
  if (original === null) return null;
  const { from, subject, date, dateWords } = original;
  // A date that has no clear instant is better told in its own words than not at all.
  return { from, subject, date: date ?? dateWords };
}
