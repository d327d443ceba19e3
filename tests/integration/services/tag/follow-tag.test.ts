import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { listRules } from "#app/data/records/rules.server.ts";
import { saveRule } from "#app/services/rule/save-rule.ts";
import { followTag } from "#app/services/tag/follow-tag.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aDraft } from "#tests/integration/services/rule/a-rule.ts";

const house = useHouse();

const rename = { from: "vip", to: "Guest" };
const follow = ({ id }: TestShop) =>
  inShopBySql(house.deps.db, id, (tx) => followTag(tx, id, rename));
const rulesOf = (shop: TestShop) => inShop(house.deps.db, shop.id, (tx) => listRules(tx, shop.id));

async function aRuleWithTags(shop: TestShop, ...tags: string[]) {
  const rule = aDraft({ actions: [{ kind: "tag", tags }] });
  const step = { shopId: shop.id, by: shop.owner, ruleId: null, seenChangedAt: null };
  await saveRule(house.deps, { ...step, rule, isOn: true });
}

describe("what names a tag that goes by another name", () => {
  it("follows it in rules, which stay as they are otherwise", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    await aRuleWithTags(shop, "VIP", "Gift");
    await aRuleWithTags(shop, "Ring");
    await aRuleWithTags(other, "VIP");
    const before = await rulesOf(shop);

    await follow(shop);

    const after = await rulesOf(shop);
    expect(after.map(({ actions }) => actions)).toEqual([
      [{ kind: "tag", tags: ["Guest", "Gift"] }],
      [{ kind: "tag", tags: ["Ring"] }],
    ]);
    expect(after.map(({ actions: _, ...rule }) => rule)).toEqual(
      before.map(({ actions: _, ...rule }) => rule),
    );
    expect((await rulesOf(other))[0]?.actions).toEqual([{ kind: "tag", tags: ["VIP"] }]);
  });

  it("says the same when it is followed twice", async () => {
    const shop = await aShop(house);
    await aRuleWithTags(shop, "vip", "Guest");

    await follow(shop);
    await follow(shop);

    expect((await rulesOf(shop))[0]?.actions).toEqual([{ kind: "tag", tags: ["Guest"] }]);
  });
});
