import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import { findSensitive, mask } from "./mask.ts";
import { countsOf, type MaskedCount } from "./sensitive.ts";

/** Which of a mail's own words may be kept: subject, text and names of files without card, account and document numbers. */

export type MaskedMail = {
  /** HTML stays as it came: it is masked once it was cleaned. */
  readonly mail: ParsedMail;
  readonly masked: readonly MaskedCount[];
};

/** Masked before anything is stored, judged or searched; the raw mail stays whole. */
export function maskMail(mail: ParsedMail): MaskedMail {
  const { subject, text, attachments } = mail;
  const names = attachments.map(({ fileName }) => fileName);
  const found = [subject, text, ...names].flatMap(findSensitive);
  if (found.length === 0) return { mail, masked: [] };
  return {
    mail: {
      ...mail,
      subject: mask(subject),
      text: mask(text),
      attachments: attachments.map((one) => ({ ...one, fileName: mask(one.fileName) })),
    },
    masked: countsOf(found),
  };
}
