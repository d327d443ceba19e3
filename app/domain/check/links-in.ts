/** Which addresses stand behind the links of a reply that its words don't say? */

const HREF = /\shref="(https?:[^"<>]{1,2000})"/gi;
const MOST = 50;

/** `html`: as the editor or the cleaner writes it; each once. */
export function linksIn(html: string, text: string): readonly string[] {
  const links = new Set<string>();
  for (const match of html.matchAll(HREF)) {
    const link = (match[1] ?? "").replaceAll("&amp;", "&");
    if (!text.includes(link)) links.add(link);
    if (links.size === MOST) break;
  }
  return [...links];
}
