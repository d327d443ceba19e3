// What stands in a mail: the sender's new words, what is quoted below them, and the HTML made harmless.
import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import { readForwarded, type ForwardedMail } from "#app/domain/mail/read-forwarded.ts";
import { readReplyHtml } from "#app/domain/mail/read-reply-html.ts";
import { readReplyText } from "#app/domain/mail/read-reply-text.ts";
import { splitQuotedHtml } from "#app/domain/mail/split-quoted-html.ts";
import { maskHtml } from "#app/domain/privacy/mask-html.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import type { Deps } from "#app/services/deps.ts";

export type MailContent = {
  readonly text: string;
  readonly replyText: string;
  readonly signatureText: string;
  readonly quotedText: string;
  /** Cleaned, the new part alone; null for plain mail. */
  readonly html: string | null;
  readonly quotedHtml: string | null;
  readonly forwarded: ForwardedMail | null;
  readonly limits: readonly string[];
};

/**
 * The same mail always gives the same content: what is stored can be made anew from the raw bytes. Subject and text of `mail`
 * are masked already (`maskMail`); what its HTML says is masked here, once it is clean.
 */
export function readContent(needs: Pick<Deps, "cleanHtml">, mail: ParsedMail): MailContent {
  const parts =
    mail.textIsMade && mail.html !== null ? readReplyHtml(mail.html) : readReplyText(mail.text);
  const html = mail.html === null ? null : splitQuotedHtml(maskHtml(needs.cleanHtml(mail.html)));
  return {
    text: mail.text,
    replyText: mask(parts.reply),
    signatureText: mask(parts.signature),
    quotedText: mask(parts.quoted),
    html: html?.html ?? null,
    quotedHtml: html?.quotedHtml ?? null,
    forwarded: readForwarded(mail),
    limits: mail.limits,
  };
}
