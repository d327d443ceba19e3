const FALLBACK = "LP";

/** What a shop's ticket numbers begin with until the owner chooses: the first letter and the next consonant of its name ("Mejurn" gives `MJ`). */
export function ticketPrefixOf(shopName: string): string {
  const letters = shopName
    .normalize("NFD")
    .toUpperCase()
    .replace(/[^A-Z]/g, "");
  const first = letters[0];
  if (!first) return FALLBACK;
  const consonant = /[^AEIOU]/.exec(letters.slice(1))?.[0];
  return first + (consonant ?? letters[1] ?? FALLBACK[1]);
}
