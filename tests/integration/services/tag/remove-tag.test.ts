import { describe, expect, it } from "vitest";
import { readTagsPage } from "#app/data/pages/tags-page.server.ts";
import { noFilters } from "#app/domain/ticket/inbox-filters.ts";
import { removeTag } from "#app/services/tag/remove-tag.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";
import { saveView } from "#app/services/view/change-view.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { tagsOf } from "./tags-of.ts";

const house = useHouse();

describe("deleting a tag", () => {
  it("takes it from every ticket, once its place in views was told", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const by = shop.owner;
    const step = { shopId: shop.id, ticketId: ticket.id, by };
    await tagTicket(house.deps, { ...step, add: ["Gift", "VIP"], remove: [] });
    const filters = { ...noFilters, tags: ["gift"] };
    const view = { name: "Gifts", isShared: true, view: "due", filters } as const;
    await saveView(house.deps, { shopId: shop.id, by, ...view });
    const { tags: listed } = await readTagsPage(house.deps.db, shop.id, {
      search: "gif",
      after: null,
    });
    expect(listed).toMatchObject([{ name: "Gift", tickets: 1, views: 1 }]);
    const tags = tagsOf(house, shop);
    await tags.forgetChanges();

    const tagId = await tags.idOf("Gift");
    await removeTag(house.deps, { shopId: shop.id, tagId, by });

    expect(await tags.on(ticket.id)).toEqual(["VIP"]);
    expect(await tags.toIndex()).toEqual([ticket.id]);
    await expectRefusal(removeTag(house.deps, { shopId: shop.id, tagId, by }), "not-found");
  });

  it("is the owner's, within the shop", async () => {
    const [shop, theirs] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);
    const step = { shopId: shop.id, ticketId: ticket.id, by: shop.owner };
    await tagTicket(house.deps, { ...step, add: ["Gift"], remove: [] });
    const tagId = await tagsOf(house, shop).idOf("Gift");
    const remove = { shopId: shop.id, tagId, by: shop.owner };

    const agent = await aMember(house, shop);
    await expectRefusal(removeTag(house.deps, { ...remove, by: agent }), "not-allowed");
    await expectRefusal(removeTag(house.deps, { ...remove, shopId: theirs.id }), "not-found");
    expect(await tagsOf(house, shop).counts()).toEqual([["Gift", 1]]);
  });
});
