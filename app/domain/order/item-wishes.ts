import { plainLetters } from "#app/domain/mail/plain-letters.ts";
import { isAboutGift, isFilledIn } from "./gift-signs.ts";
import type { OrderItem } from "./order-facts.ts";

/** How is a piece made: what was chosen of the product, and what the buyer asked for? */

export type ItemWish = {
  /** Empty for a variant of which the title alone is known. */
  readonly name: string;
  /** Exactly as it was given. */
  readonly value: string;
  /** True for words that stand on the piece: they are quoted, letter by letter. */
  readonly isInscription: boolean;
};

/** What a jeweller looks at first, by words in the name of an option or field, in plain letters. */
const ORDER: readonly (readonly string[])[] = [
  ["ring size", "ringgrosse", "taille", "talla", "misura", "ringmaat", "size", "grosse", "maat"],
  ["metal", "metall", "metaal", "material", "metallo", "gold", "legierung"],
  [
    "stone",
    "gem",
    "gemstone",
    "diamond",
    "stein",
    "edelstein",
    "pierre",
    "piedra",
    "pietra",
    "steen",
  ],
  ["engraving", "engrave", "engraved", "inscription", "gravur", "gravure", "grabado", "incisione"],
  ["font", "script", "typeface", "schrift", "schriftart", "police", "fuente", "lettertype"],
];
const INSCRIPTIONS = ["engraving", "engrave", "engraved", "inscription", "gravur", "gravure"];
const FURTHER_INSCRIPTIONS = ["grabado", "incisione", "initials", "monogram", "initialen"];
/** "Engraving font" is chosen, not engraved. */
const ABOUT_INSCRIPTIONS = [
  ...["font", "script", "typeface", "style", "side", "position", "color", "colour", "type"],
  ...["schrift", "schriftart", "police", "fuente", "lettertype", "seite"],
];

/** Shopify's own name for the only variant of a product. */
const ONLY_VARIANT = "Default Title";

/**
 * Ring size, metal, stone and engraving first, then the rest as it came. Fields of apps (their names begin with an underscore)
 * and empty ones are left out. A copy that knows no options begins with its variant's title.
 */
export function itemWishes(
  item: Pick<OrderItem, "options" | "variantTitle" | "attributes">,
): readonly ItemWish[] {
  const options = item.options?.filter(({ value }) => value !== ONLY_VARIANT) ?? [
    ...(item.variantTitle === null || item.variantTitle === ONLY_VARIANT
      ? []
      : [{ name: "", value: item.variantTitle }]),
  ];
  const asked = item.attributes.filter(isForBuyers).map(({ key, value }) => ({ name: key, value }));
  return [...options, ...asked]
    .map(({ name, value }) => ({ name, value, isInscription: isInscription(name, value) }))
    .toSorted((a, b) => placeOf(a.name) - placeOf(b.name));
}

/** "Ring size 7, Metal Gold, Engraving “Forever”", on one line; empty where there is nothing to say. */
export const wishWords = (wishes: readonly ItemWish[]): string =>
  wishes
    .map(({ name, value, isInscription: quoted }) => {
      const line = value.replace(/\s+/g, " ").trim();
      if (quoted) return `${name} “${line}”`;
      return `${name} ${line}`.trim();
    })
    .join(", ");

/** Whether the buyer had it made for themselves: what they filled in, wrapping and cards aside. */
export const isPersonal = ({ attributes }: Pick<OrderItem, "attributes">): boolean =>
  attributes.some((one) => isForBuyers(one) && isFilledIn(one) && !isAboutGift(one));

const isForBuyers = ({ key, value }: OrderItem["attributes"][number]): boolean =>
  !key.startsWith("_") && value.trim() !== "";

function isInscription(name: string, value: string): boolean {
  const words = wordsOf(name);
  const names = [...INSCRIPTIONS, ...FURTHER_INSCRIPTIONS];
  return (
    words.some((word) => names.includes(word)) &&
    !words.some((word) => ABOUT_INSCRIPTIONS.includes(word)) &&
    !/^(?:yes|no|ja|nein|oui|non|si|sí|nee)$/i.test(value.trim())
  );
}

/** The first that fits; "Engraving font" goes behind the engraving. */
function placeOf(name: string): number {
  if (name === "") return -1;
  const words = ` ${wordsOf(name).join(" ")} `;
  const found = ORDER.map((names, place) =>
    names.some((one) => words.includes(` ${one} `)) ? place : -1,
  ).filter((place) => place >= 0);
  return found.length === 0 ? ORDER.length : Math.max(...found);
}

const wordsOf = (name: string): readonly string[] =>
  plainLetters(name)
    .replaceAll("ß", "ss")
    .match(/[\p{L}\p{N}]+/gu) ?? [];
