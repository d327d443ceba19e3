import { describe, expect, it } from "vitest";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { deleteSavedReply } from "#app/services/saved-reply/delete-saved-reply.ts";
import { restoreSavedReply } from "#app/services/saved-reply/restore-saved-reply.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSavedReply, repliesSeenBy } from "./a-saved-reply.ts";

const house = useHouse();

describe("deleting a saved reply", () => {
  it("takes it from the lists, and gives its shortcut free", async () => {
    const shop = await aShop(house);
    const savedReplyId = await aSavedReply(house, shop, { name: "Old", shortcut: "where" });

    const name = await deleteSavedReply(house.deps, {
      shopId: shop.id,
      by: shop.owner,
      savedReplyId,
    });
    await aSavedReply(house, shop, { name: "Young", shortcut: "where" });

    expect(name).toBe("Old");
    expect(await repliesSeenBy(house, shop)).toEqual(["Young"]);
  });

  it("is refused for another's own, for another shop's, and for those who only read", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const agent = await aMember(house, shop);
    const reader = await aMember(house, shop, { role: "read-only" });
    const own = await aSavedReply(house, shop, { by: agent, isShared: false });
    const shared = await aSavedReply(house, shop);
    const at = { shopId: shop.id, by: shop.owner };

    await expectRefusal(deleteSavedReply(house.deps, { ...at, savedReplyId: own }), "not-found");
    const elsewhere = { shopId: other.id, by: other.owner, savedReplyId: shared };
    await expectRefusal(deleteSavedReply(house.deps, elsewhere), "not-found");
    const asReader = { ...at, by: reader, savedReplyId: shared };
    await expectRefusal(deleteSavedReply(house.deps, asReader), "not-allowed");
    expect(await repliesSeenBy(house, shop)).toHaveLength(1);
  });
});

describe("bringing a deleted reply back", () => {
  it("is it again, without a shortcut that another one has by now", async () => {
    const shop = await aShop(house);
    const savedReplyId = await aSavedReply(house, shop, { name: "Old", shortcut: "where" });
    const at = { shopId: shop.id, by: shop.owner, savedReplyId };
    await deleteSavedReply(house.deps, at);
    await aSavedReply(house, shop, { name: "Young", shortcut: "where" });

    await restoreSavedReply(house.deps, at);

    expect(await repliesSeenBy(house, shop)).toEqual(["Old", "Young"]);
    const third = aSavedReply(house, shop, { name: "Third", shortcut: "where" });
    expect(await expectRefusal(third, "conflict")).toContain("“Young”");
  });

  it("ends after a day, and is not for strangers", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const agent = await aMember(house, shop);
    const savedReplyId = await aSavedReply(house, shop, { by: agent, isShared: false });
    const own = { shopId: shop.id, by: agent, savedReplyId };
    await deleteSavedReply(house.deps, own);

    const stranger = { ...own, by: shop.owner };
    await expectRefusal(restoreSavedReply(house.deps, stranger), "not-found");
    const elsewhere = { ...own, shopId: other.id };
    await expectRefusal(restoreSavedReply(house.deps, elsewhere), "not-found");
    house.clock.pass(25 * HOUR_MS);
    await expectRefusal(restoreSavedReply(house.deps, own), "not-found");
  });
});
