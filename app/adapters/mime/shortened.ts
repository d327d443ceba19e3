/** What of a text is read, when it is longer than anybody reads? */
import type { MailLimit } from "#app/domain/mail/mail-limits.ts";
import {
  MAX_HTML_LENGTH,
  MAX_HTML_MARKS,
  MAX_TEXT_LENGTH,
  MAX_TEXT_LINES,
} from "#app/domain/mail/mail-limits.ts";

const [LF, CR, TAG] = [0x0a, 0x0d, 0x3c];

/** Cleaning takes away one of the two characters of a line end, seldom more; building a text anew costs what it is long. */
const RAW_SHARE = 2;

/** Cuts plain text to `length` characters and to the lines that are read, and tells so; never within a character. */
export function shortenedText(
  text: string,
  limits: Set<MailLimit>,
  length: number = MAX_TEXT_LENGTH,
): string {
  const end = endOfMarks(text, MAX_TEXT_LINES, null);
  return cut(text, Math.min(length, end), { name: "text-length", limits });
}

/** The same for HTML, whose tags and line ends are counted. */
export function shortenedHtml(
  html: string,
  limits: Set<MailLimit>,
  length: number = MAX_HTML_LENGTH,
): string {
  const end = endOfMarks(html, MAX_HTML_MARKS, TAG);
  return cut(html, Math.min(length, end), { name: "html-length", limits });
}

/** As much of a text that is to be cleaned as can be left of it afterwards. */
export const shortenedRawText = (text: string, limits: Set<MailLimit>): string =>
  shortenedText(text, limits, MAX_TEXT_LENGTH * RAW_SHARE);

/** The same for HTML. */
export const shortenedRawHtml = (html: string, limits: Set<MailLimit>): string =>
  shortenedHtml(html, limits, MAX_HTML_LENGTH * RAW_SHARE);

/** Where the first mark stands that is one too many, line ends of all kinds or `mark`; the length if there is none. */
function endOfMarks(text: string, wanted: number, mark: number | null): number {
  if (text.length <= wanted) return text.length;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isMark = code === LF || code === mark || (code === CR && text.charCodeAt(at + 1) !== LF);
    if (isMark) count += 1;
    if (count > wanted) return at;
  }
  return text.length;
}

function cut(
  text: string,
  end: number,
  { name, limits }: { name: MailLimit; limits: Set<MailLimit> },
): string {
  if (text.length <= end) return text;
  limits.add(name);
  return text.slice(0, isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end);
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
