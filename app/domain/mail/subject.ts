import { trimEnds } from "./trim-ends.ts";

/** What is a subject without the marks that mail clients put before it, and which ticket does it name? */

/** What clients write before the subject of an answer or a forwarded mail, by language. */
const PREFIX_WORDS = [
  ...["re", "fw", "fwd"],
  ...["aw", "wg", "antw", "antwort", "doorst"],
  ...["sv", "vs", "vb", "vl", "odp", "pd", "ynt", "ilt"],
  ...["tr", "rv", "res", "enc", "rif", "r"],
  ...["回复", "答复", "转发", "回覆", "轉寄", "返信", "転送"],
].join("|");

/** `Re:`, `RE[2]:`, `Re(3) :`, `回复：` */
const PREFIX = new RegExp(
  `^(?:${PREFIX_WORDS})(?:\\s?[[(]\\d{1,3}[\\])]|\\^\\d{1,3})?\\s?[:：]\\s*`,
  "iu",
);

/** Ticket numbers are four-byte integers in the database. */
const NUMBER_DIGITS = 9;

/** The subject without any `Re:`, `Fwd:`, `AW:` … before it, on one line and trimmed; may be empty. */
export function bareSubject(subject: string): string {
  let bare = subject.replace(/\s+/g, " ").trim();
  for (;;) {
    const shorter = bare.replace(PREFIX, "");
    if (shorter === bare) return bare;
    bare = shorter;
  }
}

/**
 * The number of the ticket that a subject names, such as 1042 for `Re: [MJ-1042] My ring` under the prefix `MJ` (with or
 * without its hyphen, any case, whole words only). Null for none, and for two different ones: then it is anyone's guess.
 */
export function ticketNumberIn(subject: string, prefix: string): number | null {
  const word = trimEnds(prefix.trim(), "-", "end");
  if (word === "") return null;

  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])${escaped(word)}[-‐‑–](\\d{1,${NUMBER_DIGITS}})(?![\\p{L}\\p{N}])`,
    "giu",
  );
  const numbers = new Set(Array.from(subject.matchAll(pattern), (match) => Number(match[1])));
  const [number, ...others] = numbers;
  return number === undefined || others.length > 0 ? null : number;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
