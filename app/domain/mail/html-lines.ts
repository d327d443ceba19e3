import { isHiddenBy, setsFontSize } from "./hidden-style.ts";
import {
  breaksLine,
  drawsRuleAbove,
  endsOpen,
  hasMargin,
  isBlock,
  isCell,
  isDropped,
  isPreformatted,
} from "./html-elements.ts";
import { VOID_ELEMENTS, readHtmlTokens } from "./html-tokens.ts";
import { lineWriter } from "./line-writer.ts";
import type { HtmlLine, LineState } from "./line-writer.ts";
import { linkAddress } from "./link-address.ts";
import { quoteMarkOf } from "./quote-markers.ts";
import type { QuoteMark } from "./quote-markers.ts";

/** Which lines does a reader see in a mail's HTML, and what do the elements around them say? */

/** No mail nests inline elements deeper between two blocks; bounds what a stray end tag costs. */
const INLINE_DEPTH = 64;

/** Deeper nested markup is read without its styles and marks; Outlook and webmail nest some dozen levels a reply. */
const MARKED_DEPTH = 5000;

/** Enough of a link's words to see whether they say its address. */
const LINK_CHARACTERS = 400;

type Frame = {
  readonly name: string;
  readonly hidden: boolean;
  readonly fontHidden: boolean;
  readonly preformatted: boolean;
  readonly hasMargin: boolean;
  readonly depth: number;
  readonly mark: QuoteMark | "maybe" | null;
  readonly link: string | null;
};

/** The visible lines of `html` in order; reads it once, in time linear in its length. */
export function linesOfHtml(html: string): readonly HtmlLine[] {
  const lines: HtmlLine[] = [];
  readHtmlLines(html, (line) => lines.push(line));
  return lines;
}

/** Tells `onLine` of each of them in turn, so that not all need be held at once. */
export function readHtmlLines(html: string, onLine: (line: HtmlLine) => void): void {
  const stack: Frame[] = [];
  const openCount = new Map<string, number>();
  /** What the next item is numbered, in each list around; null in lists without numbers. */
  const lists: (number | null)[] = [];
  const marks = { quoted: 0, maybe: 0, attribution: 0, header: 0, signature: 0 };
  let hidden = 0;
  let linkWords = "";
  let ruleWaits = false;
  let headWaits = false;
  /** Where the tags began that stand right before the next words. */
  let runFrom: number | null = null;

  const top = (): Frame | undefined => stack[stack.length - 1];

  const stateAt = (at: number | null): LineState => ({
    marked: marks.quoted > 0,
    maybe: marks.maybe > 0,
    attributed: marks.attribution > 0,
    heads: headWaits && marks.header > 0,
    signed: marks.signature > 0,
    ruled: ruleWaits,
    depth: top()?.depth ?? 0,
    from: runFrom ?? at ?? html.length,
  });

  const writer = lineWriter({
    stateAt,
    onWords(words) {
      if (linkWords.length < LINK_CHARACTERS) linkWords += words;
      runFrom = null;
    },
    onLine(line) {
      onLine(line);
      if (line.text === "" && !line.hasImage) return;
      ruleWaits = false;
      if (line.heads) headWaits = false;
    },
  });

  const image = (alt: string, at: number): void => {
    writer.image(at);
    // Gmail and others draw emoji as images.
    if (isEmoji(alt)) writer.put(alt, at);
    runFrom = null;
  };

  const item = (at: number): void => {
    const number = lists.pop() ?? null;
    lists.push(number === null ? null : number + 1);
    const from = runFrom;
    writer.put(number === null ? "-" : `${number}.`, at);
    runFrom = from;
    writer.space();
  };

  const push = (name: string, attributes: ReadonlyMap<string, string>): void => {
    const isDeep = stack.length > MARKED_DEPTH;
    const style = isDeep ? "" : (attributes.get("style") ?? "");
    const mark = isDeep ? null : quoteMarkOf(name, attributes);
    const parent = top();
    const frame: Frame = {
      name,
      hidden: isDropped(name) || attributes.has("hidden") || isHiddenBy(style),
      fontHidden: setsFontSize(style) ?? parent?.fontHidden ?? false,
      preformatted: (parent?.preformatted ?? false) || isPreformatted(name, style),
      hasMargin: hasMargin(name, attributes, lists.length > 0),
      depth: (parent?.depth ?? 0) + (mark !== null && name === "blockquote" ? 1 : 0),
      mark,
      link: name === "a" ? (attributes.get("href") ?? null) : null,
    };
    if (breaksLine(name)) writer.endLine();
    if (frame.hasMargin) writer.margin();
    // What a client writes above a quote stands before it, not between two quotes.
    if (name === "blockquote" && (mark === "quoted" || mark === "maybe")) marks.attribution = 0;
    if (mark !== null) marks[mark] += 1;
    if (mark === "header") headWaits = true;
    if (drawsRuleAbove(style)) ruleWaits = true;
    if (name === "a") linkWords = "";
    if (name === "ul") lists.push(null);
    if (name === "ol") lists.push(1);
    if (frame.hidden) hidden += 1;
    stack.push(frame);
    openCount.set(name, (openCount.get(name) ?? 0) + 1);
  };

  const pop = (): void => {
    const frame = stack.pop();
    if (frame === undefined) return;
    openCount.set(frame.name, (openCount.get(frame.name) ?? 1) - 1);
    if (frame.hidden) hidden -= 1;
    if (frame.link !== null && hidden === 0) {
      const address = linkAddress(frame.link, linkWords);
      if (address !== null) writer.append(` <${address}>`);
    }
    if (breaksLine(frame.name)) writer.endLine();
    if (frame.hasMargin) writer.margin();
    if (frame.mark !== null) marks[frame.mark] = Math.max(0, marks[frame.mark] - 1);
    if (frame.name === "ul" || frame.name === "ol") lists.pop();
  };

  const popTo = (name: string): void => {
    if (isBlock(name) || isDropped(name)) {
      while (top() !== undefined && top()?.name !== name) pop();
      pop();
      return;
    }
    for (let up = 1; up <= INLINE_DEPTH; up += 1) {
      const frame = stack[stack.length - up];
      if (frame === undefined || isBlock(frame.name)) return;
      if (frame.name !== name) continue;
      for (let count = 0; count < up; count += 1) pop();
      return;
    }
  };

  readHtmlTokens(html, {
    open(name, attributes, at) {
      runFrom ??= at;
      if (name === "br" && hidden === 0) writer.breakLine(at);
      if (name === "img" && hidden === 0) image(attributes.get("alt")?.trim() ?? "", at);
      if (name === "hr") {
        writer.endLine();
        ruleWaits = true;
      }
      if (VOID_ELEMENTS.has(name)) return;

      if (endsOpen(top()?.name, name)) pop();
      if (name === "tr" && top()?.name === "tr") pop();
      push(name, attributes);
      if (name === "li" && hidden === 0) item(at);
      if (isCell(name)) writer.space();
    },
    close(name) {
      if ((openCount.get(name) ?? 0) === 0) {
        // HTML standard: `</p>` without its start tag is an empty paragraph.
        if (name === "p") writer.endLine();
        return;
      }
      runFrom = null;
      popTo(name);
    },
    text(words, at) {
      const frame = top();
      if (hidden > 0 || frame?.fontHidden === true) return;
      if (runFrom === null && /\S/.test(words)) runFrom = at;
      if (frame?.preformatted === true) writer.keep(words, at);
      else writer.flow(words, at);
    },
  });
  while (stack.length > 0) pop();
  writer.end();
}

const isEmoji = (alt: string): boolean =>
  alt !== "" && alt.length <= 16 && /^\p{Extended_Pictographic}/u.test(alt);
