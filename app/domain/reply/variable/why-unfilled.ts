import { say, within, type Words } from "#app/domain/words/words.ts";
import { leftoversIn, readHtmlPieces } from "./template-tokens.ts";
import { namesInWords } from "./variable-names.ts";

/** Does a mail that is to leave still hold a variable that nobody filled? */

/**
 * Says which, in words for its writer; null when all is filled. `html`: cleaned, null without an editor; `text`: its plain words;
 * `quotesToo`: false for a forwarded mail, in which others may have written what they like.
 */
export function whyUnfilled(mail: {
  readonly html: string | null;
  readonly text: string;
  readonly quotesToo: boolean;
}): Words | null {
  const { html, text, quotesToo } = mail;
  const texts = quotesToo ? [html ?? "", text] : [html === null ? text : unquoted(html)];
  const names = leftoversIn(...texts);
  if (names.length === 0) return null;
  return say(
    "{count, plural, one {{names} has no value. Write it yourself, or take it out.} other {{names} have no value. Write them yourself, or take them out.}}",
    { count: names.length, names: within(namesInWords(names)) },
  );
}

const QUOTE = /^<(\/?)blockquote[\s/>]/i;

/** The words outside of quotes. */
function unquoted(html: string): string {
  let depth = 0;
  let words = "";
  readHtmlPieces(html, {
    tag(tag) {
      const quote = QUOTE.exec(tag);
      if (quote) depth = Math.max(0, depth + (quote[1] === "/" ? -1 : 1));
    },
    words(text) {
      if (depth === 0) words += text;
    },
  });
  return words;
}
