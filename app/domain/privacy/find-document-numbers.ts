import { isLetterOrDigit, type Sensitive } from "./sensitive.ts";

/** Where does a text hold the number of a person's document? */

/** Issued by the Social Security Administration: no area 000, 666 or 900 to 999, no group 00, no serial 0000. */
const SOCIAL_SECURITY = /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g;

/** What people call such a document where they give its number. */
const DOCUMENT =
  /\b(?:passports?|reisepass|pass-?nummer|pass-?nr|personalausweis\w{0,12}|ausweis(?:nummer|nr|-nr)?|identity card|id[- ]card|id[- ]?(?:number|no\b|nr\b)|national id|driver'?s? licen[cs]e|driving licen[cs]e|f[uü]hrerschein\w{0,12}|social security(?: number)?|ssn|sozialversicherungs\w{0,10}|national insurance|tax id|steuer-?id\w{0,24}|dni|nie|nif|pasaporte|passeport|carte d['’]identit[eé]|passaporto|carta d['’]identit[aà]|codice fiscale|paspoort|identiteitskaart|bsn)/gi;
/** Ids of other things than people. */
const OTHER_THINGS = /(?:order|product|tracking|transaction|payment|customer|item|ticket)\s{0,2}$/i;
const OTHER_CHARACTERS = 16;

/** `My passport number is …`: further off it is another matter. */
const NEAR_CHARACTERS = 48;
const NUMBER =
  /[A-Za-z0-9]{6,16}|\d{3}[ -]\d{2}[ -]\d{4}|\d{2}(?:[ .]\d{3}){2,3}(?:-?[A-Za-z](?![A-Za-z]))?|\d{2}(?: \d{2}){2} \d{3}|[A-Za-z]{2}(?:[ -]\d{2}){3}[ -]?[A-Da-d]/g;
const FEWEST_DIGITS = 4;

/** In order. */
export function findDocumentNumbers(text: string): readonly Sensitive[] {
  const found: Sensitive[] = [...text.matchAll(SOCIAL_SECURITY)].map(({ index, 0: number }) => ({
    kind: "document",
    start: index,
    end: index + number.length,
  }));
  for (const { index, 0: word } of text.matchAll(DOCUMENT)) {
    const before = text.slice(Math.max(0, index - OTHER_CHARACTERS), index);
    if (OTHER_THINGS.test(before)) continue;
    const number = numberAfter(text, index + word.length);
    if (number) found.push(number);
  }
  return found.sort((a, b) => a.start - b.start);
}

function numberAfter(text: string, from: number): Sensitive | null {
  const near = text.slice(from, from + NEAR_CHARACTERS);
  for (const { index, 0: number } of near.matchAll(NUMBER)) {
    const start = from + index;
    const end = start + number.length;
    if (number.replace(/\D/g, "").length < FEWEST_DIGITS) continue;
    if (text[start - 1] === "#" || isLetterOrDigit(text, start - 1) || isLetterOrDigit(text, end))
      continue;
    return { kind: "document", start, end };
  }
  return null;
}
