import type { Address } from "./address.ts";
import { decodeWords } from "./encoded-words.ts";
import { readWrittenDate } from "./forwarded-date.ts";
import { readSender } from "./forwarded-sender.ts";
import type { ParsedAttachment } from "./parsed-mail.ts";
import { rawHeader } from "./raw-header.ts";

/** What do the headers of a mail say that was forwarded as an attachment? */

export type AttachedMail = {
  readonly from: Address | null;
  readonly subject: string | null;
  readonly date: string | null;
  readonly dateWords: string | null;
};

/** The first attached mail, or null if there is none. A file named `.eml` counts, whatever type its sender declared. */
export function readAttachedMail(attachments: readonly ParsedAttachment[]): AttachedMail | null {
  const part = attachments.find(
    ({ contentType, fileName }) =>
      /^message\/(?:rfc822|global)\b/i.test(contentType) || /\.eml$/i.test(fileName),
  );
  if (part === undefined) return null;
  const header = (name: string): string | null => {
    const raw = rawHeader(part.content, name);
    return raw === null ? null : decodeWords(raw).replace(/\s+/g, " ").trim();
  };
  const from = header("from") ?? header("sender");
  if (from === null) return null;
  const dateWords = header("date");
  return {
    from: readSender(from),
    subject: header("subject"),
    date: dateWords === null ? null : readWrittenDate(dateWords, ["en"]),
    dateWords,
  };
}
