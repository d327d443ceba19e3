import { GraphQLError } from "graphql";

import { parseSearch, type Search, type Term } from "./search-syntax.ts";

export type Match<T> = (record: T, term: Term) => boolean;
export type Keys<T> = Record<string, Match<T>>;

/**
 * The records that the search finds. A term without a key is looked up under `default`.
 * @throws GraphQLError naming a key that is not among `keys`.
 */
export function searchRecords<T>(
  records: readonly T[],
  query: unknown,
  keys: Keys<T> & Record<"default", Match<T>>,
): readonly T[] {
  if (typeof query !== "string" || query.trim() === "") return records;
  const search = parseSearch(query);
  return records.filter((record) => matches(record, search, keys));
}

function matches<T>(record: T, search: Search, keys: Keys<T>): boolean {
  if (search.kind === "all") return search.parts.every((part) => matches(record, part, keys));
  if (search.kind === "any") return search.parts.some((part) => matches(record, part, keys));
  if (search.kind === "not") return !matches(record, search.part, keys);
  const match = keys[search.term.key ?? "default"];
  if (!match) {
    throw new GraphQLError(`the sandbox has no data for the search key ${search.term.key}`);
  }
  return match(record, search.term);
}

/** As forgiving as Shopify's: every word of the value begins, or is, some word of the text; a `*` at the end is free. */
export function byWords(text: string | null, term: Term): boolean {
  const words = wordsOf(text ?? "");
  return wordsOf(term.value).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

/** Names such as #1001: signs are not looked at, and a part of the number suffices. */
export function byNumber(name: string, term: Term): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const wanted = bare(term.value);
  return wanted !== "" && bare(name).includes(wanted);
}

/** ISO dates and instants; `is` with a date alone means that day in UTC. */
export function byDate(at: number, term: Term): boolean {
  const wanted = Date.parse(term.value);
  if (Number.isNaN(wanted)) throw new GraphQLError(`Invalid date in search: ${term.value}`);
  switch (term.comparator) {
    case "above":
      return at > wanted;
    case "from":
      return at >= wanted;
    case "below":
      return at < wanted;
    case "until":
      return at <= wanted;
    case "is":
      return term.value.length === 10
        ? at >= wanted && at < wanted + 86_400_000
        : Math.floor(at / 1000) === Math.floor(wanted / 1000);
  }
}

export function byId(id: number | null, term: Term): boolean {
  if (id === null) return false;
  const wanted = Number(term.value.replace(/^gid:\/\/shopify\/\w+\//, ""));
  switch (term.comparator) {
    case "above":
      return id > wanted;
    case "from":
      return id >= wanted;
    case "below":
      return id < wanted;
    case "until":
      return id <= wanted;
    case "is":
      return id === wanted;
  }
}

export function byTag(tags: readonly string[], term: Term): boolean {
  return tags.some((tag) => tag.toLowerCase() === term.value.toLowerCase());
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
