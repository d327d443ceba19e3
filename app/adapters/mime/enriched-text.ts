/** Which words are in a text/enriched (RFC 1896) or text/richtext (RFC 1341) part? */

import { trimBlanks } from "./blanks.ts";

/** The text without its commands. A single line break of text/enriched is only a blank, two or more are one fewer. */
export function textOfEnriched(source: string): string {
  const broken = source.replace(/\n+/g, (breaks) => (breaks.length === 1 ? " " : breaks.slice(1)));
  return textOf(broken, "");
}

/** text/richtext tells line breaks by `<nl>` only. */
export const textOfRichtext = (source: string): string =>
  textOf(source.replace(/\n+/g, " "), "\n").split("\n").map(trimBlanks).join("\n");

function textOf(source: string, lineBreak: string): string {
  const out: string[] = [];
  let hidden = 0;
  for (let at = 0; at < source.length;) {
    const open = source.indexOf("<", at);
    const end = open < 0 ? source.length : open;
    if (hidden === 0) out.push(source.slice(at, end));
    if (open < 0) break;
    if (source[open + 1] === "<") {
      if (hidden === 0) out.push("<");
      at = open + 2;
      continue;
    }
    // RFC 1896: a command has at most 60 characters.
    const tag = /^<(\/?)([A-Za-z0-9-]{1,60})>/.exec(source.slice(open, open + 64));
    if (tag === null) {
      if (hidden === 0) out.push("<");
      at = open + 1;
      continue;
    }
    const [written, slash, command = ""] = tag;
    at = open + written.length;
    const name = command.toLowerCase();
    if (name === "param" || name === "comment")
      hidden = Math.max(0, hidden + (slash === "" ? 1 : -1));
    else if (hidden === 0 && (name === "nl" || name === "np" || name === "paragraph"))
      out.push(lineBreak);
    else if (hidden === 0 && name === "lt") out.push("<");
  }
  return out.join("");
}
