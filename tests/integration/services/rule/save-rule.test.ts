import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { listRules } from "#app/data/records/rules.server.ts";
import type { MemberId, RuleId, SavedReplyId } from "#app/domain/shared/ids.ts";
import { arrangeRules } from "#app/services/rule/arrange-rules.ts";
import { deleteRule } from "#app/services/rule/delete-rule.ts";
import { saveRule, type SaveRule } from "#app/services/rule/save-rule.ts";
import { switchRule } from "#app/services/rule/switch-rule.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aDraft, aRule, tagsOf } from "./a-rule.ts";

const house = useHouse();

const rulesOf = (shop: TestShop) => inShop(house.deps.db, shop.id, (tx) => listRules(tx, shop.id));

const save = (shop: TestShop, rule: Partial<SaveRule> = {}) =>
  saveRule(house.deps, {
    shopId: shop.id,
    by: shop.owner,
    ruleId: null,
    rule: aDraft(),
    isOn: true,
    seenChangedAt: null,
    ...rule,
  });

describe("writing a rule", () => {
  it("puts a new one last, and a change of it in its place as another version", async () => {
    const shop = await aShop(house);
    const first = await save(shop);
    await save(shop, { rule: aDraft({ name: "Second" }), isOn: false });
    house.clock.pass(1_000);

    const seenChangedAt = first.changedAt;
    const changed = { ruleId: first.ruleId, rule: aDraft({ name: "Changed" }), seenChangedAt };
    await save(shop, changed);

    const rules = await rulesOf(shop);
    expect(rules.map(({ name, version, isOn }) => [name, version, isOn])).toEqual([
      ["Changed", 2, true],
      ["Second", 1, false],
    ]);
    await expectRefusal(save(shop, changed), "conflict");
  });

  it("is the owner's alone, and a reader's, an agent's or another shop's in no way", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const { ruleId, changedAt: seenChangedAt } = await save(shop);
    const agent = await aMember(house, shop);
    const theirs = { shopId: other.id, by: other.owner, ruleId };

    await expectRefusal(save(shop, { by: agent }), "not-allowed");
    await expectRefusal(
      switchRule(house.deps, { ...theirs, by: agent, isOn: false }),
      "not-allowed",
    );
    await expectRefusal(save(other, { ruleId, seenChangedAt }), "not-found");
    await expectRefusal(switchRule(house.deps, { ...theirs, isOn: false }), "not-found");
    await expectRefusal(deleteRule(house.deps, theirs), "not-found");
    await expectRefusal(arrangeRules(house.deps, { ...theirs, ruleIds: [ruleId] }), "conflict");
    expect(await rulesOf(shop)).toHaveLength(1);
    expect(await rulesOf(other)).toHaveLength(0);
  });

  it("names nobody who is not of this shop or can't do it, and no saved reply of somebody's own", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const reader = await aMember(house, shop, { role: "read-only" });
    const stranger = await aMember(house, other);
    const doing = (action: object) => save(shop, { rule: { ...aDraft(), actions: [action] } });

    for (const to of [reader.id, stranger.id, house.deps.newId<MemberId>()])
      await expectRefusal(doing({ kind: "assign", to }), "invalid");
    await expectRefusal(doing({ kind: "follow", memberId: stranger.id }), "invalid");
    const savedReplyId = house.deps.newId<SavedReplyId>();
    await expectRefusal(doing({ kind: "reply", savedReplyId }), "invalid");
    await doing({ kind: "follow", memberId: reader.id });
    expect(await rulesOf(shop)).toHaveLength(1);
  });

  it("makes two rules of two that are written at once, one after the other", async () => {
    const shop = await aShop(house);
    await Promise.all([save(shop), save(shop)]);
    const positions = (await rulesOf(shop)).map(({ position }) => position);
    expect(new Set(positions).size).toBe(2);
  });
});

describe("a rule", () => {
  it("acts only while it is switched on, and begins anew once it was stopped", async () => {
    const shop = await aShop(house);
    const ruleId = await aRule(house, shop);
    const which = { shopId: shop.id, by: shop.owner, ruleId };
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.rule.updateMany({ data: { enabledAt: null, stoppedFor: "Too often." } }),
    );
    const first = await aTicket(house, shop, { seed: "one" });

    await switchRule(house.deps, { ...which, isOn: true });
    await switchRule(house.deps, { ...which, isOn: true });
    const second = await aTicket(house, shop, { seed: "two", from: "jo@post.example" });
    expect((await rulesOf(shop)).map(({ isOn, stoppedFor }) => [isOn, stoppedFor])).toEqual([
      [true, null],
    ]);
    await switchRule(house.deps, { ...which, isOn: false });
    const third = await aTicket(house, shop, { seed: "three", from: "li@post.example" });

    expect(await tagsOf(house, shop, first.id)).toEqual([]);
    expect(await tagsOf(house, shop, second.id)).toEqual(["Parcel"]);
    expect(await tagsOf(house, shop, third.id)).toEqual([]);
  });

  it("is gone once it is deleted, and what it did stays", async () => {
    const shop = await aShop(house);
    const ruleId = await aRule(house, shop);
    const first = await aTicket(house, shop, { seed: "one" });
    const which = { shopId: shop.id, by: shop.owner, ruleId };

    await deleteRule(house.deps, which);
    const second = await aTicket(house, shop, { seed: "two", from: "jo@post.example" });

    expect(await rulesOf(shop)).toEqual([]);
    expect(await tagsOf(house, shop, first.id)).toEqual(["Parcel"]);
    expect(await tagsOf(house, shop, second.id)).toEqual([]);
    await expectRefusal(deleteRule(house.deps, which), "not-found");
  });

  it("stands where the owner puts it, all of them at once", async () => {
    const shop = await aShop(house);
    const ids: RuleId[] = [];
    for (const name of ["One", "Two", "Three"]) ids.push(await aRule(house, shop, { name }));
    const which = { shopId: shop.id, by: shop.owner };

    await arrangeRules(house.deps, { ...which, ruleIds: ids.toReversed() });

    expect((await rulesOf(shop)).map(({ name }) => name)).toEqual(["Three", "Two", "One"]);
    for (const ruleIds of [
      ids.slice(1),
      [...ids, ids[0] ?? ""],
      [ids[0] ?? "", ...ids.slice(0, 2)],
    ])
      await expectRefusal(arrangeRules(house.deps, { ...which, ruleIds }), "conflict");
    const last = await aRule(house, shop, { name: "Last" });
    expect((await rulesOf(shop)).at(-1)?.id).toBe(last);
  });
});
