import { say, type SaidWords, type Words } from "#app/domain/words/words.ts";

/** How much can a reply carry? */

/**
 * SendGrid takes mails of 30 MB, everything included, and base64 makes three bytes four.
 * https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations
 */
const MOST_IN_MAIL_BYTES = 30_000_000;
/** Line breaks of base64 (RFC 2045 §6.8: 76 characters a line), headers, and the words themselves. */
const BESIDE_FILES_BYTES = 600_000;

/** As they lie on a disk. */
export const LONGEST_FILE_BYTES = 20_000_000;
export const MOST_FILES_BYTES = Math.floor(
  (MOST_IN_MAIL_BYTES - BESIDE_FILES_BYTES) * (3 / 4) * (76 / 78),
);
export const MOST_FILES = 50;

export type SizedFile = { readonly fileName: string; readonly bytes: number };

/** Why `next` can't go along with those that are there, in words for its writer; null when it can. */
export function whyTooLarge(there: readonly SizedFile[], next: SizedFile): Words | null {
  const name = shortName(next.fileName);
  const size = megabytes(next.bytes);
  if (next.bytes > LONGEST_FILE_BYTES)
    return say("“{name}” has {size}. A file can have {most} at most: share a link to it instead.", {
      name,
      size,
      most: megabytes(LONGEST_FILE_BYTES),
    });
  if (next.bytes === 0) return say("“{name}” is empty.", { name });
  if (there.length >= MOST_FILES)
    return say("A reply takes {most, number} files at most.", { most: MOST_FILES });
  const files = [...there, next];
  const together = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (together <= MOST_FILES_BYTES) return null;
  const left = Math.max(0, MOST_FILES_BYTES - (together - next.bytes));
  return say(
    "“{name}” has {size}, and there is room for {left} more. All files of a reply can have {most} together.",
    { name, size, left: megabytes(left), most: megabytes(MOST_FILES_BYTES) },
  );
}

const megabytes = (bytes: number): SaidWords => {
  const rounded = Math.floor(bytes / 100_000) / 10;
  return bytes > 0 && rounded === 0
    ? say("less than {size, number} MB", { size: 0.1 })
    : say("{size, number} MB", { size: rounded });
};

const LONGEST_NAME = 60;
const shortName = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME)}…`;
