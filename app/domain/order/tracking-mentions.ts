import type { CodeMention } from "./confirmation-mentions.ts";
import { placesIn, type MailToRead } from "./order-mentions.ts";
import { PHONE_WORDS, TRACKING_WORDS } from "./order-words.ts";
import { endsInCheckDigit, isCardNumber, isPostalNumber, isUpsNumber } from "./tracking-check.ts";

/** Which tracking numbers does a customer quote? */

const MENTIONS = 3;

/** What may be one: groups as carriers print them, without what would join it to the word beside it. */
const SHAPES: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])1Z(?:[ -]?[0-9A-Z]){16}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])[A-Z]{2}(?: ?\d){9} ?[A-Z]{2}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])(?:JJD|JVGL|TBA|3S[A-Z]{2,4}|GM)(?: ?\d){8,20}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])\d[A-Z](?: ?\d){11}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}+])\d(?: ?\d){9,33}(?![\p{L}\p{N}])/gu,
];

const NEAR = new RegExp(`(?<!\\p{L})(?:${TRACKING_WORDS})(?!\\p{L})`, "giu");
const PHONE = new RegExp(`(?<!\\p{L})(?:${PHONE_WORDS})(?!\\p{L})`, "giu");
const LOOK_BACK = 60;
const LOOK_AHEAD = 20;

/**
 * At most three, in capitals and without blanks. A number whose check digit fits counts wherever it stands; others only beside
 * a word for parcels or a carrier's name, and never a telephone's or a card's.
 */
export function trackingMentions(mail: MailToRead): readonly CodeMention[] {
  const found = new Map<string, CodeMention>();
  for (const { text, because } of placesIn(mail)) {
    for (const shape of SHAPES) {
      for (const match of text.matchAll(shape)) {
        const code = parcelOf(match[0].toUpperCase().replace(/[ -]/g, ""));
        if (isCardNumber(code) || found.has(code)) continue;
        if (!isUnmistakable(code) && !isAnnounced(code, text, match)) continue;
        found.set(code, { code, because: because.replace("number", "tracking number") });
      }
    }
  }
  return [...found.values()].slice(0, MENTIONS);
}

/** USPS prints `420` and the postcode before the parcel's own number. */
function parcelOf(code: string): string {
  const own = /^420\d{5}(?:\d{4})?(9\d{21})$/.exec(code)?.[1];
  return own ?? code;
}

function isUnmistakable(code: string): boolean {
  if (isUpsNumber(code) || isPostalNumber(code)) return true;
  if (/^(?:JJD|JVGL)\d{16,20}$/.test(code) || /^TBA\d{12}$/.test(code)) return true;
  // USPS: 20 or 22 digits that begin with 9; DHL's labels: 20 that begin with 00.
  return /^(?:9\d{19}|9\d{21}|00\d{18})$/.test(code) && endsInCheckDigit(code);
}

/** 10 DHL Express, 11 GLS, 12 and 15 FedEx, 14 DPD, 16 Evri and Canada Post; those with letters are all one's own. */
const LENGTHS = [10, 11, 12, 14, 15, 16, 20, 21, 22];

function isAnnounced(code: string, text: string, match: RegExpExecArray): boolean {
  if (/^\d+$/.test(code) && !LENGTHS.includes(code.length)) return false;
  const before = text.slice(Math.max(0, match.index - LOOK_BACK), match.index);
  const end = match.index + match[0].length;
  const after = text.slice(end, end + LOOK_AHEAD);
  const word = lastAt(NEAR, before);
  if (word >= 0) return word > lastAt(PHONE, before);
  return lastAt(PHONE, before) < 0 && lastAt(NEAR, after.split("\n")[0] ?? "") >= 0;
}

const lastAt = (pattern: RegExp, text: string): number =>
  [...text.matchAll(pattern)].at(-1)?.index ?? -1;
