/** A tag goes by another name: what else of the shop names it, and how does that read then? */
import { tagKey } from "./tag-name.ts";

/** `from` is the key of the tag's old name. */
export type TagRename = { readonly from: string; readonly to: string };

type Pair = readonly [string, string];

/** The filters of a saved view, as they are stored: pairs that hold keys. Null when they don't name the tag. */
export function viewWithTagRenamed(stored: unknown, { from, to }: TagRename): object | null {
  const filters = pairsIn(stored);
  if (!filters.some((pair) => isTag(pair, from))) return null;
  const renamed = filters.map((pair): Pair => (isTag(pair, from) ? ["tag", tagKey(to)] : pair));
  const once = renamed.filter(
    (pair, index) =>
      index === renamed.findIndex(([name, value]) => name === pair[0] && value === pair[1]),
  );
  return { ...(stored as object), filters: once };
}

const isTag = ([name, value]: Pair, key: string): boolean => name === "tag" && value === key;

function pairsIn(stored: unknown): readonly Pair[] {
  const { filters } = (stored ?? {}) as { filters?: unknown };
  return Array.isArray(filters) ? (filters as Pair[]) : [];
}

/** What a saved reply does to a ticket, as it is stored: names of tags among it. Null when it doesn't name the tag. */
export function actionsWithTagRenamed(stored: unknown, { from, to }: TagRename): object | null {
  const { tags } = (stored ?? {}) as { tags?: unknown };
  if (!Array.isArray(tags) || !tags.some((name) => isNamed(name, from))) return null;
  const renamed = (tags as string[]).map((name) => (isNamed(name, from) ? to : name));
  const once = renamed.filter(
    (name, index) => index === renamed.findIndex((other) => tagKey(other) === tagKey(name)),
  );
  return { ...(stored as object), tags: once };
}

const isNamed = (name: unknown, key: string): boolean =>
  typeof name === "string" && tagKey(name) === key;
