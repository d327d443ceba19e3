/** A view of the inbox with filters, under a name. */
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { MemberId, SavedViewId } from "#app/domain/shared/ids.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { filterPairs, readFilters, type InboxFilters } from "./inbox-filters.ts";
import { inboxViews, type InboxView } from "./inbox-view.ts";

/** More than fit in sight; each is counted. */
export const MOST_SAVED_VIEWS = 20;
const LONGEST_NAME = 40;

export type SavedView = {
  readonly id: SavedViewId;
  readonly name: string;
  /** Null: the whole team's. */
  readonly memberId: MemberId | null;
  readonly position: number;
  readonly view: InboxView;
  readonly filters: InboxFilters;
};

/** What a saved view shows, as it is stored. */
export type StoredPlace = {
  readonly view: string;
  readonly filters: readonly (readonly [string, string])[];
};

export const storedPlace = ({
  view,
  filters,
}: Pick<SavedView, "view" | "filters">): StoredPlace => ({
  view,
  filters: filterPairs(filters),
});

/** Filters that there are no more filter nothing. */
export function readStoredPlace(stored: StoredPlace): Pick<SavedView, "view" | "filters"> {
  const all = (name: string) =>
    stored.filters.filter(([key]) => key === name).map(([, value]) => value);
  return {
    view: inboxViews.find((view) => view === stored.view) ?? "due",
    filters: readFilters({ get: (name) => all(name)[0] ?? null, getAll: all }),
  };
}

/** Tidied. Throws Refusal "invalid" for none, or one that is too long. */
export function readViewName(typed: string): string {
  const name = typed.normalize("NFC").replace(/\p{C}/gu, " ").trim().split(/\s+/u).join(" ");
  if (name === "") throw new Refusal("invalid", "A view needs a name.");
  if (name.length > LONGEST_NAME)
    throw new Refusal(
      "invalid",
      say("A view's name has at most {longestName, number} characters.", {
        longestName: LONGEST_NAME,
      }),
    );
  return name;
}

/**
 * One's own views are one's own affair; those of the team are changed by whoever works on its tickets. Throws Refusal "not-found" for
 * somebody else's, "not-allowed" for those who only read.
 */
export function mustMayChangeView(
  view: Pick<SavedView, "memberId">,
  by: { readonly id: MemberId; readonly role: Role },
): void {
  if (!may(by.role, "read")) throw new Refusal("not-allowed", "You have no access to this shop.");
  if (view.memberId === null && !may(by.role, "status"))
    throw new Refusal("not-allowed", "Views of the team are changed by agents and owners.");
  if (view.memberId !== null && view.memberId !== by.id)
    throw new Refusal("not-found", "This view is not here any more.");
}
