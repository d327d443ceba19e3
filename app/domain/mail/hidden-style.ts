/** Does a style attribute hide the words of its element? Newsletters hide the preview text of the inbox so. */

const HIDES = /(?:display\s?:\s?none|mso-hide\s?:\s?all|visibility\s?:\s?hidden)/i;
const FONT_SIZE = /(?:^|[;\s])font-size\s?:\s?(\d{0,4}(?:\.\d{1,4})?)/i;

/** True if nothing in the element shows, whatever the elements in it say. */
export const isHiddenBy = (style: string): boolean => style !== "" && HIDES.test(style);

/**
 * True for a font size of nothing, false for another one, null if the style says none. Layout tables set it to nothing
 * and set another one inside.
 */
export function setsFontSize(style: string): boolean | null {
  if (!style.includes("font-size")) return null;
  const size = FONT_SIZE.exec(style)?.[1];
  if (size === undefined) return null;
  return size !== "" && Number(size) === 0;
}
