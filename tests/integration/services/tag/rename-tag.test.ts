import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { listSavedViews } from "#app/data/records/saved-views.server.ts";
import { noFilters } from "#app/domain/ticket/inbox-filters.ts";
import { renameTag } from "#app/services/tag/rename-tag.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";
import { saveView } from "#app/services/view/change-view.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { tagsOf } from "./tags-of.ts";

const house = useHouse();

describe("renaming a tag", () => {
  it("shows the new name on its tickets, in the search, and in saved views that filter by it", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const by = shop.owner;
    const step = { shopId: shop.id, ticketId: ticket.id, by };
    await tagTicket(house.deps, { ...step, add: ["Ringgröße"], remove: [] });
    const filters = { ...noFilters, tags: ["ringgroße"] };
    const view = { name: "Sizes", isShared: true, view: "due", filters } as const;
    await saveView(house.deps, { shopId: shop.id, by, ...view });
    const tags = tagsOf(house, shop);
    const tagId = await tags.idOf("Ringgröße");
    await tags.forgetChanges();

    await renameTag(house.deps, { shopId: shop.id, tagId, by, name: " Ring  size " });

    expect(await tags.on(ticket.id)).toEqual(["Ring size"]);
    expect(await tags.toIndex()).toEqual([ticket.id]);
    const [saved] = await inShop(house.deps.db, shop.id, (tx) =>
      listSavedViews(tx, shop.id, by.id),
    );
    expect(saved?.filters.tags).toEqual(["ring size"]);
  });

  it("is refused where another tag has the name, and says what to do instead", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const step = { shopId: shop.id, ticketId: ticket.id, by: shop.owner };
    await tagTicket(house.deps, { ...step, add: ["Gift", "VIP"], remove: [] });
    const tagId = await tagsOf(house, shop).idOf("Gift");
    const rename = { shopId: shop.id, tagId, by: shop.owner };

    const words = await expectRefusal(
      renameTag(house.deps, { ...rename, name: "víp" }),
      "conflict",
    );

    expect(words).toContain("Merge");
    await renameTag(house.deps, { ...rename, name: "GIFT" });
    expect(await tagsOf(house, shop).counts()).toEqual([
      ["GIFT", 1],
      ["VIP", 1],
    ]);
  });

  it("is the owner's, within the shop, and wants a name", async () => {
    const [shop, theirs] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);
    const step = { shopId: shop.id, ticketId: ticket.id, by: shop.owner };
    await tagTicket(house.deps, { ...step, add: ["Gift"], remove: [] });
    const tagId = await tagsOf(house, shop).idOf("Gift");
    const rename = { shopId: shop.id, tagId, by: shop.owner, name: "Present" };

    const agent = await aMember(house, shop);
    await expectRefusal(renameTag(house.deps, { ...rename, by: agent }), "not-allowed");
    await expectRefusal(renameTag(house.deps, { ...rename, shopId: theirs.id }), "not-found");
    await expectRefusal(renameTag(house.deps, { ...rename, name: " , " }), "invalid");
  });
});
