import { say, type Words } from "#app/domain/words/words.ts";
import { addressKey } from "./address.ts";

/** Does an address pretend to be another one? */

/** Letters of other scripts, and digits, that read as a Latin letter (Unicode UTS #39, confusables). */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  // Cyrillic
  а: "a",
  в: "b",
  с: "c",
  ԁ: "d",
  е: "e",
  ё: "e",
  ғ: "f",
  һ: "h",
  і: "l",
  ї: "l",
  ј: "j",
  к: "k",
  ӏ: "l",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  ԛ: "q",
  г: "r",
  ѕ: "s",
  т: "t",
  у: "y",
  ү: "y",
  ѵ: "v",
  ԝ: "w",
  х: "x",
  // Greek
  α: "a",
  β: "b",
  ε: "e",
  η: "n",
  ι: "l",
  κ: "k",
  ν: "v",
  ο: "o",
  ρ: "p",
  σ: "o",
  τ: "t",
  υ: "u",
  χ: "x",
  ω: "w",
  // Latin letters and digits that a font may not tell apart
  i: "l",
  ı: "l",
  ɩ: "l",
  ɡ: "g",
  ɑ: "a",
  "0": "o",
  "1": "l",
};

const PAIRS: readonly (readonly [string, string])[] = [
  ["rn", "m"],
  ["vv", "w"],
  ["cl", "d"],
];

const LATIN = /\p{Script=Latin}/u;
const ALIKE_SCRIPTS = /\p{Script=Cyrillic}|\p{Script=Greek}/u;

/** Shorter names are one letter apart by chance. */
const SHORTEST_NAME = 5;

/**
 * Why an address must not get a mail that is meant for one of the known ones, in words for its writer; null where there is no
 * reason. Takes time in proportion to the number of known addresses.
 */
export function whyLookalike(address: string, known: readonly string[]): Words | null {
  const key = addressKey(address);
  const others = known.map(addressKey).filter((one) => one !== "");
  if (others.includes(key)) return null;
  if (key.split(/[@.]/).some((label) => LATIN.test(label) && ALIKE_SCRIPTS.test(label)))
    return say("{address} mixes letters of different alphabets that look the same. Type it anew.", {
      address,
    });
  const other = others.find((one) => readsTheSame(key, one) || isOneOff(key, one));
  return other === undefined
    ? null
    : say(
        "{address} looks almost like {other}, and is another address. Check it, and type it anew.",
        { address, other },
      );
}

const readsTheSame = (one: string, other: string): boolean => shapeOf(one) === shapeOf(other);

/** The same for what a reader takes for the same. */
function shapeOf(address: string): string {
  const bare = address.normalize("NFKD").replace(/\p{M}/gu, "");
  const letters = [...bare].map((letter) => LOOKS_LIKE[letter] ?? letter).join("");
  return PAIRS.reduce((text, [pair, letter]) => text.replaceAll(pair, letter), letters);
}

/** One letter typed wrongly, left out, added or swapped with its neighbour, in the name or in the domain. */
function isOneOff(one: string, other: string): boolean {
  const [name, domain] = partsOf(one);
  const [otherName, otherDomain] = partsOf(other);
  if (domain === otherDomain)
    return Math.min(name.length, otherName.length) >= SHORTEST_NAME && isOneEdit(name, otherName);
  return name === otherName && isOneEdit(domain, otherDomain);
}

function partsOf(address: string): readonly [name: string, domain: string] {
  const at = address.lastIndexOf("@");
  return [address.slice(0, Math.max(0, at)), address.slice(at + 1)];
}

function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = (text: string, from: number) => text.slice(start + from);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1) && isNoCount(long[start]);
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  if (swapped && rest(short, 2) === rest(long, 2)) return true;
  if (rest(short, 1) !== rest(long, 1)) return false;
  return isNoCount(short[start]) || isNoCount(long[start]);
}

/** `desk1@` and `desk2@` are two desks. */
const isNoCount = (letter: string | undefined): boolean => !/^\d$/.test(letter ?? "");
