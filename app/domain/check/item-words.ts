/** Which kinds of things, materials and sizes does a text name? English and German, jewelry first. */
import type { Place } from "./finding.ts";

/** A thing's names; a narrower one may stand for a wider. */
const THINGS: readonly (readonly [key: string, names: string])[] = [
  ["ring", "rings?|bands?|solitaires?|ringe?"],
  [
    "necklace",
    "necklaces?|chains?|chokers?|pendants?|lockets?|lariats?|halskette|kette|ketten|anhänger|collier",
  ],
  [
    "earring",
    "earrings?|ear ?rings?|studs?|hoops?|huggies|ear cuffs?|ohrringe?|ohrstecker|creolen",
  ],
  ["bracelet", "bracelets?|bangles?|cuffs?|anklets?|armband|armbänder|armreif"],
  ["brooch", "brooch(?:es)?|brosche"],
  ["cufflinks", "cufflinks|manschettenknöpfe"],
  ["watch", "watch(?:es)?|armbanduhr"],
  ["charm", "charms?"],
  ["dress", "dress(?:es)?|kleid"],
  ["shirt", "shirts?|t-shirts?|tees?|hemd"],
  ["mug", "mugs?|tasse"],
  ["bag", "handbags?|tote(?: bag)?s?|backpacks?|rucksack|tasche"],
  ["shoes", "shoes?|boots?|sneakers?|schuhe|stiefel"],
  ["lamp", "lamps?|lampe"],
  ["jacket", "jackets?|coats?|jacke|mantel"],
  ["scarf", "scar(?:f|ves)|schal"],
  ["candle", "candles?|kerze|kerzen"],
];

/** Of two that may be meant by one word: a band is a bracelet's too. */
const ALIKE: readonly (readonly string[])[] = [
  ["necklace", "charm"],
  ["bracelet", "charm"],
  ["bracelet", "watch"],
  ["ring", "earring"],
];

const MATERIALS =
  "rose ?gold|white ?gold|yellow ?gold|gold[- ]vermeil|gold[- ]filled|gold[- ]plated|sterling(?: silver)?|oxidi[sz]ed silver|platinum|titanium|tungsten|stainless steel|palladium|brass|bronze|copper|silver|gold|roségold|rosegold|weißgold|weissgold|gelbgold|silber|platin|titan|edelstahl|leather|linen|cotton|wool|silk|leder|leinen|baumwolle|wolle|seide";
const KARATS = "(?:8|9|10|14|18|21|22|24)[- ]?(?:k|kt|ct|karat|carat)";
const STONES =
  "diamonds?|sapphires?|rub(?:y|ies)|emeralds?|opals?|moonstones?|pearls?|topaz|amethysts?|garnets?|peridots?|citrines?|aquamarines?|tourmalines?|morganites?|moissanites?|turquoise|onyx|quartz|labradorite|lapis(?: lazuli)?|jade|diamant(?:en)?|saphire?|rubin|smaragd|perlen?|mondstein";
const COLOURS =
  "black|white|red|blue|green|navy|grey|gray|pink|purple|yellow|orange|brown|beige|cream|ivory|teal|burgundy|charcoal|olive|schwarz|weiß|rot|blau|grün|grau|rosa|lila|gelb|braun";

export type NamedPart = Place & {
  readonly kind: "material" | "stone" | "karat" | "size" | "length" | "colour";
  readonly value: string;
};

const word = (says: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${says})(?![\\p{L}\\p{N}])`, "giu");
/** Most sentences name none. */
const ANY_THING = new RegExp(THINGS.map(([, names]) => names).join("|"), "iu");
const THING_WORDS = THINGS.map(([key, names]) => [key, word(names)] as const);
const PARTS: readonly (readonly [NamedPart["kind"], RegExp])[] = [
  ["material", word(MATERIALS)],
  ["karat", word(KARATS)],
  ["stone", word(STONES)],
  ["colour", word(COLOURS)],
];
const SIZE =
  /(?<![\p{L}\p{N}])(?:(?:ring\s)?sizes?|größe|ringgröße|gr\.|sz)\s?(?::|#|is|of|ist)?\s?((?:us|uk|eu)?\s?(?:\d{1,2}(?:[.,]\d{1,2}|\s?½|\s1\/2|\s?¼|\s?¾)?|[a-z](?:\s?½)?|xxs|xs|xxl|xl|small|medium|large))(?![\p{L}\p{N}]|[.,]\d)/giu;
const LENGTH =
  /(?<![\p{L}\p{N}.,])(\d{1,3}(?:[.,]\d{1,2})?)\s?-?\s?(inch(?:es)?|in\b|"|″|cm|mm|zoll)(?![\p{L}\p{N}])/giu;

/** The kinds of things that a text names. */
export function thingsIn(text: string): readonly (Place & { readonly key: string })[] {
  if (!ANY_THING.test(text)) return [];
  return THING_WORDS.flatMap(([key, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      key,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

export const areAlike = (one: string, other: string): boolean =>
  one === other || ALIKE.some((group) => group.includes(one) && group.includes(other));

/** Materials, stones, sizes and the like, in their plainest form. */
export function partsIn(text: string): readonly NamedPart[] {
  const found: NamedPart[] = [];
  for (const [kind, pattern] of PARTS)
    for (const match of text.matchAll(pattern))
      found.push({
        ...{ kind, start: match.index, end: match.index + match[0].length },
        value: plainPart(match[0]),
      });
  for (const match of text.matchAll(SIZE)) {
    const written = match[1] ?? "";
    // "size a", "size I": a letter in small is a word.
    if (/^[a-z]$/.test(written)) continue;
    found.push({
      ...{ kind: "size", start: match.index, end: match.index + match[0].length },
      value: sizeOf(written),
    });
  }
  for (const match of text.matchAll(LENGTH))
    found.push({
      ...{ kind: "length", start: match.index, end: match.index + match[0].length },
      value: `${Number((match[1] ?? "").replace(",", "."))} ${unitOf(match[2] ?? "")}`,
    });
  return found;
}

const GERMAN: Readonly<Record<string, string>> = {
  roségold: "rosegold",
  weißgold: "whitegold",
  weissgold: "whitegold",
  gelbgold: "yellowgold",
  silber: "silver",
  platin: "platinum",
  titan: "titanium",
  sterling: "sterlingsilver",
};

function plainPart(written: string): string {
  const plain = written
    .toLowerCase()
    .replace(/[\s-]/g, "")
    .replace(/(?:ies)$/, "y");
  const single = plain.length > 4 && plain.endsWith("s") ? plain.slice(0, -1) : plain;
  if (/^\d/.test(plain)) return `${Number.parseInt(plain, 10)}k`;
  return GERMAN[plain] ?? single;
}

/** "7 1/2", "7½" and "7.5" are one. */
export function sizeOf(written: string): string {
  const plain = written
    .toLowerCase()
    .replace(/\s?(?:½|1\/2)/, ".5")
    .replace("¼", ".25")
    .replace("¾", ".75")
    .replace(",", ".")
    .replace(/^(?:us|uk|eu)\s?/, "")
    .trim();
  const names: Readonly<Record<string, string>> = { small: "s", medium: "m", large: "l" };
  return /^\d/.test(plain) ? String(Number.parseFloat(plain)) : (names[plain] ?? plain);
}

const unitOf = (written: string): string => {
  const plain = written.toLowerCase();
  return plain === "cm" || plain === "mm" ? plain : "in";
};
