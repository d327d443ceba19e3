import { describe, expect, it } from "vitest";
import { finishSetUp } from "#app/services/shop/finish-set-up.ts";
import { openShop } from "#app/services/shop/open-shop.ts";
import { aShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("finishing the set-up", () => {
  it("notes when the owner was done, in this shop alone", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];

    await finishSetUp(house.deps, { shopId: shop.id, role: "owner" });

    expect((await lookAt(house, shop).shop()).setUpAt).toEqual(new Date(house.clock()));
    expect((await lookAt(house, other).shop()).setUpAt).toBeNull();
  });

  it("is the owner's to do", async () => {
    const shop = await aShop(house);

    await expectRefusal(finishSetUp(house.deps, { shopId: shop.id, role: "agent" }), "not-allowed");
  });

  it("needs a support address first", async () => {
    const { shop } = await openShop(house.deps, {
      domain: "mejurn-9200.myshopify.com",
      shopifyUserId: "101",
      name: "Marlen Vogt",
      email: "marlen@mejurn.example",
      accountOwner: true,
    });

    const work = finishSetUp(house.deps, { shopId: shop.id, role: "owner" });

    expect(await expectRefusal(work, "invalid")).toMatch(/support address/);
  });
});
