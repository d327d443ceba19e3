import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { listTicketTags } from "#app/data/records/ticket-tags.server.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anUnansweredTicket } from "./a-ticket-to-work-on.ts";
import { aReader } from "./look-at-tickets.ts";

const house = useHouse();

describe("tagging a ticket", () => {
  it("makes the tag once for the shop, however it is written", async () => {
    const { shop, step, history } = await anUnansweredTicket(house);
    const other = await aTicket(house, shop);
    const tag = { ...step, add: ["Ring size", "VIP"], remove: [] };

    expect(await tagTicket(house.deps, tag)).toEqual({ added: ["Ring size", "VIP"], removed: [] });
    await expectSameAfterRepeating(house, () => tagTicket(house.deps, tag));
    const second = { ...step, ticketId: other.id, add: ["vip"], remove: [] };
    expect(await tagTicket(house.deps, second)).toEqual({ added: ["VIP"], removed: [] });

    const tags = await inShop(house.deps.db, shop.id, (tx) => tx.tag.findMany());
    expect(tags.map(({ name }) => name).toSorted()).toEqual(["Ring size", "VIP"]);
    expect(await history()).toEqual([
      { kind: "tagged", added: ["Ring size", "VIP"], removed: [], by: "Marlen Vogt" },
    ]);
  });

  it("takes tags away, and says what really went", async () => {
    const { shop, step } = await anUnansweredTicket(house);
    await tagTicket(house.deps, { ...step, add: ["Gift", "VIP"], remove: [] });

    const done = await tagTicket(house.deps, { ...step, add: [], remove: ["vip", "Never there"] });

    expect(done).toEqual({ added: [], removed: ["VIP"] });
    const left = await inShop(house.deps.db, shop.id, (tx) =>
      listTicketTags(tx, shop.id, step.ticketId),
    );
    expect(left).toEqual(["Gift"]);
  });

  it("makes one tag when two agents make the same at once", async () => {
    const { shop, step } = await anUnansweredTicket(house);
    const other = await aTicket(house, shop);
    const add = ["Wedding", "Engraving"];

    await Promise.all([
      tagTicket(house.deps, { ...step, add, remove: [] }),
      tagTicket(house.deps, { ...step, ticketId: other.id, add: add.toReversed(), remove: [] }),
    ]);

    const tags = await inShop(house.deps.db, shop.id, (tx) => tx.ticketTag.count());
    expect(tags).toBe(4);
  });

  it("is refused for a name that is none, for readers, and in another shop", async () => {
    const { shop, step } = await anUnansweredTicket(house);
    const theirs = await aShop(house);
    const tag = { ...step, add: ["VIP"], remove: [] };

    await expectRefusal(tagTicket(house.deps, { ...tag, add: ["a, b"] }), "invalid");
    await expectRefusal(tagTicket(house.deps, { ...tag, by: aReader(shop) }), "not-allowed");
    await expectRefusal(tagTicket(house.deps, { ...tag, shopId: theirs.id }), "not-found");
  });
});
