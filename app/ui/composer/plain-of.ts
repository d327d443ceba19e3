const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
};

/** The words of an editor's HTML, for the moment until the editor itself is there. */
export const plainOf = (html: string): string =>
  html
    .replace(/\n/g, "")
    .replace(/<br ?\/?>/g, "\n")
    .replace(/<\/(?:p|li|blockquote)>/g, "\n\n")
    .replace(/<[^<>]{0,2000}>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
