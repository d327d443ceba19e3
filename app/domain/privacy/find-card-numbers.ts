import {
  afterLineEnd,
  isBetweenGroups,
  isDigit,
  isLetterOrDigit,
  type Sensitive,
} from "./sensitive.ts";

/** Where does a text hold the number of a payment card? */

/** ISO/IEC 7812-1: 8 to 19 digits; no network gives out fewer than 13. */
const FEWEST_DIGITS = 13;
const MOST_DIGITS = 19;

/** Digits with a few separators (`isBetweenGroups`) between two of them: people write `4111 - 1111`. */
const DIGITS =
  /\d(?:[ \t.\u00a0\u00ad\u2000-\u200b\u2010-\u2015\u202f\u2060\u2212\ufeff_/*-]{0,5}\d){12,}/g;

/** Nobody writes a dozen cards on one line: what is longer is a table, or means harm. */
const LONGEST_RUN = 500;

/**
 * What the networks give out (ISO/IEC 7812, the networks' own pages). Any number of the right length has a one in ten chance
 * of passing the checksum; without this a third of all tracking numbers would look like cards.
 */
const NETWORKS: readonly (readonly [begins: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14, 16]],
  [/^(?:6011|64[4-9]|65|35(?:2[89]|[3-8])|62|60|81|82|508)/, [16, 17, 18, 19]],
  [/^(?:50|5[6-8]|6)/, [13, 15, 16, 18, 19]],
];

/** How cards group their digits; a number in one piece is one group. */
const GROUPINGS = /^(?:\d+|4(?:-4)*-[1-4]|4-6-[45]|4-4-5|8-8|4-8-4|6-10|6-13|1(?:-1)+|2(?:-2)+)$/;

/** How a number looks that a mail program broke over two lines: in groups, or it would not have been broken. */
const BROKEN_GROUPINGS = /^(?:4(?:-4)*-[1-4]|4-6-[45]|4-4-5)$/;
/** As much of a line's end, and of the next one's beginning, as a broken number takes. */
const BROKEN_CHARACTERS = 30;

/** What people call a card, right before its number: `Visa=4…`. */
const CARD_WORD =
  /(?:visa|master\s?card|maestro|amex|card|karte|carte|tarjeta|carta|kaart|pan|cc)(?:\s?(?:no|nr|number|nummer))?[\s:.=#]{0,3}$/i;

/** Labels of numbers that are none of a card: `Tracking no. 4…`. Looked for right before a number in one piece. */
const LABEL =
  /(?:track\w{0,6}|parcel|shipment|consignment|awb|order|invoice|reference|ref|customer|ticket|sendung\w{0,10}|paket\w{0,10}|bestell\w{0,10}|auftrag\w{0,10}|rechnung\w{0,10}|commande|colis|suivi|pedido|seguimiento|env[ií]o|ordine|spedizione|zending|bestelling)[\s:.#]{0,3}(?:(?:no|nr|id|number|nummer|num[eé]ro|n[°ºo]|is|ist)[\s:.#]{0,3}){0,3}$/i;
const LABEL_CHARACTERS = 40;

/** Characters that make a number in one piece part of an address or of another code. */
const JOINERS = "/=#_@+&?%";

/** In order; those of orders and parcels are left out. */
export function findCardNumbers(text: string): readonly Sensitive[] {
  const found: Sensitive[] = [];
  for (const run of text.matchAll(DIGITS)) {
    const groups = groupsOf(run[0].slice(0, LONGEST_RUN), run.index);
    if (isParcelNumber(groups)) continue;
    for (let first = 0; first < groups.length; first += 1) {
      const last = cardFrom(text, groups, first);
      if (last === null) continue;
      found.push({ kind: "card", start: groups[first]?.at ?? 0, end: endOf(groups[last]) });
      first = last;
    }
  }
  return [...found, ...findBrokenNumbers(text)].sort((a, b) => a.start - b.start);
}

/** Numbers of cards that begin on one line and end on the next. */
function findBrokenNumbers(text: string): readonly Sensitive[] {
  const found: Sensitive[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    const lineEnd = text[at - 1] === "\r" ? at - 1 : at;
    const next = afterLineEnd(text, lineEnd) ?? at + 1;
    if (!isDigit(text, next)) continue;
    const before = groupsBefore(text, lineEnd);
    if (before.length === 0) continue;
    const groups = [...before, ...groupsAfter(text, next)];
    if (isParcelNumber(groups)) continue;
    for (let first = 0; first < before.length; first += 1) {
      const last = cardFrom(text, groups, first, BROKEN_GROUPINGS);
      if (last === null || last < before.length) continue;
      found.push({ kind: "card", start: groups[first]?.at ?? 0, end: endOf(groups[last]) });
      break;
    }
  }
  return found;
}

/** The groups with which a line ends; one that is cut in two by the limit is none. */
function groupsBefore(text: string, end: number): readonly Group[] {
  let start = end;
  while (start > Math.max(0, end - BROKEN_CHARACTERS) && isOfNumber(text, start - 1)) start -= 1;
  while (start < end && !isDigit(text, start)) start += 1;
  const groups = groupsOf(text.slice(start, end), start);
  return isDigit(text, start - 1) ? groups.slice(1) : groups;
}

function groupsAfter(text: string, start: number): readonly Group[] {
  let end = start;
  while (end < Math.min(text.length, start + BROKEN_CHARACTERS) && isOfNumber(text, end)) end += 1;
  const groups = groupsOf(text.slice(start, end), start);
  return isDigit(text, end) && isDigit(text, end - 1) ? groups.slice(0, -1) : groups;
}

const isOfNumber = (text: string, at: number): boolean =>
  isDigit(text, at) || isBetweenGroups(text, at);

type Group = { readonly at: number; readonly digits: string };

function groupsOf(run: string, at: number): readonly Group[] {
  const groups: Group[] = [];
  let start = 0;
  for (let index = 1; index <= run.length; index += 1) {
    if (index < run.length && isDigit(run, index)) continue;
    if (isDigit(run, index - 1)) groups.push({ at: at + start, digits: run.slice(start, index) });
    start = index + 1;
  }
  return groups.filter(({ digits }) => digits !== "");
}

const endOf = (group: Group | undefined): number => (group ? group.at + group.digits.length : 0);

/** USPS (Publication 199: 20 to 34 digits that begin with 91 to 95 or 420) and GS1's SSCC as the carriers of Europe write it. */
function isParcelNumber(groups: readonly Group[]): boolean {
  const digits = groups.map((one) => one.digits).join("");
  return digits.length >= 20 && digits.length <= 34 && /^(?:9[1-5]|420|00[34])/.test(digits);
}

/** The last group of the longest card number that begins with group `first`; null when none does. */
function cardFrom(
  text: string,
  groups: readonly Group[],
  first: number,
  shapes: RegExp = GROUPINGS,
): number | null {
  let digits = "";
  let shape = "";
  let found: number | null = null;
  for (let index = first; index < groups.length; index += 1) {
    const group = groups[index]?.digits ?? "";
    digits += group;
    if (digits.length > MOST_DIGITS) break;
    shape += `${shape === "" ? "" : "-"}${group.length}`;
    if (digits.length < FEWEST_DIGITS || !shapes.test(shape) || !isCard(digits)) continue;
    if (index === first && isPartOfSomething(text, groups[first])) continue;
    found = index;
  }
  return found;
}

const isCard = (digits: string): boolean =>
  NETWORKS.some(([begins, lengths]) => lengths.includes(digits.length) && begins.test(digits)) &&
  passesLuhn(digits);

/** ISO/IEC 7812-1 annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** A number in one piece is everywhere in links, ids and parcels: grouped as on a card, it is a card's. */
function isPartOfSomething(text: string, group: Group | undefined): boolean {
  if (!group) return false;
  const before = text[group.at - 1] ?? "";
  const words = text.slice(Math.max(0, group.at - LABEL_CHARACTERS), group.at);
  const isAfter = isLetterOrDigit(text, endOf(group)) || text[endOf(group)] === "_";
  if (!isAfter && CARD_WORD.test(words)) return false;
  if (before !== "" && (JOINERS.includes(before) || isLetterOrDigit(text, group.at - 1)))
    return true;
  return isAfter || LABEL.test(words);
}
