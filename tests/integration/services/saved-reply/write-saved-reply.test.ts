import { describe, expect, it } from "vitest";
import type { SavedReplyId } from "#app/domain/shared/ids.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { findSavedReply } from "#app/data/records/saved-replies.server.ts";
import { writeSavedReply } from "#app/services/saved-reply/write-saved-reply.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSavedReply, repliesSeenBy, typedReply } from "./a-saved-reply.ts";

const house = useHouse();

const read = (shop: TestShop, id: SavedReplyId) =>
  inShopBySql(house.deps.db, shop.id, (tx) => findSavedReply(tx, shop.id, id));

describe("writing a saved reply", () => {
  it("keeps it for the whole team, without what is dangerous in its HTML", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop);
    const actions = { tags: ["shipping"], status: "waiting", assignee: "me" } as const;

    const html = "<p onclick='x()'>About {{order.name}}<script>alert(1)</script></p>";
    const id = await aSavedReply(house, shop, { shortcut: "/Where", html, actions, by: agent });

    expect(await read(shop, id)).toMatchObject({
      memberId: null,
      shortcut: "where",
      html: "<p>About {{order.name}}</p>",
      actions,
      version: 1,
      usedCount: 0,
      usedAt: null,
    });
    expect(await repliesSeenBy(house, shop)).toEqual(["Where is my order"]);
  });

  it("shows what is a member's own to nobody else, and lets nobody else change it", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop);
    const id = await aSavedReply(house, shop, { by: agent, isShared: false });
    const known = { id, version: 1 };

    expect(await repliesSeenBy(house, shop, agent)).toHaveLength(1);
    expect(await repliesSeenBy(house, shop)).toEqual([]);
    const steal = aSavedReply(house, shop, { known, isShared: true });
    await expectRefusal(steal, "not-found");
    expect(await read(shop, id)).toMatchObject({ memberId: agent.id, version: 1 });
  });

  it("is shared with the team by its owner, and taken back from it", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop);
    const id = await aSavedReply(house, shop, { by: agent, isShared: false });

    await aSavedReply(house, shop, { by: agent, known: { id, version: 1 } });
    expect(await repliesSeenBy(house, shop)).toHaveLength(1);

    await aSavedReply(house, shop, { known: { id, version: 2 }, isShared: false });
    expect(await repliesSeenBy(house, shop, agent)).toEqual([]);
    expect(await read(shop, id)).toMatchObject({ memberId: shop.owner.id, version: 3 });
  });

  it("takes no change that was made to an older version", async () => {
    const shop = await aShop(house);
    const id = await aSavedReply(house, shop);
    await aSavedReply(house, shop, { known: { id, version: 1 }, name: "First" });

    const late = aSavedReply(house, shop, { known: { id, version: 1 }, name: "Late" });

    expect(await expectRefusal(late, "conflict")).toMatch(/changed this reply/);
    expect(await repliesSeenBy(house, shop)).toEqual(["First"]);
  });

  it("gives a shortcut once to the team, also when two ask for it at the same moment", async () => {
    const shop = await aShop(house);
    const two = await Promise.allSettled([
      aSavedReply(house, shop, { name: "One", shortcut: "where" }),
      aSavedReply(house, shop, { name: "Two", shortcut: "where" }),
    ]);

    expect(two.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const [kept] = await repliesSeenBy(house, shop);
    const third = aSavedReply(house, shop, { shortcut: "WHERE", isShared: false });
    expect(await expectRefusal(third, "conflict")).toContain(`“${kept}”`);
  });

  it("lets members have the same shortcut each for their own, and says no name of another's", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop);
    const own = { shortcut: "hi", isShared: false };
    await aSavedReply(house, shop, { ...own, by: agent, name: "My secret" });
    await aSavedReply(house, shop, { ...own, name: "Mine" });

    const shared = aSavedReply(house, shop, { by: agent, shortcut: "hi", name: "Shared" });

    expect(await expectRefusal(shared, "conflict")).not.toContain("Mine");
  });

  it("is nothing for those who only read", async () => {
    const shop = await aShop(house);
    const reader = await aMember(house, shop, { role: "read-only" });

    await expectRefusal(aSavedReply(house, shop, { by: reader }), "not-allowed");
    await expectRefusal(aSavedReply(house, shop, { by: reader, isShared: false }), "not-allowed");
  });

  it("does not know a reply of another shop", async () => {
    const [mejurn, other] = [await aShop(house), await aShop(house)];
    const id = await aSavedReply(house, mejurn);

    const asked = { shopId: other.id, by: other.owner, isShared: true, typed: typedReply() };
    const change = writeSavedReply(house.deps, { ...asked, known: { id, version: 1 } });

    await expectRefusal(change, "not-found");
    expect(await repliesSeenBy(house, other)).toEqual([]);
  });
});
