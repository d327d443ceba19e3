// Where the inbox is, as an address says it: a view, filters, a page of it. So it can be linked and come back to.
import {
  filterPairs,
  noFilters,
  readFilters,
  type InboxFilters,
} from "#app/domain/ticket/inbox-filters.ts";
import { inboxViews, type InboxView } from "#app/domain/ticket/inbox-view.ts";

export type InboxPlace = {
  readonly view: InboxView;
  readonly filters: InboxFilters;
  /** The saved view that it began with, or null. */
  readonly saved: string | null;
};

/** A page of it: rows after a ticket's place, or before it, as `<place>~<id>`. */
export type InboxPageAt = { readonly way: "on" | "back"; readonly at: string };

/** What the query of an address means; what is none of ours means nothing. */
export function readInboxPlace(query: URLSearchParams): InboxPlace {
  const view = query.get("view");
  return {
    view: inboxViews.find((one) => one === view) ?? "due",
    filters: readFilters(query),
    saved: query.get("saved"),
  };
}

/** The query of the inbox there, with its `?`; empty for where it begins. */
export function inboxQuery(place: Partial<InboxPlace>, page: InboxPageAt | null = null): string {
  const { view = "due", filters = noFilters, saved = null } = place;
  const query = new URLSearchParams([
    ...(view === "due" ? [] : [["view", view]]),
    ...filterPairs(filters).map((pair) => [...pair]),
    ...(saved === null ? [] : [["saved", saved]]),
    ...(page === null ? [] : [[page.way === "on" ? "after" : "before", page.at]]),
  ]);
  return query.size === 0 ? "" : `?${query.toString()}`;
}

/** The inbox that a ticket was opened from, its page included, by the query of the ticket's own address. */
export function inboxQueryOf(query: URLSearchParams): string {
  const [after, before] = [query.get("after"), query.get("before")];
  const at = after ?? before;
  const page =
    at === null ? null : { way: after === null ? ("back" as const) : ("on" as const), at };
  return inboxQuery(readInboxPlace(query), page);
}
