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
 * Patterns of PostgreSQL, without regard to case, of what names this person alone: addresses, telephone numbers, Shopify's ids.
 * Null where there is nothing to look for.
 */
export function patternOfIds(person: ErasedPerson): string | null {
  const gids = [...(person.customerGid === null ? [] : [person.customerGid]), ...person.orderGids];
  return oneOf([
    ...person.addresses.filter((address) => address.includes("@")).map(addressPattern),
    ...person.phones.flatMap(phonePattern),
    ...gids.map((gid) => `${escaped(gid)}(?![0-9])`),
  ]);
}

/** The same of names, which others may have too. One word alone is a word like any other. */
export const patternOfNames = ({ names }: ErasedPerson): string | null =>
  oneOf(
    names.flatMap((name) => {
      const words = name.split(/\s+/).filter((word) => word !== "");
      return words.length < 2
        ? []
        : [`(?<![[:alnum:]])${words.map(escaped).join("[[:space:]]+")}(?![[:alnum:]])`];
    }),
  );

/** The numbers in Shopify's ids, as its payloads write them. */
export function legacyIdsOf({ customerGid, orderGids }: ErasedPerson): readonly string[] {
  return [...(customerGid === null ? [] : [customerGid]), ...orderGids].flatMap(
    (gid) => /^gid:\/\/shopify\/\w{1,40}\/(\d{1,20})$/.exec(gid)?.[1] ?? [],
  );
}

const addressPattern = (address: string): string =>
  `(?<![A-Za-z0-9._%+-])${escaped(address)}(?![A-Za-z0-9-]|[.][A-Za-z0-9])`;

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

const oneOf = (patterns: readonly string[]): string | null =>
  patterns.length === 0 ? null : patterns.map((one) => `(?:${one})`).join("|");

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
