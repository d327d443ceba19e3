/** Which address does a link show beside its words? */

/** Longer ones are trackers; they would bury the words. */
const ADDRESS_CHARACTERS = 300;

/** The address of a web or mail link without `mailto:`, or null for any other and where the words already say it. */
export function linkAddress(href: string, words: string): string | null {
  const address = href.trim();
  if (!/^(?:https?:|mailto:)/i.test(address) || address.length > ADDRESS_CHARACTERS) return null;
  const shown = address.replace(/^mailto:/i, "").split("?")[0] ?? "";
  const isMail = /^mailto:/i.test(address);

  const said = bare(words);
  if (isMail && said.includes("@")) return null;
  const target = bare(isMail ? shown : address);
  if (said === "" || target === "" || said.includes(target) || target === said) return null;
  return isMail ? shown : address;
}

const bare = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/$/, "");
