import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { findSavedReply } from "#app/data/records/saved-replies.server.ts";
import type { SavedReplyId } from "#app/domain/shared/ids.ts";
import { sendReply } from "#app/services/reply/send-reply.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSavedReply } from "#tests/integration/services/saved-reply/a-saved-reply.ts";
import { aPressOfSend, sendIt } from "./a-waiting-send.ts";

const house = useHouse();

const usesOf = async (shop: TestShop, id: SavedReplyId) =>
  (await inShopBySql(house.deps.db, shop.id, (tx) => findSavedReply(tx, shop.id, id)))?.usedCount;

describe("sending a reply that was made from a saved one", () => {
  it.each([
    ["an unfilled variable", "<p>It is on its way: {{tracking.number}}</p>", /“Tracking number”/],
    ["one that a tag parts", "<p>Hello {{<b>customer</b>.name}}</p>", /“Customer’s name”/],
    ["half of one", "<p>Hello {{customer.name</p>", /“Customer’s name”/],
    [
      "a piece of the editor",
      '<p><span data-variable="order.name">{{order.name}}</span></p>',
      /Order/,
    ],
    [
      "one in the address of a link",
      '<p><a href="https://x.example/{{order.name}}">x</a></p>',
      /./,
    ],
  ])("is stopped with %s, says which, and nothing goes out", async (_, html, words) => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const before = house.sendgrid.accepted().length;

    const press = sendReply(house.deps, aPressOfSend(shop, ticket, { html }));

    expect(await expectRefusal(press, "invalid")).toMatch(words);
    await drainJobs(house);
    expect(house.sendgrid.accepted()).toHaveLength(before);
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(1);
  });

  it("is stopped too where it is written without an editor", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);

    const plain = { html: null, text: "Hello {{customer.first_name}}" };
    const press = sendReply(house.deps, aPressOfSend(shop, ticket, plain));

    expect(await expectRefusal(press, "invalid")).toMatch(/first name/);
  });

  it("is a forwarded mail's own matter what others wrote in braces", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const forward = { kind: "forward", to: "lab@goldsmith.example", subject: "Fwd" } as const;

    const quoted = { html: "<p>See.</p><blockquote>{{first_name}}</blockquote>", ...forward };
    const own = { html: "<p>{{first_name}}</p>", ...forward };

    await expectRefusal(sendReply(house.deps, aPressOfSend(shop, ticket, own)), "invalid");
    await expect(
      sendReply(house.deps, aPressOfSend(shop, ticket, quoted)),
    ).resolves.not.toMatchObject({ messageId: null });
  });

  it("counts as a use of it, and is remembered with the message", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const savedReplyId = await aSavedReply(house, shop);

    const messageId = await sendIt(house, shop, ticket, { savedReplyId });

    expect(await lookAt(house, shop).message(messageId)).toMatchObject({ savedReplyId });
    expect(await usesOf(shop, savedReplyId)).toBe(1);
  });

  it("leaves alone what is another's own, or of another shop", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const agent = await aMember(house, shop);
    const ticket = await aTicket(house, shop);
    const own = await aSavedReply(house, shop, { by: agent, isShared: false });
    const theirs = await aSavedReply(house, other);

    for (const savedReplyId of [own, theirs]) {
      const messageId = await sendIt(house, shop, ticket, { savedReplyId });
      expect((await lookAt(house, shop).message(messageId)).savedReplyId).toBeNull();
    }
    expect(await usesOf(shop, own)).toBe(0);
    expect(await usesOf(other, theirs)).toBe(0);
  });
});
