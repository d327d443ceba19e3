// Writes the allowed elements of a mail in balance, and keeps the words of those that are not.
import { MAX_HTML_NODES } from "#app/domain/mail/mail-limits.ts";
import {
  ALLOWED,
  ENDS,
  ENDS_PARAGRAPH,
  INLINE,
  RENAMED,
  SAID,
  SCOPES,
  TABLE_PARTS,
  TAKEN_OUT,
  VOID,
} from "./allowed-html.ts";
import type { Blocked } from "./blocked.ts";
import { cleanAttributes, type Attribute } from "./clean-attributes.ts";
import { escapeText } from "./escape.ts";
import { collectPieces } from "./pieces.ts";

/** The longest chains of quotes in real mail are some 100 boxes deep; browsers flatten what lies deeper than 512. */
export const MAX_HTML_DEPTH = 200;

export type CleanWriter = {
  text(text: string): void;
  open(tag: string, attributes: readonly Attribute[], selfClosing: boolean): void;
  close(tag: string): void;
  /** Ends what is still open and returns everything written. */
  end(): string;
};

export function writeClean(blocked: Blocked): CleanWriter {
  const stack: string[] = [];
  /** How often each name is in the stack: an end tag of none of them is not searched for. */
  const open = new Map<string, number>();
  const written = collectPieces();
  let nodes = 0;
  /** Elements deeper than the limit, which are open but not written. */
  let beyond = 0;
  /** How often each element lies open inside of the one that is being taken out, that one included; empty if none is. */
  const takenOut = new Map<string, number>();

  const isOpen = (name: string): boolean => (open.get(name) ?? 0) > 0;

  const endDownTo = (height: number) => {
    while (stack.length > height) {
      const name = stack.pop() ?? "";
      open.set(name, (open.get(name) ?? 1) - 1);
      written.add(`</${name}>`);
    }
  };

  const endImplied = (tag: string) => {
    const implied = ENDS[tag];
    const at = implied === undefined ? -1 : lowestOf(stack, implied);
    if (at >= 0) endDownTo(at);
    if (!ENDS_PARAGRAPH.has(tag)) return;
    const paragraph = lastWhere(stack, (name) => (INLINE.has(name) ? null : name === "p"));
    if (paragraph >= 0) endDownTo(paragraph);
  };

  return {
    text(text) {
      if (takenOut.size === 0) written.add(escapeText(text));
    },

    open(source, attributes, selfClosing) {
      if (takenOut.size > 0) {
        if (!selfClosing && !VOID.has(source))
          takenOut.set(source, (takenOut.get(source) ?? 0) + 1);
        return;
      }
      const said = SAID[source];
      if (said !== undefined) blocked.add(said);
      if (TAKEN_OUT.has(source)) {
        // Closed in itself it holds nothing, as in XHTML; taking out what follows would lose the mail's words.
        if (!selfClosing) takenOut.set(source, 1);
        return;
      }
      const tag = nameOf(source);
      const isAllowed = ALLOWED.has(tag);
      const attributeText = cleanAttributes(isAllowed ? tag : "", attributes, blocked);
      if (!isAllowed) return;

      nodes += 1;
      if (nodes > MAX_HTML_NODES) {
        blocked.add("html-nodes");
        return;
      }
      if (VOID.has(tag)) {
        if (tag === "hr") endImplied(tag);
        written.add(`<${tag}${attributeText}>`);
        return;
      }
      endImplied(tag);
      if (stack.length >= MAX_HTML_DEPTH) {
        blocked.add("html-depth");
        beyond += 1;
        return;
      }
      stack.push(tag);
      open.set(tag, (open.get(tag) ?? 0) + 1);
      written.add(`<${tag}${attributeText}>`);
    },

    close(source) {
      const tag = nameOf(source);
      if (takenOut.size > 0 && !endsTakenOut(takenOut, source, isOpen(tag))) return;
      if (tag === "br") written.add("<br>");
      if (VOID.has(tag) || !ALLOWED.has(tag)) return;
      if (beyond > 0) {
        beyond -= 1;
        return;
      }
      if (!isOpen(tag)) return;
      const at = lastWhere(stack, (name) => {
        if (name === tag) return true;
        if (TABLE_PARTS.has(tag)) return name === "table" ? false : null;
        return SCOPES.has(name) || (INLINE.has(tag) && !INLINE.has(name)) ? false : null;
      });
      if (at >= 0) endDownTo(at);
    },

    end() {
      endDownTo(0);
      return written.joined();
    },
  };
}

const nameOf = (source: string): string =>
  Object.hasOwn(RENAMED, source) ? (RENAMED[source] ?? source) : source;

/**
 * Counts an end tag inside of what is taken out. True if the tag belongs to an element around it instead, which then
 * ends what is taken out too: its own end tag was forgotten.
 */
function endsTakenOut(takenOut: Map<string, number>, tag: string, isOpenAround: boolean): boolean {
  const open = takenOut.get(tag) ?? 0;
  if (open === 0 && !isOpenAround) return false;
  const [first] = takenOut.keys();
  if (open > 1) takenOut.set(tag, open - 1);
  else if (open === 0 || tag === first) takenOut.clear();
  else takenOut.delete(tag);
  return open === 0;
}

/** The height of the topmost element for which `ask` says yes; -1 if it says no (false) before, or nothing (null) of all. */
function lastWhere(stack: readonly string[], ask: (name: string) => boolean | null): number {
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    const answer = ask(stack[at] ?? "");
    if (answer !== null) return answer ? at : -1;
  }
  return -1;
}

/** The height of the lowest of the elements to end, above the one that bounds the search; -1 if none is open. */
function lowestOf(
  stack: readonly string[],
  { open, within }: { readonly open: ReadonlySet<string>; readonly within: ReadonlySet<string> },
): number {
  let found = -1;
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    const name = stack[at] ?? "";
    if (open.has(name)) found = at;
    else if (within.has(name)) break;
  }
  return found;
}
