import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { mergeTag } from "#app/services/tag/merge-tag.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { tagsOf } from "./tags-of.ts";

const house = useHouse();

async function tagged(shop: TestShop, ...add: string[]) {
  const ticket = await aTicket(house, shop);
  const step = { shopId: shop.id, ticketId: ticket.id, by: shop.owner };
  await tagTicket(house.deps, { ...step, add, remove: [] });
  return ticket.id;
}

describe("merging a tag into another", () => {
  it("leaves the one that stays on the tickets of both, and saved replies use it", async () => {
    const shop = await aShop(house);
    const first = await tagged(shop, "Gift");
    const second = await tagged(shop, "Present", "Gift");
    const third = await tagged(shop, "Present");
    const now = new Date(house.clock());
    const reply = {
      id: house.deps.newId(),
      name: "Wrapping",
      html: "<p>Yes</p>",
      actions: { tags: ["present"], status: null },
    };
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.savedReply.create({ data: { ...reply, shopId: shop.id, createdAt: now, changedAt: now } }),
    );
    const tags = tagsOf(house, shop);
    await tags.forgetChanges();
    const [tagId, into] = [await tags.idOf("Present"), await tags.idOf("Gift")];

    await mergeTag(house.deps, { shopId: shop.id, tagId, into, by: shop.owner });

    expect(await tags.counts()).toEqual([["Gift", 3]]);
    for (const ticketId of [first, second, third])
      expect(await tags.on(ticketId)).toEqual(["Gift"]);
    expect((await tags.toIndex()).toSorted()).toEqual([second, third].toSorted());
    const kept = await inShop(house.deps.db, shop.id, (tx) => tx.savedReply.findFirstOrThrow());
    expect(kept.actions).toEqual({ tags: ["Gift"], status: null });
  });

  it("is the owner's, between two tags of the same shop", async () => {
    const [shop, theirs] = [await aShop(house), await aShop(house)];
    await tagged(shop, "Gift", "Present");
    await tagged(theirs, "Gift");
    const tagId = await tagsOf(house, shop).idOf("Present");
    const into = await tagsOf(house, shop).idOf("Gift");
    const merge = { shopId: shop.id, tagId, into, by: shop.owner };

    const agent = await aMember(house, shop);
    await expectRefusal(mergeTag(house.deps, { ...merge, by: agent }), "not-allowed");
    await expectRefusal(mergeTag(house.deps, { ...merge, into: tagId }), "invalid");
    const alien = await tagsOf(house, theirs).idOf("Gift");
    await expectRefusal(mergeTag(house.deps, { ...merge, into: alien }), "not-found");
    expect(await tagsOf(house, theirs).counts()).toEqual([["Gift", 1]]);
  });
});
