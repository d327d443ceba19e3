/** Of the frame's style sheet, and the width of a thread on a desk. */
const LINE_PX = 20;
const LETTERS_PER_LINE = 82;
const PARAGRAPH_GAP_PX = 14;
const LOWEST_PX = 20;
/** A frame that turns out lower than this is seldom; what comes after is out of sight anyway. */
const HIGHEST_PX = 800;
/** As much as can be seen. */
const LOOKED_AT = 6_000;

const BLOCK = /<br\b[^<>]*>|<\/(?:p|div|li|tr|h[1-6]|blockquote|table|ul|ol|pre)>/gi;
const TAG = /<[^<>]*>/g;
const PARAGRAPH = /<p\b/gi;

/**
 * About how high a mail will be in its frame, in pixels, before the frame has drawn it: what stands below moves less when it has.
 * `html`: cleaned, so that `<` and `>` stand at the borders of tags only.
 */
export function guessMailHeight(html: string): number {
  const looked = html.slice(0, LOOKED_AT);
  const lines = looked
    .replaceAll(BLOCK, "\n")
    .replaceAll(TAG, "")
    .split("\n")
    .map((line) => line.trim().length)
    .filter((letters) => letters > 0)
    .reduce((sum, letters) => sum + Math.ceil(letters / LETTERS_PER_LINE), 0);
  const paragraphs = looked.match(PARAGRAPH)?.length ?? 0;
  // The style sheet takes away the gaps above and below of paragraphs that stand in nothing else.
  const gaps = paragraphs === 0 ? 0 : paragraphs + (/^\s*<p\b/i.test(looked) ? -1 : 1);
  const height = lines * LINE_PX + gaps * PARAGRAPH_GAP_PX;
  return Math.min(HIGHEST_PX, Math.max(LOWEST_PX, height));
}
