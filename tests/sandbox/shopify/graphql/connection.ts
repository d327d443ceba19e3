import { GraphQLError } from "graphql";

import type { Args, Node } from "./node.ts";

const MAX_PAGE = 250; // shopify.dev/docs/api/usage/limits: 250 objects a page

/**
 * A page of the records by first/after or last/before, newest-first if `reverse`. Cursors name a record's id and, where the
 * records are sorted by a value, that value: a record that has moved since leaves the next page where it was.
 * @throws GraphQLError as Shopify answers when neither or too many are asked for, or a cursor is not ours.
 */
export function connection<T extends { id: number }>(
  typeName: string,
  records: readonly T[],
  args: Args,
  toNode: (record: T) => Node,
  valueOf: (record: T) => number = () => 0,
): Node {
  const cursorOf = (record: T): string => writeCursor(record.id, valueOf(record));
  const indexOf = (list: readonly T[], cursor: string, side: "after" | "before"): number =>
    placeOf(list, readCursor(cursor), { valueOf, side, isReverse: args.reverse === true });
  const size = pageSize(args);
  let list = args.reverse === true ? [...records].reverse() : [...records];
  const total = list.length;
  if (typeof args.after === "string") list = list.slice(indexOf(list, args.after, "after"));
  const startsLater = list.length < total;
  const afterStart = list.length;
  if (typeof args.before === "string") list = list.slice(0, indexOf(list, args.before, "before"));
  const endsEarlier = list.length < afterStart;
  const isBackward = typeof args.first !== "number";
  const page = isBackward ? list.slice(Math.max(0, list.length - size)) : list.slice(0, size);
  const nodes = page.map(toNode);
  const name = typeName.replace(/Connection$/, "");
  const ends = [page[0], page.at(-1)].map((record) => (record ? cursorOf(record) : null));
  return {
    __typename: typeName,
    nodes,
    edges: page.map((record, index) => ({
      __typename: `${name}Edge`,
      cursor: cursorOf(record),
      node: nodes[index],
    })),
    pageInfo: {
      __typename: "PageInfo",
      hasNextPage: isBackward ? endsEarlier : list.length > page.length || endsEarlier,
      hasPreviousPage: isBackward ? list.length > page.length || startsLater : startsLater,
      startCursor: ends[0] ?? null,
      endCursor: ends[1] ?? null,
    },
  };
}

/** The first of a plain list, as `fulfillments(first:)` and its like take it. */
export function firstOf<T>(list: readonly T[], args: Args): readonly T[] {
  return typeof args.first === "number" ? list.slice(0, args.first) : list;
}

function pageSize(args: Args): number {
  const asked = typeof args.first === "number" ? args.first : args.last;
  if (typeof asked !== "number") throw badRequest("you must provide one of first or last");
  if (typeof args.first === "number" && typeof args.last === "number")
    throw badRequest("providing both first and last is not supported");
  if (asked < 0) throw badRequest("first and last cannot be negative");
  if (asked > MAX_PAGE) throw badRequest(`first and last cannot exceed ${MAX_PAGE}`);
  return asked;
}

type Cursor = { last_id: number; last_value: number };

function writeCursor(id: number, value: number): string {
  const cursor: Cursor = { last_id: id, last_value: value };
  return Buffer.from(JSON.stringify(cursor)).toString("base64");
}

function readCursor(text: string): Cursor {
  try {
    const read = JSON.parse(Buffer.from(text, "base64").toString()) as Partial<Cursor>;
    if (typeof read.last_id === "number" && typeof read.last_value === "number") {
      return { last_id: read.last_id, last_value: read.last_value };
    }
  } catch {
    // What is no JSON is no cursor either.
  }
  throw badRequest("Invalid cursor for current pagination sort.");
}

/** Where a page begins after the cursor, or ends before it. */
function placeOf<T extends { id: number }>(
  list: readonly T[],
  cursor: Cursor,
  order: { valueOf: (record: T) => number; side: "after" | "before"; isReverse: boolean },
): number {
  const { valueOf, side, isReverse } = order;
  const known = list.findIndex(
    (record) => record.id === cursor.last_id && valueOf(record) === cursor.last_value,
  );
  if (known >= 0) return side === "after" ? known + 1 : known;
  const isPast = (record: T): boolean => {
    const distance = valueOf(record) - cursor.last_value || record.id - cursor.last_id;
    return isReverse ? distance < 0 : distance > 0;
  };
  const next = list.findIndex(isPast);
  return next < 0 ? list.length : next;
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });
}
