import { linesOfHtml } from "./html-lines.ts";
import { VOID_ELEMENTS, readHtmlTokens } from "./html-tokens.ts";
import { labelLines } from "./label-lines.ts";
import { quotedByText } from "./read-reply-html.ts";

/** Where in a cleaned mail does the quoted history begin that ends it? */

/**
 * Cuts cleaned HTML in two well-formed pieces: what is new, with its signature, and the history below it. Nothing is
 * lost: both together hold every word and image, in order. `quotedHtml` is null where nothing is quoted, where words of
 * the sender stand below the quote, and for a mail that is nothing but a quote.
 */
export function splitQuotedHtml(html: string): {
  readonly html: string;
  readonly quotedHtml: string | null;
} {
  const cut = cutOf(html);
  if (cut === null) return { html, quotedHtml: null };
  const open = openTagsAt(html, cut);
  const close = [...open].reverse().map((tag) => `</${tag.name}>`);
  const reopen = open.map((tag) => tag.source);
  return {
    html: html.slice(0, cut) + close.join(""),
    quotedHtml: reopen.join("") + html.slice(cut),
  };
}

function cutOf(html: string): number | null {
  const lines = quotedByText(linesOfHtml(html));
  const labels = labelLines(lines);
  const isShown = (at: number): boolean => lines[at]?.text !== "" || lines[at]?.hasImage === true;
  const isQuoted = (at: number): boolean => labels[at] === "quoted" || labels[at] === "forwarded";

  let lastOwn = -1;
  lines.forEach((_line, at) => {
    if (isShown(at) && labels[at] === "reply") lastOwn = at;
  });
  if (lastOwn < 0) return null;
  for (let at = lastOwn + 1; at < lines.length; at += 1) {
    if (isShown(at) && isQuoted(at)) return lines[at]?.from ?? null;
  }
  return null;
}

type OpenTag = { readonly name: string; readonly source: string };

/** The elements that are open right before the offset `cut`, outermost first. */
function openTagsAt(html: string, cut: number): readonly OpenTag[] {
  const open: { name: string; source: string }[] = [];
  readHtmlTokens(html.slice(0, cut), {
    open(name, _attributes, at) {
      if (!VOID_ELEMENTS.has(name)) open.push({ name, source: tagAt(html, at) });
    },
    close(name) {
      const at = open.findLastIndex((tag) => tag.name === name);
      if (at >= 0) open.length = at;
    },
    text: () => undefined,
  });
  return open;
}

/** Cleaned HTML has no `>` within an attribute. */
const tagAt = (html: string, at: number): string => html.slice(at, html.indexOf(">", at) + 1);
