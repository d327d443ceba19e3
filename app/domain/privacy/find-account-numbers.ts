import {
  afterLineEnd,
  isBetweenGroups,
  isDigit,
  isLetterOrDigit,
  type Sensitive,
} from "./sensitive.ts";

/** Where does a text hold an IBAN? */

/** ISO 13616, the registry of SWIFT: the length of a country's numbers, check digits and country included. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    "15NO 16BE 18DK FO FI GL NL SD 19MK SI 20AT BA EE KZ LT LU MN XK 21CH HR LI LV 22BG BH CR DE GB GE IE ME RS VA " +
    "23AE GI IL IQ OM SO TL 24AD CZ ES MD PK RO SA SE SK TN VG 25LY PT ST 26IS TR 27BI DJ FR GR IT MC MR SM " +
    "28AL AZ BY CY DO GT HN HU LB NI PL SV 29BR EG PS QA UA 30JO KW MU YE 31MT SC 32LC 33RU"
  )
    .split(" ")
    .reduce<{ length: number; entries: [string, number][] }>(
      ({ length, entries }, word) => {
        const now = Number(/^\d+/.exec(word)?.[0] ?? length);
        return { length: now, entries: [...entries, [word.slice(-2), now]] };
      },
      { length: 0, entries: [] },
    ).entries,
);

/** Country and check digits, also right behind the word; the first group of what follows has three characters at least. */
const BEGINS =
  /(?:(?<![A-Za-z0-9])|(?<=iban))[a-z]{2}[ \u00a0-]?\d{2}(?=[^A-Za-z0-9\n]{0,3}[A-Za-z0-9]{3})/gi;
/** `DE89 - 3704`, and what a table puts between. */
const MOST_SEPARATORS = 3;
/** No country's has more letters: words that pass the checksum are no account. */
const FEWEST_DIGITS = 8;

/** In order; the checksum holds for each (ISO 7064, mod 97-10). */
export function findAccountNumbers(text: string): readonly Sensitive[] {
  const found: Sensitive[] = [];
  let after = 0;
  for (const { index } of text.matchAll(BEGINS)) {
    if (index < after) continue;
    const length = LENGTHS.get(text.slice(index, index + 2).toUpperCase());
    const read = length === undefined ? null : readCharacters(text, index, length);
    if (read === null || !passesMod97(read.characters)) continue;
    after = read.end;
    found.push({ kind: "account", start: index, end: read.end });
  }
  return found;
}

/**
 * So many letters and digits with a few separators between two, or one line's end among them; null when the text has fewer,
 * or more in one piece.
 */
function readCharacters(
  text: string,
  start: number,
  length: number,
): { readonly characters: string; readonly end: number } | null {
  let characters = "";
  let at = start;
  let digits = 0;
  let isBroken = false;
  while (characters.length < length) {
    for (let skipped = 0; skipped < MOST_SEPARATORS && isBetweenGroups(text, at); skipped += 1)
      at += 1;
    const next: number | null = isBroken ? null : afterLineEnd(text, at);
    if (next !== null) [at, isBroken] = [next, true];
    if (!isLetterOrDigit(text, at)) return null;
    if (isDigit(text, at)) digits += 1;
    characters += text[at];
    at += 1;
  }
  if (isLetterOrDigit(text, at) || digits < FEWEST_DIGITS) return null;
  return { characters: characters.toUpperCase(), end: at };
}

function passesMod97(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
