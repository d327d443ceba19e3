import { escapeHtml } from "./html-of-text.ts";

/** What do lists of mail show beside a subject, when the first words of the mail shall not stand there? */

/** Lists show some 140 characters at the most; Gmail's the most of all. */
const SHOWN_CHARACTERS = 200;

/** A blank that is drawn and one that joins words: mail clients fold runs of ordinary blanks into one. */
const FILLING = "&#8199;&#847; ";

/** Markup that the open mail does not show, with enough blanks behind the words; empty where there are none. */
export function previewInstead(words: string | null): string {
  if (words === null || words.trim() === "") return "";
  const filling = FILLING.repeat(SHOWN_CHARACTERS);
  return `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(words.trim())} ${filling}</div>\n`;
}
