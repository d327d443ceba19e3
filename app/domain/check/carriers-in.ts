/** Which carriers does a text name? */
import type { Place } from "./finding.ts";

/** One carrier's names. */
const CARRIERS: readonly (readonly [key: string, names: string])[] = [
  ["ups", "UPS|United Parcel Service"],
  ["usps", "USPS|US Postal Service|U\\.S\\. Postal Service|United States Postal Service"],
  ["fedex", "Fed ?Ex"],
  ["dhl", "DHL"],
  ["dpd", "DPD"],
  ["gls", "GLS"],
  ["hermes", "Hermes"],
  ["evri", "Evri"],
  ["royalmail", "Royal ?Mail"],
  ["parcelforce", "Parcel ?force"],
  ["yodel", "Yodel"],
  ["canadapost", "Canada ?Post|Postes ?Canada"],
  ["purolator", "Purolator"],
  ["australiapost", "Australia ?Post|Aus ?Post"],
  ["nzpost", "NZ ?Post"],
  ["postnl", "Post ?NL"],
  ["bpost", "bpost"],
  ["laposte", "La ?Poste|Colissimo"],
  ["chronopost", "Chronopost"],
  ["mondialrelay", "Mondial ?Relay"],
  ["correos", "Correos"],
  ["seur", "SEUR"],
  ["posteitaliane", "Poste ?Italiane"],
  ["brt", "BRT|Bartolini"],
  ["swisspost", "Swiss ?Post|Schweizer(?:ische)? Post"],
  ["postat", "Österreichische Post"],
  ["deutschepost", "Deutsche ?Post"],
  ["ontrac", "On ?Trac"],
  ["lasership", "Laser ?Ship"],
  ["tnt", "TNT"],
  ["aramex", "Aramex"],
  ["japanpost", "Japan ?Post"],
  ["sfexpress", "SF ?Express"],
  ["amazon", "Amazon (?:Logistics|Shipping)"],
];

export const CARRIER_NAMES = CARRIERS.map(([, names]) => names).join("|");

const PATTERNS = CARRIERS.map(
  ([key, names]) =>
    [
      key,
      new RegExp(`(?<![\\p{L}\\p{N}.@/-])(?:${names})(?![\\p{L}\\p{N}]|\\.\\p{L})`, "giu"),
    ] as const,
);

/** Most sentences name none. */
const ANY = new RegExp(CARRIER_NAMES, "iu");

export type NamedCarrier = Place & {
  readonly key: string;
  /** By the address of its page. */
  readonly isPage?: boolean;
};

const PAGE =
  /(?<![\p{L}\p{N}-])(ups|usps|fedex|dhl|dpd|gls|evri|royalmail|canadapost|auspost|postnl|ontrac)(?:-group)?\.(?:com|de|co\.uk|ca|com\.au|nl|eu)(?=\/)/giu;
const PAGE_KEYS: Readonly<Record<string, string>> = { auspost: "australiapost" };

/** Those whose pages a text links to. */
export const carrierPagesIn = (text: string): readonly NamedCarrier[] =>
  [...text.matchAll(PAGE)].map((match) => {
    const host = (match[1] ?? "").toLowerCase();
    const start = match.index;
    return { key: PAGE_KEYS[host] ?? host, start, end: start + match[0].length, isPage: true };
  });

/** In no order. Names are told by their capitals where they are words as well. */
export function carriersIn(text: string): readonly NamedCarrier[] {
  if (!ANY.test(text)) return [];
  return PATTERNS.flatMap(([key, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [name] = match;
      const isName = /^\p{Lu}/u.test(name) || key === "bpost";
      return isName ? [{ key, start: match.index, end: match.index + name.length }] : [];
    }),
  );
}

/** The keys that a carrier's name, as an order has it, may stand for; empty for one that nobody here knows. */
export const carrierKeysOf = (name: string): readonly string[] => [
  ...new Set(carriersIn(capital(name.slice(0, 100))).map(({ key }) => key)),
];

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
