/** What of a stored record may stay once its person is erased: figures, dates and ids, never words. */

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]{5,18}(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A field's name that we gave; what a mail or a shop named may itself say who. */
const OWN_KEY = /^[a-z][A-Za-z0-9]{0,39}$/;

/**
 * The same record with every word left out, but for the words of the fields in `safe`, which are ours; a field that held words
 * holds `instead`, a list loses them. Whatever field comes later is left out until somebody says that it is safe.
 */
export function scrubbed(value: unknown, safe: ReadonlySet<string>, instead = ""): Json {
  if (typeof value === "string") return isNoWord(value) ? value : instead;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  if (Array.isArray(value))
    return value
      .filter((one) => typeof one !== "string" || isNoWord(one))
      .map((one) => scrubbed(one, safe, instead));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]): [string, Json][] =>
      OWN_KEY.test(key)
        ? [[key, safe.has(key) ? asItIs(one, instead) : scrubbed(one, safe, instead)]]
        : [],
    ),
  );
}

const isNoWord = (value: string): boolean => INSTANT.test(value) || UUID.test(value);

/** A field that is safe holds words of ours, or a list of them. */
function asItIs(value: unknown, instead: string): Json {
  const isWord = (one: unknown) => one === null || typeof one !== "object";
  return isWord(value) || (Array.isArray(value) && value.every(isWord))
    ? (value as Json)
    : scrubbed(value, new Set(), instead);
}
