import { readHtmlLines } from "./html-lines.ts";
import { readHtmlTokens } from "./html-tokens.ts";

/** How does a mail's HTML read as plain text? */

const IMAGE_NAMES = 20;

/**
 * The words of a mail's HTML as a reader sees them: a line for each line, at most two empty ones in a row, `> ` before
 * quoted lines, the address of a link behind its words where they differ. A mail of nothing but images gives their names.
 */
export function textOfHtml(html: string): string {
  const text: string[] = [];
  let empty = 2;
  readHtmlLines(html, (line) => {
    if (line.hasImage && line.text === "") return;
    empty = line.text === "" ? empty + 1 : 0;
    if (empty <= 2) text.push(`${"> ".repeat(Math.min(line.depth, 20))}${line.text}`.trimEnd());
  });
  const words = text.join("\n").trim();
  return words === "" ? namesOfImages(html) : words;
}

function namesOfImages(html: string): string {
  const names: string[] = [];
  const ignored = (): void => undefined;
  readHtmlTokens(html, {
    open(name, attributes) {
      const alt = name === "img" ? (attributes.get("alt")?.replace(/\s+/g, " ").trim() ?? "") : "";
      if (alt !== "" && names.length < IMAGE_NAMES) names.push(`[${alt}]`);
    },
    close: ignored,
    text: ignored,
  });
  return names.join("\n");
}
