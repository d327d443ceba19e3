import { describe, expect, it } from "vitest";
import {
  readSavedRepliesPage,
  readSavedReplyPage,
} from "#app/data/pages/saved-replies-page.server.ts";
import type { SavedReplyId } from "#app/domain/shared/ids.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSavedReply } from "#tests/integration/services/saved-reply/a-saved-reply.ts";

const house = useHouse();

const read = (shop: TestShop, savedReplyId: SavedReplyId | null, by = shop.owner) =>
  readSavedReplyPage(house.deps.db, shop.id, {
    memberId: by.id,
    savedReplyId,
    ticketPrefix: shop.ticketPrefix,
  });

describe("the pages of saved replies", () => {
  it("list the first words of each, those of other members' own left out", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop);
    await aSavedReply(house, shop, { html: "<p>Hello</p><p>{{order.name}}</p>", shortcut: "hi" });
    await aSavedReply(house, shop, { by: agent, isShared: false });

    expect(await readSavedRepliesPage(house.deps.db, shop.id, shop.owner.id)).toMatchObject([
      { shortcut: "hi", isOwn: false, usedCount: 0, usedAt: null, excerpt: "Hello {{order.name}}" },
    ]);
    expect(await readSavedRepliesPage(house.deps.db, shop.id, agent.id)).toHaveLength(2);
  });

  it("show one with what can be chosen for it: folders, staff, tickets to look at it with", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const id = await aSavedReply(house, shop, { folder: "Shipping" });

    const page = await read(shop, id);

    expect(page).toMatchObject({
      reply: { id, isShared: true, version: 1 },
      folders: ["Shipping"],
      staff: [{ id: shop.owner.id }],
      tickets: [{ ticketId: ticket.id }],
      supportAddress: shop.supportAddress,
    });
    expect(page?.tickets[0]?.words).toContain(`${shop.ticketPrefix}-${ticket.number} `);
    expect(await read(shop, null)).toMatchObject({ reply: null });
  });

  it("show nobody what is another's own, or another shop's", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const agent = await aMember(house, shop);
    const own = await aSavedReply(house, shop, { by: agent, isShared: false });
    const theirs = await aSavedReply(house, other);

    expect(await read(shop, own)).toBeNull();
    expect(await read(shop, theirs)).toBeNull();
    expect(await read(shop, own, agent)).not.toBeNull();
  });
});
