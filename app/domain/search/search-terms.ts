/** What a search is made of; `excluded`: what has it is left out. */
export type SearchTerm =
  | { readonly kind: "words"; readonly text: string; readonly excluded: boolean }
  /** In quotes: these words, whole and one after the other. */
  | { readonly kind: "phrase"; readonly text: string; readonly excluded: boolean }
  | { readonly kind: NamedKind; readonly text: string; readonly excluded: boolean }
  | { readonly kind: "is"; readonly state: SearchState; readonly excluded: boolean }
  | { readonly kind: "has-attachment"; readonly excluded: boolean }
  /** Days of the shop, as `2026-05-22`; by the newest message. `after` has its own day too, `before` has not. */
  | { readonly kind: "before" | "after"; readonly date: string };

export const namedKinds = ["from", "to", "order", "tag", "assignee"] as const;
export type NamedKind = (typeof namedKinds)[number];

export const searchStates = [
  "overdue",
  "open",
  "waiting",
  "closed",
  "snoozed",
  "spam",
  "unassigned",
  "mine",
] as const;
export type SearchState = (typeof searchStates)[number];

/** What of a search was not understood as its writer may have meant it. */
export type SearchHint =
  | { readonly kind: "unknown-operator"; readonly written: string }
  | { readonly kind: "unknown-state"; readonly written: string }
  | { readonly kind: "unknown-thing"; readonly written: string }
  | { readonly kind: "no-date"; readonly written: string }
  | { readonly kind: "no-tag"; readonly written: string }
  | { readonly kind: "no-member"; readonly written: string }
  | { readonly kind: "too-long" };

export type ParsedSearch = {
  readonly terms: readonly SearchTerm[];
  readonly hints: readonly SearchHint[];
};
