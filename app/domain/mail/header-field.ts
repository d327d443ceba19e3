import { quoteWords } from "./quote-headers.ts";
import type { HeaderField } from "./quote-headers.ts";

/** Which field of a quoted header does a line hold, in any language that we know? */

/** The longest label with its space and colon. */
const LABEL_CHARACTERS = 32;

const FIELDS: readonly HeaderField[] = ["from", "sent", "date", "to", "cc", "subject", "other"];

const fieldOfLabel: ReadonlyMap<string, HeaderField> = new Map(
  // Rare fields first, so that a label that two languages use differently keeps the commoner meaning.
  [...FIELDS]
    .reverse()
    .flatMap((field) =>
      Object.values(quoteWords).flatMap((words) =>
        (words[field] ?? []).map((label): [string, HeaderField] => [label, field]),
      ),
    ),
);

/** The field and its value for a line such as `Sent: Friday`; `key` is the line's `lineKey`. Null for any other line. */
export function headerField(key: string): { field: HeaderField; value: string } | null {
  const colon = labelEnd(key);
  if (colon <= 0) return null;
  const label = key.slice(0, colon).trim().toLowerCase().normalize("NFC").replace(/\.$/, "");
  const field = fieldOfLabel.get(label);
  return field === undefined ? null : { field, value: key.slice(colon + 1).trim() };
}

/** True for any short `word: value`, whatever the language. */
export const looksLikeField = (key: string): boolean =>
  /^\p{L}[\p{L}\p{M}' .-]{0,24}\s?[:：]\s?\S/u.test(key);

function labelEnd(key: string): number {
  for (let at = 0; at < key.length && at < LABEL_CHARACTERS; at += 1) {
    if (key[at] === ":" || key[at] === "：") return at;
  }
  return -1;
}
