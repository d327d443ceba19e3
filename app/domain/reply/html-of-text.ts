/** How does a plain text look as the HTML part of a mail? */

/** Trailing punctuation belongs to the sentence, not to the address. */
const LINK = /https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]}]/gi;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Paragraphs of an empty line between, line breaks kept, web addresses as links to themselves, everything else escaped. */
export const htmlOfText = (text: string): string =>
  text
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => `<p>${withLinks(paragraph).replace(/\n/g, "<br>\n")}</p>`)
    .join("\n");

function withLinks(text: string): string {
  let html = "";
  let done = 0;
  for (const match of text.matchAll(LINK)) {
    const address = escapeHtml(match[0]);
    html += `${escapeHtml(text.slice(done, match.index))}<a href="${address}">${address}</a>`;
    done = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(done));
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
