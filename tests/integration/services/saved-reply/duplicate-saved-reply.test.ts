import { describe, expect, it } from "vitest";
import { duplicateSavedReply } from "#app/services/saved-reply/duplicate-saved-reply.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSavedReply, repliesSeenBy } from "./a-saved-reply.ts";

const house = useHouse();

describe("copying a saved reply", () => {
  it("makes another one without a shortcut, whose the first one is", async () => {
    const shop = await aShop(house);
    const name = "x".repeat(80);
    const savedReplyId = await aSavedReply(house, shop, { name, shortcut: "where" });

    await duplicateSavedReply(house.deps, { shopId: shop.id, by: shop.owner, savedReplyId });

    expect(await repliesSeenBy(house, shop)).toEqual([`${"x".repeat(70)} (copy)`, name].toSorted());
  });

  it("is refused for another's own, and for another shop's", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const agent = await aMember(house, shop);
    const savedReplyId = await aSavedReply(house, shop, { by: agent, isShared: false });

    const asOwner = { shopId: shop.id, by: shop.owner, savedReplyId };
    await expectRefusal(duplicateSavedReply(house.deps, asOwner), "not-found");
    const elsewhere = { shopId: other.id, by: other.owner, savedReplyId };
    await expectRefusal(duplicateSavedReply(house.deps, elsewhere), "not-found");
  });
});
