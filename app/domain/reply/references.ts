import { isMessageId } from "#app/domain/mail/message-id.ts";

/** Which earlier messages does a reply name? */

/** A line of a mail has 998 characters at most (RFC 5322 §2.1.1); this leaves room for the header's name. */
const REFERENCES_CHARACTERS = 900;

/**
 * The value of `References`: the thread's first message, then as many of the last as fit in 900 characters, the parent at
 * the end. Doubles and whatever is no Message-ID are left out.
 */
export function referencesOf(earlier: readonly string[], parent: string): string {
  const ids = [...new Set(earlier)].filter((id) => isMessageId(id) && id !== parent);
  const first = ids[0];
  if (first === undefined) return parent;

  const fixed = parent.length + 1 + first.length;
  if (fixed > REFERENCES_CHARACTERS) return parent;

  const kept: string[] = [];
  let length = fixed;
  for (const id of ids.slice(1).toReversed()) {
    length += 1 + id.length;
    if (length > REFERENCES_CHARACTERS) break;
    kept.unshift(id);
  }
  return [first, ...kept, parent].join(" ");
}
