// How do several pieces of a mail's words become one text and one HTML?

/** One piece: the same words as text, as HTML or as both. */
export type Block = { readonly text: string | null; readonly html: string | null };

/**
 * All pieces in order, as text and, if any of them is HTML, as HTML, so that neither form lacks words of the other.
 * `textOfHtml` makes text where only HTML is; `textIsMade` tells that all of it was made. Without pieces the text is empty.
 */
export function joinBlocks(
  blocks: readonly Block[],
  textOfHtml: (html: string) => string,
): { text: string; textIsMade: boolean; html: string | null } {
  const [only] = blocks;
  if (only === undefined) return { text: "", textIsMade: false, html: null };
  const textIsMade = blocks.every((block) => block.text === null);
  if (blocks.length === 1) {
    return { text: only.text ?? textOfHtml(only.html ?? ""), textIsMade, html: only.html };
  }

  const merged = withoutRepeats(
    blocks.map((block) => ({ ...block, text: block.text ?? textOfHtml(block.html ?? "") })),
  );
  const text = joinLines(merged.map((block) => block.text));
  const hasHtml = merged.some((block) => block.html !== null);
  const html = merged.map((block) => block.html ?? htmlOfText(block.text)).join("\n");
  return { text, textIsMade, html: hasHtml ? html : null };
}

type Filled = { readonly text: string; readonly html: string | null };

/** Some programs send the same words as text and as HTML without saying that these are alternatives. */
function withoutRepeats(blocks: readonly Filled[]): Filled[] {
  const kept: Filled[] = [];
  for (const block of blocks) {
    const last = kept.at(-1);
    const isRepeat =
      last !== undefined &&
      last.html === null &&
      block.html !== null &&
      sameWords(last.text, block.text);
    if (isRepeat) kept[kept.length - 1] = { text: last.text, html: block.html };
    else kept.push(block);
  }
  return kept;
}

const sameWords = (one: string, other: string): boolean =>
  one.replace(/\s+/g, "") === other.replace(/\s+/g, "");

const joinLines = (texts: readonly string[]): string =>
  texts.reduce(
    (all, text) => (all === "" ? text : `${all}${all.endsWith("\n") ? "" : "\n"}${text}`),
    "",
  );

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Plain text as HTML that shows it as it stands. */
export const htmlOfText = (text: string): string =>
  `<div style="white-space: pre-wrap">${text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)}</div>`;
