import { MAX_TEXT_LINES } from "./mail-limits.ts";
import { lineKey } from "./mail-line.ts";
import type { MailLine } from "./mail-line.ts";

/** Which words stand on which line, when words, line ends and margins come one after the other? */

export type HtmlLine = MailLine & {
  /** How many blockquotes stand around it, indents left out. */
  readonly depth: number;
  /** Offset in the HTML before which one can cut so that the line and the tags opened for it stand behind the cut. */
  readonly from: number;
  readonly hasImage: boolean;
};

/** White space that is more than single spaces. */
const UNEVEN = /[^\S ]| {2}/;

/** What the elements around its first word say about a line. */
export type LineState = Omit<HtmlLine, "text" | "key" | "hasImage">;

export type LineWriter = {
  /** Words on the current line; `at` is their offset in the HTML. White space in them flows. */
  readonly flow: (words: string, at: number) => void;
  /** Words whose line ends and spaces stay. */
  readonly keep: (words: string, at: number) => void;
  /** Words as they are, such as the mark of a list's item. */
  readonly put: (words: string, at: number) => void;
  /** Words behind the last ones, if there are any on this line. */
  readonly append: (words: string) => void;
  readonly space: () => void;
  readonly image: (at: number) => void;
  /** Ends the line even if it is empty. */
  readonly breakLine: (at: number) => void;
  /** Ends the line if anything stands on it. */
  readonly endLine: () => void;
  /** Asks for an empty line before the next words. */
  readonly margin: () => void;
  /** Ends the last line. */
  readonly end: () => void;
};

/**
 * `stateAt` is asked once a line, `onWords` told of all words, `onLine` of each line when it ends, in order. Words past
 * as many lines as are read of a text flow on in the last one.
 */
export function lineWriter(of: {
  readonly stateAt: (at: number | null) => LineState;
  readonly onWords: (words: string) => void;
  readonly onLine: (line: HtmlLine) => void;
}): LineWriter {
  let before: HtmlLine | null = null;
  let count = 0;
  let text = "";
  let hasContent = false;
  let hasImage = false;
  let spaceWaits = false;
  let marginWaits = false;
  let state: LineState | null = null;

  const push = (isLast = false): void => {
    if (count >= MAX_TEXT_LINES && !isLast) {
      spaceWaits = true;
      return;
    }
    count += 1;
    const shown = text.trimEnd();
    const said = state ?? of.stateAt(null);
    // What flowed together past the limit is nobody's for certain: in doubt it is new.
    const unsure = count > MAX_TEXT_LINES ? { marked: false, maybe: false, signed: false } : {};
    const line = { ...said, ...unsure, text: shown, key: lineKey(shown), hasImage };
    before = line;
    of.onLine(line);
    text = "";
    hasContent = false;
    hasImage = false;
    spaceWaits = false;
    state = null;
  };

  const begin = (at: number): void => {
    if (state !== null) return;
    const next = of.stateAt(at);
    if (marginWaits && before !== null && before.text !== "") {
      // The empty line around a quote is no part of it.
      state = before.depth > next.depth ? next : { ...before, heads: false, ruled: false };
      push();
    }
    marginWaits = false;
    state = next;
  };

  const put = (words: string, at: number): void => {
    begin(at);
    if (spaceWaits && text !== "") text += " ";
    spaceWaits = false;
    text += words;
    hasContent = true;
    of.onWords(words);
  };

  const breakLine = (at: number): void => {
    begin(at);
    push();
  };

  const flow = (words: string, at: number): void => {
    const flowing = UNEVEN.test(words) ? words.replace(/\s+/g, " ") : words;
    const shown = flowing.trim();
    // A paragraph of a no-break space is how Outlook writes an empty line.
    if (shown === "" && words.includes("\u00a0")) hasContent = true;
    if (flowing.startsWith(" ")) spaceWaits = true;
    if (shown === "") return;
    put(shown, at);
    spaceWaits = flowing.endsWith(" ");
  };

  const keep = (words: string, at: number): void => {
    let from = 0;
    for (;;) {
      const end = words.indexOf("\n", from);
      const part = words.slice(from, end < 0 ? undefined : end).replace(/\r|\u00a0/g, " ");
      if (part !== "") {
        if (part.trim() === "" && text === "") hasContent = true;
        else put(part, at + from);
      }
      if (end < 0) return;
      breakLine(at + end);
      from = end + 1;
    }
  };

  return {
    flow,
    keep,
    put,
    append(words) {
      if (hasContent) text += words;
    },
    space() {
      spaceWaits = true;
    },
    image(at) {
      begin(at);
      hasImage = true;
      hasContent = true;
    },
    breakLine,
    endLine() {
      spaceWaits = false;
      if (hasContent) push();
    },
    margin() {
      marginWaits = true;
    },
    end() {
      if (hasContent) push(true);
    },
  };
}
