import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { listSavedViews } from "#app/data/records/saved-views.server.ts";
import type { SavedViewId } from "#app/domain/shared/ids.ts";
import { noFilters } from "#app/domain/ticket/inbox-filters.ts";
import { changeView, saveView, type ViewChange } from "#app/services/view/change-view.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();
const filters = { ...noFilters, urgency: "urgent" } as const;
type By = TestShop["owner"];

const save = (shop: TestShop, by: By, name: string, isShared = false) =>
  saveView(house.deps, { shopId: shop.id, by, name, isShared, view: "all", filters });
const change = (shop: TestShop, by: By, savedViewId: SavedViewId, what: ViewChange) =>
  changeView(house.deps, { shopId: shop.id, by, savedViewId, change: what });
const viewsOf = (shop: TestShop, by: By) =>
  inShop(house.deps.db, shop.id, (tx) => listSavedViews(tx, shop.id, by.id));
const namesOf = async (shop: TestShop, by: By) => (await viewsOf(shop, by)).map(({ name }) => name);

describe("saved views", () => {
  it("are one's own or the team's: everybody sees the team's first, and nobody another's own", async () => {
    const shop = await aShop(house);
    const [ida, jon] = [await aMember(house, shop), await aMember(house, shop)];
    await save(shop, ida, "Ida's");
    await save(shop, jon, "Jon's");
    await save(shop, ida, "Urgent", true);

    expect(await namesOf(shop, ida)).toEqual(["Urgent", "Ida's"]);
    expect(await namesOf(shop, jon)).toEqual(["Urgent", "Jon's"]);
    expect(await viewsOf(shop, shop.owner)).toMatchObject([{ view: "all", filters }]);
  });

  it("are renamed, refitted, moved and shared, and each change says how it was before", async () => {
    const shop = await aShop(house);
    const ida = await aMember(house, shop);
    const [one, two] = [await save(shop, ida, "One"), await save(shop, ida, "Two")];
    await save(shop, ida, "Three");

    await change(shop, ida, one, { kind: "rename", name: " First " });
    await change(shop, ida, one, { kind: "refit", view: "waiting", filters: noFilters });
    await change(shop, ida, two, { kind: "move", way: "up" });
    await change(shop, ida, two, { kind: "move", way: "up" });
    expect(await namesOf(shop, ida)).toEqual(["Two", "First", "Three"]);
    await change(shop, ida, one, { kind: "share", isShared: true });
    expect(await namesOf(shop, shop.owner)).toEqual(["First"]);
    await change(shop, shop.owner, one, { kind: "share", isShared: false });
    expect(await namesOf(shop, ida)).toEqual(["Two", "Three"]);
    const was = await change(shop, shop.owner, one, { kind: "delete" });

    expect(was).toMatchObject({ name: "First", view: "waiting", filters: noFilters });
    expect(await namesOf(shop, shop.owner)).toEqual([]);
    await expectRefusal(change(shop, shop.owner, one, { kind: "delete" }), "not-found");
  });

  it("of the team are not changed by those who only read, who may have their own", async () => {
    const shop = await aShop(house);
    const reader = await aMember(house, shop, { role: "read-only" });
    const shared = await save(shop, shop.owner, "Urgent", true);
    const own = await save(shop, reader, "Mine");

    await expectRefusal(save(shop, reader, "Team's", true), "not-allowed");
    for (const what of [
      { kind: "rename", name: "x" },
      { kind: "delete" },
      { kind: "share", isShared: false },
    ] as const)
      await expectRefusal(change(shop, reader, shared, what), "not-allowed");
    await expectRefusal(
      change(shop, reader, own, { kind: "share", isShared: true }),
      "not-allowed",
    );
    await expectRefusal(change(shop, shop.owner, own, { kind: "delete" }), "not-found");
    expect(await namesOf(shop, reader)).toEqual(["Urgent", "Mine"]);
  });

  it("of another shop are not there", async () => {
    const [mine, theirs] = [await aShop(house), await aShop(house)];
    const id = await save(theirs, theirs.owner, "Theirs", true);

    await expectRefusal(change(mine, mine.owner, id, { kind: "delete" }), "not-found");
    expect(await namesOf(mine, mine.owner)).toEqual([]);
    expect(await namesOf(theirs, theirs.owner)).toEqual(["Theirs"]);
  });

  it("are twenty at the most, also when two save at once", async () => {
    const shop = await aShop(house);
    for (let count = 0; count < 19; count += 1) await save(shop, shop.owner, `View ${count}`);

    const both = await Promise.allSettled([
      save(shop, shop.owner, "A"),
      save(shop, shop.owner, "B"),
    ]);

    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expectRefusal(save(shop, shop.owner, "C"), "conflict");
  });
});
