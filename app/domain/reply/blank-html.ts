/** Is there anything in what an editor writes? */

/** Spaces as HTML may write them. */
const SPACES = /&nbsp;|&#160;|[\s\u00a0\u200b]/g;

/** True where there is neither a word nor a picture nor a line. Takes time in proportion to the length. */
export const isBlankHtml = (html: string): boolean =>
  html.split("<").every((piece, index) => {
    if (index === 0) return isBlank(piece);
    if (/^(?:img|hr)\b/i.test(piece)) return false;
    return isBlank(piece.slice(piece.indexOf(">") + 1));
  });

const isBlank = (text: string): boolean => text.replace(SPACES, "") === "";
