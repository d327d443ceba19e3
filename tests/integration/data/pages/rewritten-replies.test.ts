import { describe, expect, it } from "vitest";
import { readRewrittenReplies } from "#app/data/pages/rewritten-replies.server.ts";
import type { SavedReplyId } from "#app/domain/shared/ids.ts";
import { noActions } from "#app/domain/reply/reply-actions.ts";
import { sendReply } from "#app/services/reply/send-reply.ts";
import { writeSavedReply } from "#app/services/saved-reply/write-saved-reply.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const typed = (html: string, name = "On its way") => ({
  name,
  folder: "",
  shortcut: "",
  language: "en" as const,
  html,
  actions: noActions,
});
const HTML = "<p>Dear {{customer.first_name}}, your order is on its way.</p>";
const FILLED = "Dear Ana, your order is on its way.";
const BETTER = "Dear Ana, good news: your order left us today and should be with you tomorrow.";

const aSavedReply = async (shop: TestShop, isShared = true): Promise<SavedReplyId> => {
  const given = { shopId: shop.id, by: shop.owner, known: null, isShared };
  return (await writeSavedReply(house.deps, { ...given, typed: typed(HTML) })).id;
};

let presses = 0;

async function isSent(shop: TestShop, savedReplyId: SavedReplyId, text: string): Promise<void> {
  presses += 1;
  const ticket = await aTicket(house, shop, { seed: `use ${presses}` });
  await sendReply(house.deps, {
    shopId: shop.id,
    ticketId: ticket.id,
    author: shop.owner,
    text,
    to: ticket.customerAddress,
    seenMessageId: ticket.messageId,
    idempotencyKey: `use-${presses}`,
    savedReplyId,
    savedReplyFilled: FILLED,
  });
}

const rewritten = (shop: TestShop, reader = shop.owner.id) =>
  readRewrittenReplies(house.deps.db, shop.id, reader);

describe("saved replies that are rewritten before they are sent", () => {
  it("are listed after three uses, with the difference and the better wording", async () => {
    const shop = await aShop(house);
    const id = await aSavedReply(shop);
    await isSent(shop, id, BETTER);
    await isSent(shop, id, FILLED);
    expect(await rewritten(shop)).toEqual([]);

    await isSent(shop, id, "Dear Ana, it is on its way.");

    const [reply, ...others] = await rewritten(shop);
    expect(others).toEqual([]);
    expect(reply).toMatchObject({ id, name: "On its way", uses: 3, isOwn: false });
    expect(reply?.kept).toBeGreaterThan(0.6);
    expect(reply?.kept).toBeLessThan(0.95);
    expect(reply?.adopted).toBe(
      "Dear {{customer.first_name}}, good news: your order left us today and should be with you tomorrow.",
    );
    expect(reply?.pieces).toContainEqual({ kind: "new", text: " good news:" });
  });

  it("are none where they go out as they are, or say something else since", async () => {
    const shop = await aShop(house);
    const kept = await aSavedReply(shop);
    for (const _ of [1, 2, 3]) await isSent(shop, kept, FILLED);
    expect(await rewritten(shop)).toEqual([]);

    for (const _ of [1, 2, 3]) await isSent(shop, kept, BETTER);
    expect(await rewritten(shop)).toHaveLength(1);
    await writeSavedReply(house.deps, {
      shopId: shop.id,
      by: shop.owner,
      known: { id: kept, version: 1 },
      isShared: true,
      typed: typed("<p>It is with you tomorrow.</p>"),
    });

    expect(await rewritten(shop)).toEqual([]);
  });

  it("are somebody's own for them alone, and another shop's for nobody here", async () => {
    const shop = await aShop(house);
    const own = await aSavedReply(shop, false);
    for (const _ of [1, 2, 3]) await isSent(shop, own, BETTER);
    const colleague = await aMember(house, shop);
    const other = await aShop(house);

    expect(await rewritten(shop)).toMatchObject([{ id: own, isOwn: true }]);
    expect(await rewritten(shop, colleague.id)).toEqual([]);
    expect(await rewritten(other, shop.owner.id)).toEqual([]);
  });
});
