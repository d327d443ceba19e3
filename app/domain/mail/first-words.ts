import { unquotedText } from "./unquoted-text.ts";

/** How does a message begin? */

/** No preview needs more of a mail than this. */
const READ_CHARACTERS = 16 * 1024;

const DEFAULT_CHARACTERS = 140;

/**
 * Control characters, marks that turn the direction of the text around them, and the invisible filler of newsletters.
 * The joiner U+200D stays: it holds emoji together.
 */
const UNSEEN = /(?![\s\u200d])[\p{Cc}\p{Cf}\u034f]/gu;

/**
 * The first words of a message on one line, at most `max` characters, cut between words with an ellipsis. Quoted lines
 * are left out unless there is nothing else.
 */
export function firstWords(text: string, max: number = DEFAULT_CHARACTERS): string {
  const start = text.slice(0, READ_CHARACTERS);
  const words = oneLine(unquotedText(start)) || oneLine(start.replace(/^[ \t]*(?:>[ \t]*)+/gm, ""));

  const characters = Array.from(words);
  if (characters.length <= max) return words;
  const cut = characters.slice(0, max - 1).join("");
  const lastSpace = characters.slice(0, max).join("").lastIndexOf(" ");
  return `${lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut}…`;
}

const oneLine = (text: string): string => text.replace(UNSEEN, "").replace(/\s+/g, " ").trim();
