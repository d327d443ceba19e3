import { labelLines } from "./label-lines.ts";
import { partsOf } from "./reply-parts.ts";
import type { ReplyParts } from "./reply-parts.ts";
import { linesOfText } from "./text-lines.ts";

/** What did the sender of a plain text mail newly write, and what is signature and quoted history? In doubt it is new. */
export function readReplyText(text: string): ReplyParts {
  const lines = linesOfText(text);
  return partsOf(
    lines.map((line) => line.text),
    labelLines(lines),
  );
}
