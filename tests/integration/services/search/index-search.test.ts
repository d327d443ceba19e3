import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { aCustomerMail, arrives, aShop, aTicket, stranger } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aStoredTicket, find, search, takeIn } from "./a-stored-ticket.ts";

const house = useHouse();

describe("taking tickets into the search", () => {
  it("finds a ticket by everything that is known of it", async () => {
    const shop = await aShop(house);
    const ticket = await aStoredTicket(house, shop, {
      subject: "Größenänderung",
      name: "Małgorzata Öztürk",
      address: "gosia.ozturk@mail.example",
      order: { name: "#MJ10427", tracking: "1Z999AA10123456784" },
      tags: ["Späte Lieferung"],
      messages: [
        { text: "Der Verschluß meiner Kette ist kaputt", files: ["IMG_4711.jpeg"] },
        { text: "指輪のサイズを変更できますか", kind: "inbound" },
        { text: "ฉันสั่งแหวนไปแล้ว", kind: "inbound" },
        { text: "Ask the goldsmith first", kind: "note", fromName: "Marlen Vogt" },
      ],
    });
    await aStoredTicket(house, shop, { text: "Something else" });
    await takeIn(house, shop);

    for (const typed of [
      "verschluss",
      "Kett",
      "kaputt kette",
      "grossenanderung",
      "malgorzata",
      "öztü",
      "gosia.ozturk@mail.example",
      "sia.ozt",
      "MJ10427",
      "#mj10427",
      "0427",
      "1z999aa10123456784",
      "999AA1012",
      "IMG_4711",
      "4711.jp",
      "spate lieferung",
      "サイズ",
      "指",
      "แหวน",
      "goldsmith",
      "from:gosia",
      "from:ozturk@mail",
      "to:support -else",
      "order:10427",
      "order:#MJ10427",
      "tag:späte",
    ])
      expect([typed, await find(house, shop, typed)]).toEqual([typed, [ticket]]);
    for (const typed of ["verschlussel", "order:1042", "輪サ", "from:goldsmith", "to:gosia"])
      expect([typed, await find(house, shop, typed)]).toEqual([typed, []]);
  });

  it("follows mail, a merge and taking it back within one run of its job", async () => {
    const shop = await aShop(house);
    const kept = await aTicket(house, shop, { ...stranger, text: "About the zirconia" });
    const other = await aTicket(house, shop, { ...stranger, text: "About the malachite" });
    await takeIn(house, shop);
    expect(await find(house, shop, "malachite")).toEqual([other.id]);

    const answer = { ...stranger, inReplyTo: kept.messageIdHeader, text: "The opal too" };
    await arrives(house, shop, aCustomerMail(answer));
    await drainJobs(house);
    expect((await search(house, shop, "opal")).waiting).toBeGreaterThan(0);
    await takeIn(house, shop);
    expect(await find(house, shop, "opal")).toHaveLength(1);

    const { moveId } = await mergeTickets(house.deps, {
      shopId: shop.id,
      ticketId: other.id,
      into: kept.id,
      by: shop.owner,
    });
    await takeIn(house, shop);
    expect(await find(house, shop, "malachite")).toEqual([kept.id]);
    await undoMove(house.deps, { shopId: shop.id, moveId, by: shop.owner });
    await takeIn(house, shop);
    expect(await find(house, shop, "malachite")).toEqual([other.id]);
    expect((await search(house, shop, "opal")).waiting).toBe(0);
  });

  it("knows nothing of a card's number", async () => {
    const shop = await aShop(house);
    const card = { ...stranger, text: "My card is 4111 1111 1111 1111, thank you" };
    const ticket = await aTicket(house, shop, card);
    await takeIn(house, shop);

    expect(await find(house, shop, "card thank")).toEqual([ticket.id]);
    for (const typed of ["4111111111111111", '"4111 1111"', "4111"])
      expect(await find(house, shop, typed)).toEqual([]);
  });

  it("takes in whatever a hostile thread holds, up to what an entry holds", async () => {
    const shop = await aShop(house);
    const many = Array.from({ length: 25_000 }, (_, index) => `${index.toString(36)}ﷺ輪輪`);
    const text = `${"x".repeat(5_000)} \u{10ffff} ' : \\ | & ${many.join(" ")}`;
    const messages = [
      { text: "tourmaline" },
      ...Array.from({ length: 3 }, (_, index) => ({
        text: text.replaceAll("輪", "輪金銀石"[index % 4] ?? ""),
      })),
    ];
    const ticket = await aStoredTicket(house, shop, { messages });
    await takeIn(house, shop);

    expect(await find(house, shop, "xxxxx")).toEqual([ticket]);
  });

  it("changes nothing when it runs again", async () => {
    const shop = await aShop(house);
    await aStoredTicket(house, shop);
    await takeIn(house, shop);

    await expectSameAfterRepeating(house, () => takeIn(house, shop));
  });

  it("keeps a change that came while it was reading", async () => {
    const shop = await aShop(house);
    const ticket = await aStoredTicket(house, shop, { text: "garnet" });
    await takeIn(house, shop);
    await inShop(house.deps.db, shop.id, async (tx) => {
      await tx.searchChange.create({ data: { shopId: shop.id, ticketId: ticket } });
      await tx.message.updateMany({ data: { text: "peridot" } });
    });

    await Promise.all([takeIn(house, shop), takeIn(house, shop)]);

    expect(await find(house, shop, "peridot")).toEqual([ticket]);
    expect(await find(house, shop, "garnet")).toEqual([]);
  });
});
