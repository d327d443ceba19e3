// Somebody saves a view of the inbox, or changes one: its name, its filters, whose it is, its place among the others.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  deleteSavedView,
  lockSavedViews,
  saveSavedView,
} from "#app/data/records/saved-views.server.ts";
import type { MemberId, SavedViewId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Role } from "#app/domain/shop/role.ts";
import {
  MOST_SAVED_VIEWS,
  mustMayChangeView,
  readViewName,
  type SavedView,
} from "#app/domain/ticket/saved-view.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId">;
type By = { readonly id: MemberId; readonly role: Role };
type Shown = Pick<SavedView, "view" | "filters">;

export type SaveView = Shown & {
  readonly shopId: ShopId;
  readonly by: By;
  readonly name: string;
  readonly isShared: boolean;
};

/** Stands last among its like. Throws Refusal: "invalid" for its name, "not-allowed", "conflict" when there are too many. */
export function saveView(
  needs: Needs,
  { shopId, by, name, isShared, view, filters }: SaveView,
): Promise<SavedViewId> {
  const memberId = isShared ? null : by.id;
  return changing(needs, shopId, async (tx, all) => {
    mustMayChangeView({ memberId }, by);
    const alike = beside(all, memberId);
    mustHaveRoom(alike);
    const id = needs.newId<SavedViewId>();
    const position = (alike.at(-1)?.position ?? 0) + 1;
    const saved = { id, memberId, position, name: readViewName(name), view, filters };
    await saveSavedView(tx, shopId, saved, needs.clock());
    return id;
  });
}

export type ViewChange =
  | { readonly kind: "rename"; readonly name: string }
  /** It shows what the page shows now. */
  | ({ readonly kind: "refit" } & Shown)
  | { readonly kind: "share"; readonly isShared: boolean }
  | { readonly kind: "move"; readonly way: "up" | "down" }
  | { readonly kind: "delete" };

export type ChangeView = {
  readonly shopId: ShopId;
  readonly by: By;
  readonly savedViewId: SavedViewId;
  readonly change: ViewChange;
};

/**
 * Returns how it was. One that is no longer shared becomes the own view of whoever took it from the team. Throws Refusal as `saveView`
 * does; "not-found" for one that is somebody else's or gone.
 */
export function changeView(
  needs: Needs,
  { shopId, by, savedViewId, change }: ChangeView,
): Promise<SavedView> {
  return changing(needs, shopId, async (tx, all) => {
    const was = all.find(({ id }) => id === savedViewId);
    if (!was) throw new Refusal("not-found", "This view is not here any more.");
    mustMayChangeView(was, by);
    const save = (view: SavedView) => saveSavedView(tx, shopId, view, needs.clock());
    switch (change.kind) {
      case "delete":
        await deleteSavedView(tx, shopId, savedViewId);
        break;
      case "rename":
        await save({ ...was, name: readViewName(change.name) });
        break;
      case "refit":
        await save({ ...was, view: change.view, filters: change.filters });
        break;
      case "share": {
        const memberId = change.isShared ? null : by.id;
        if (memberId === was.memberId) break;
        mustMayChangeView({ memberId }, by);
        const alike = beside(all, memberId);
        mustHaveRoom(alike);
        await save({ ...was, memberId, position: (alike.at(-1)?.position ?? 0) + 1 });
        break;
      }
      case "move":
        for (const view of moved(beside(all, was.memberId), was, change.way)) await save(view);
    }
    return was;
  });
}

function changing<T>(
  needs: Needs,
  shopId: ShopId,
  work: (tx: Tx, all: readonly SavedView[]) => Promise<T>,
): Promise<T> {
  return inShopBySql(needs.db, shopId, async (tx) => {
    const result = await work(tx, await lockSavedViews(tx, shopId));
    await announceChange(tx, shopId, null);
    return result;
  });
}

const beside = (all: readonly SavedView[], memberId: MemberId | null): readonly SavedView[] =>
  all.filter((view) => view.memberId === memberId);

function mustHaveRoom(alike: readonly SavedView[]): void {
  if (alike.length >= MOST_SAVED_VIEWS)
    throw new Refusal(
      "conflict",
      say("There are {mostSavedViews, number} views already: delete one first.", {
        mostSavedViews: MOST_SAVED_VIEWS,
      }),
    );
}

/** The views in their new order, numbered from 1. */
function moved(
  alike: readonly SavedView[],
  view: SavedView,
  way: "up" | "down",
): readonly SavedView[] {
  const from = alike.findIndex(({ id }) => id === view.id);
  const to = Math.min(Math.max(from + (way === "up" ? -1 : 1), 0), alike.length - 1);
  const others = alike.filter(({ id }) => id !== view.id);
  return others.toSpliced(to, 0, view).map((one, index) => ({ ...one, position: index + 1 }));
}
