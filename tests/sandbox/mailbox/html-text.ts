/** Plain text as HTML and the other way round, as far as a mail client needs it. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** One element per line, an empty one for an empty line; `[image: name]` becomes the picture with that name. */
export function htmlOfText(
  text: string,
  element: string,
  pictures: readonly { filename: string; cid: string }[],
): string {
  return text
    .split("\n")
    .map((line) => {
      const content = line === "" ? "<br>" : escapeHtml(line);
      const withPictures = pictures.reduce(
        (html, { filename, cid }) =>
          html.replace(
            `[image: ${escapeHtml(filename)}]`,
            `<img src="cid:${cid}" alt="${escapeHtml(filename)}">`,
          ),
        content,
      );
      return `<${element}>${withPictures}</${element.split(" ")[0]}>`;
    })
    .join("\n");
}

export const quotedText = (text: string): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => (line.startsWith(">") ? `>${line}` : `> ${line}`.trimEnd()))
    .join("\n");
