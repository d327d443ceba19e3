import { addressKey } from "#app/domain/mail/address.ts";

/** By what is a person known who is to be erased, and how does that read in stored words? */

export type ErasedPerson = {
  readonly customerGid: string | null;
  readonly orderGids: readonly string[];
  /** As `addressKey` writes them. */
  readonly addresses: readonly string[];
  readonly phones: readonly string[];
  readonly names: readonly string[];
};

export const NO_PERSON: ErasedPerson = {
  customerGid: null,
  orderGids: [],
  addresses: [],
  phones: [],
  names: [],
};

/** What is known of a person from several places, each thing once. */
export function samePerson(parts: readonly Partial<ErasedPerson>[]): ErasedPerson {
  const all = (of: (part: Partial<ErasedPerson>) => readonly string[] | undefined): string[] => [
    ...new Set(
      parts
        .flatMap((part) => of(part) ?? [])
        .flatMap((one) => (one.trim() === "" ? [] : [one.trim()])),
    ),
  ];
  return {
    customerGid: parts.find(({ customerGid }) => customerGid)?.customerGid ?? null,
    orderGids: all(({ orderGids }) => orderGids),
    addresses: [...new Set(all(({ addresses }) => addresses).map(addressKey))],
    phones: all(({ phones }) => phones),
    names: all(({ names }) => names),
  };
}

/**
 * Patterns of PostgreSQL, without regard to case, of what names this person alone in anybody's words: addresses and telephone
 * numbers. Each is short: a pattern of a thousand alternatives takes a minute for what a few take milliseconds for.
 */
export const patternsOfIds = (person: ErasedPerson): readonly string[] =>
  oneOfEach([
    ...person.addresses.filter((address) => address.includes("@")).map(addressPattern),
    ...person.phones.flatMap(phonePattern),
  ]);

/** The same of names, which others may have too. One word alone is a word like any other. */
export const patternsOfNames = ({ names }: ErasedPerson): readonly string[] =>
  oneOfEach(
    names.flatMap((name) => {
      const words = name.split(/\s+/).filter((word) => word !== "");
      return words.length < 2
        ? []
        : [`(?<![[:alnum:]])${words.map(escaped).join("[[:space:]]+")}(?![[:alnum:]])`];
    }),
  );

/** Shopify's ids of the person and of their orders; there may be thousands. */
export const gidsOf = ({ customerGid, orderGids }: ErasedPerson): readonly string[] => [
  ...(customerGid === null ? [] : [customerGid]),
  ...orderGids,
];

/** The same kind of pattern for ids of Shopify's that were found somewhere. */
export const patternsOfGids = (gids: readonly string[]): readonly string[] =>
  oneOfEach(gids.map((gid) => `${escaped(gid)}(?![0-9])`));

/** The numbers in Shopify's ids, as its payloads write them. */
export const legacyIdsOf = (person: ErasedPerson): readonly string[] =>
  gidsOf(person).flatMap((gid) => /^gid:\/\/shopify\/\w{1,40}\/(\d{1,20})$/.exec(gid)?.[1] ?? []);

/** Endings of files' names, none of them a domain's: `a@b.example.txt` names a@b.example. */
const FILE_ENDING = "(?:txt|eml|msg|csv|pdf|html?|jpe?g|png|docx?|xlsx?)(?![A-Za-z0-9])";

const addressPattern = (address: string): string =>
  `(?<![A-Za-z0-9._%+-])${escaped(address)}(?![A-Za-z0-9-]|[.](?!${FILE_ENDING})[A-Za-z0-9])`;

/** Fewer digits are no number of one's own. */
const FEWEST_DIGITS = 7;
/** The end of a number is the same however its country is written. */
const END_DIGITS = 9;
const BETWEEN = "[ ()./-]{0,2}";

function phonePattern(phone: string): readonly string[] {
  const digits = phone.replace(/\D/g, "");
  if (digits.length < FEWEST_DIGITS) return [];
  const end = [...digits.slice(-END_DIGITS)].join(BETWEEN);
  return [`(?:[+0-9][0-9]{0,5}${BETWEEN})?${end}(?![0-9])`];
}

const ALTERNATIVES = 20;

function oneOfEach(patterns: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let from = 0; from < patterns.length; from += ALTERNATIVES) {
    const lot = patterns.slice(from, from + ALTERNATIVES);
    joined.push(lot.map((one) => `(?:${one})`).join("|"));
  }
  return joined;
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
