import { Refusal } from "#app/domain/shared/refusal.ts";

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

const PREFIX = /^[A-Z][A-Z0-9]{0,5}$/;

/** The prefix as it is kept: upper case. Throws Refusal for what could not be told from other words in a subject. */
export function parseTicketPrefix(text: string): string {
  const prefix = text.trim().toUpperCase().replace(/-$/, "");
  if (!PREFIX.test(prefix))
    throw new Refusal(
      "invalid",
      "A ticket number begins with 1 to 6 letters or digits, a letter first, such as MJ.",
    );
  return prefix;
}
