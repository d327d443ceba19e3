import { textOfHtml } from "#app/domain/mail/text-of-html.ts";
import { findSensitive, MASK } from "./mask.ts";
import { countsOf, type MaskedCount } from "./sensitive.ts";

/** What was masked in a mail whose HTML says more than its plain text? */

/** `html` as it came; `content` as it is stored, in which a mask shows that there was something. */
export function maskedInHtml(
  html: string | null,
  content: { readonly html: string | null; readonly quotedHtml: string | null },
): readonly MaskedCount[] {
  const isMasked = [content.html, content.quotedHtml].some((one) => one?.includes(MASK));
  return html === null || !isMasked ? [] : countsOf(findSensitive(textOfHtml(html)));
}
