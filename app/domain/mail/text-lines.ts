import { lineKey } from "./mail-line.ts";
import type { MailLine } from "./mail-line.ts";

const QUOTED = /^[ \t\u00a0]{0,3}>/;

/** The lines of a plain text body, with `>` read as the mark of a quote. */
export const linesOfText = (text: string): readonly MailLine[] =>
  text.split(/\r\n|\n|\r/).map((line) => ({
    text: line,
    key: lineKey(line),
    marked: QUOTED.test(line),
    maybe: false,
    attributed: false,
    heads: false,
    signed: false,
    ruled: false,
  }));
