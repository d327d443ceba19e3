import { isDigit, isLetterOrDigit, type Sensitive } from "./sensitive.ts";

/** Where does a text hold the number of a payment card? */

/** ISO/IEC 7812-1: 8 to 19 digits; no network gives out fewer than 13. */
const FEWEST_DIGITS = 13;
const MOST_DIGITS = 19;

/** Digits with at most three separators between two of them: people write `4111 - 1111`. */
const DIGITS = /\d(?:[ \u00a0\u202f.\u2013-]{0,3}\d){12,}/g;

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
const GROUPINGS = /^(?:\d+|4(?:-4)*-[1-4]|4-6-[45]|4-4-5|8-8|6-13|1(?:-1)+|2(?:-2)+)$/;

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
  return found;
}

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
function cardFrom(text: string, groups: readonly Group[], first: number): number | null {
  let digits = "";
  let shape = "";
  let found: number | null = null;
  for (let index = first; index < groups.length; index += 1) {
    const group = groups[index]?.digits ?? "";
    digits += group;
    if (digits.length > MOST_DIGITS) break;
    shape += `${shape === "" ? "" : "-"}${group.length}`;
    if (digits.length < FEWEST_DIGITS || !GROUPINGS.test(shape) || !isCard(digits)) continue;
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
  if (before !== "" && (JOINERS.includes(before) || isLetterOrDigit(text, group.at - 1)))
    return true;
  if (isLetterOrDigit(text, endOf(group)) || text[endOf(group)] === "_") return true;
  return LABEL.test(text.slice(Math.max(0, group.at - LABEL_CHARACTERS), group.at));
}
