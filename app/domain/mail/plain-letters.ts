/** How is a word written by someone who has only the plain letters of its script? */

/** `words` in lower case without accents and invisible marks, with ASCII digits and single spaces. */
export function plainLetters(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/[\p{Mn}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC")
    .replace(/[٠-٩۰-۹०-९๐-๙]/g, digit)
    .replace(/đ/g, "d")
    .replace(/ı/g, "i")
    .replace(/ł/g, "l")
    .replace(/\s+/g, " ")
    .trim();
}

const ZEROS = [0x660, 0x6f0, 0x966, 0xe50];
function digit(character: string): string {
  const code = character.charCodeAt(0);
  const zero = ZEROS.findLast((start) => code >= start) ?? code;
  return String(code - zero);
}
