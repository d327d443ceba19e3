import { textOfHtml } from "./text-of-html.ts";

/** How does cleaned HTML read once numbers in it are masked? */

/**
 * `mask` is told each run of words between two tags, and must not change their length or markup characters. Null where a
 * number goes over a tag and is still there afterwards: then only a plain text can be masked.
 */
export function maskHtml(html: string, mask: (words: string) => string): string | null {
  let masked = "";
  let from = 0;
  while (from < html.length) {
    const start = html.indexOf("<", from);
    const end = start < 0 ? html.length : start;
    masked += mask(html.slice(from, end));
    if (start < 0) break;
    const close = html.indexOf(">", start);
    from = close < 0 ? html.length : close + 1;
    masked += html.slice(start, from);
  }
  const words = textOfHtml(masked);
  return mask(words) === words ? masked : null;
}
