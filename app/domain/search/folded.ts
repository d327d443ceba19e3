// Which spellings are one word? Case, accents and widths make no difference to a search.

/** Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic. Marks of other scripts make another letter. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]/gu;
const PLAIN = /^[\0-\x7f]*$/u;

/** Letters that Unicode takes apart into nothing simpler. */
const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ς: "σ",
};
const LETTERS = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");

/** Folding again changes nothing. */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .replace(LETTERS, (letter) => letters[letter] ?? letter)
    .normalize("NFC");
}
