import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { listRules } from "#app/data/records/rules.server.ts";
import { followRules } from "#app/services/rule/follow-rules.ts";
import { takeTicket } from "#app/services/ticket/change-ticket.ts";
import { aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aRule, onTime, tags, tagsOf } from "./a-rule.ts";

const house = useHouse();

const anyTime = { field: "quiet-hours", op: "under", values: ["1000"] } as const;
const tagged = (name: string) => ({ field: "tag", op: "has", values: [name] }) as const;

/** All rules of the shop, for this occasion. */
const follow = (shop: TestShop, ticket: TestTicket, key: string) =>
  inShopBySql(house.deps.db, shop.id, async (tx) => {
    const taken = await takeTicket(house.deps, tx, shop.id, ticket.id);
    if (!taken) throw new Error("no ticket");
    const rules = await listRules(tx, shop.id);
    const at = { shopId: shop.id, ticketId: ticket.id, ticket: taken, rules, key, messageId: null };
    await followRules(house.deps, at);
  });

const runs = (shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) =>
    tx.ruleRun.findMany({ include: { rule: true }, orderBy: { rule: { position: "asc" } } }),
  );

describe("rules that look at a ticket one after the other", () => {
  it("see what those before them did, and nothing of what those after them do", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const items = [anyTime];
    await aRule(house, shop, {
      name: "Early",
      trigger: onTime,
      items: [anyTime, tagged("B")],
      actions: [tags("Never")],
    });
    await aRule(house, shop, { name: "One", trigger: onTime, items, actions: [tags("A")] });
    await aRule(house, shop, {
      name: "Two",
      trigger: onTime,
      items: [anyTime, tagged("A")],
      actions: [tags("B"), { kind: "urgency", to: "urgent" }],
    });

    await follow(shop, ticket, "one");

    expect(await tagsOf(house, shop, ticket.id)).toEqual(["A", "B"]);
    expect((await runs(shop)).map(({ rule, version, key }) => [rule.name, version, key])).toEqual([
      ["One", 1, "one"],
      ["Two", 1, "one"],
    ]);
  });

  it("act once on an occasion, each for itself, and again on the next", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const note = { kind: "note", text: "Look here." } as const;
    await aRule(house, shop, { trigger: onTime, items: [anyTime], actions: [note] });

    await follow(shop, ticket, "one");
    await follow(shop, ticket, "one");
    await follow(shop, ticket, "two");

    const notes = await inShop(house.deps.db, shop.id, (tx) =>
      tx.message.count({ where: { kind: "note" } }),
    );
    expect([notes, (await runs(shop)).map(({ key }) => key).toSorted()]).toEqual([
      2,
      ["one", "two"],
    ]);
  });
});
