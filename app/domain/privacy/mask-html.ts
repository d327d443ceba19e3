import { readHtmlTokens } from "#app/domain/mail/html-tokens.ts";
import { findSensitive, mask, maskedNumber } from "./mask.ts";

/** How does HTML read once card, account and document numbers are masked, also those that tags cut in pieces? */

/** Elements that stand within a line; any other begins a new one. */
const INLINE = new Set(
  "a abbr b bdi bdo big cite code del em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr".split(
    " ",
  ),
);

/** Where people see or follow what an attribute says. */
const READ_ATTRIBUTES = ["alt", "title", "href"];

/** Characters of the words, and where in the HTML they stand; `isEntity`: as one `&…;`. */
type Piece = { readonly flatAt: number; readonly at: number; readonly isEntity: boolean };
type Change = { readonly start: number; readonly end: number; readonly by: string };

/** The cleaned HTML of a mail; what holds nothing of the kind comes back as it is. */
export function maskHtml(html: string): string {
  if (!/\d/.test(html)) return html;
  const { flat, pieces, changes } = read(html);
  for (const { start, end, kind } of findSensitive(flat)) {
    const by = maskedNumber(flat.slice(start, end), kind);
    for (let at = start; at < end; at += 1)
      if (by[at - start] !== flat[at]) changes.push(change(html, pieces, at, by[at - start] ?? ""));
  }
  return changes.length === 0 ? html : changed(html, changes);
}

function read(html: string): { flat: string; pieces: readonly Piece[]; changes: Change[] } {
  const words: string[] = [];
  const pieces: Piece[] = [];
  const changes: Change[] = [];
  let length = 0;
  const add = (text: string): void => {
    words.push(text);
    length += text.length;
  };
  readHtmlTokens(html, {
    open(name, attributes, at) {
      if (!INLINE.has(name)) add("\n");
      if (attributes.size === 0) return;
      if (!READ_ATTRIBUTES.some((one) => findSensitive(attributes.get(one) ?? "").length > 0))
        return;
      const end = html.indexOf(">", at) + 1;
      if (end > at) changes.push({ start: at, end, by: mask(html.slice(at, end)) });
    },
    close(name) {
      if (!INLINE.has(name)) add("\n");
    },
    text(text, at) {
      pieces.push({ flatAt: length, at, isEntity: html[at] === "&" && text[0] !== "&" });
      add(text);
    },
  });
  return { flat: words.join(""), pieces, changes };
}

function change(html: string, pieces: readonly Piece[], flatAt: number, by: string): Change {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.flatAt ?? 0) <= flatAt) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low] ?? { flatAt, at: 0, isEntity: false };
  const start = piece.at + (flatAt - piece.flatAt);
  return { start, end: piece.isEntity ? html.indexOf(";", start) + 1 || start + 1 : start + 1, by };
}

function changed(html: string, changes: readonly Change[]): string {
  let from = 0;
  let written = "";
  for (const { start, end, by } of changes.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    written += html.slice(from, start) + by;
    from = end;
  }
  return written + html.slice(from);
}
