import { labelLines } from "./label-lines.ts";
import { linesOfText } from "./text-lines.ts";

/**
 * The text without what is quoted and without a signature. Empty if nothing else is there. Text forwarded by hand stays:
 * it is what the sender wants to be read.
 */
export function unquotedText(text: string): string {
  const lines = linesOfText(text);
  const labels = labelLines(lines);
  return lines
    .filter((_line, at) => labels[at] === "reply" || labels[at] === "forwarded")
    .map((line) => line.text)
    .join("\n")
    .trim();
}
