import { linesOfHtml } from "./html-lines.ts";
import type { HtmlLine } from "./line-writer.ts";
import { labelLines } from "./label-lines.ts";
import { partsOf } from "./reply-parts.ts";
import type { ReplyParts } from "./reply-parts.ts";

/** The same as `readReplyText` for HTML as the client wrote it, whose elements often mark the quote. */
export function readReplyHtml(html: string): ReplyParts {
  const lines = quotedByText(linesOfHtml(html));
  return partsOf(
    lines.map((line) => line.text),
    labelLines(lines),
  );
}

/** Some clients quote with `>` in HTML too. */
export const quotedByText = (lines: readonly HtmlLine[]): readonly HtmlLine[] =>
  lines.map((line) =>
    line.text.startsWith(">") && !line.marked ? { ...line, marked: true } : line,
  );
