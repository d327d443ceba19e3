import { describe, expect, it } from "vitest";
import { productKey } from "#app/domain/shop-text/shop-text.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSavedReply } from "#tests/integration/services/saved-reply/a-saved-reply.ts";
import { driftsOf, keep, NEW, noticesOf, OLD, REFUNDS } from "./a-shop-text.ts";

const house = useHouse();

describe("telling of a policy that changed", () => {
  it("is told to everybody who writes replies, once a version", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop, { role: "agent" });
    await aMember(house, shop, { role: "read-only" });
    await keep(house, shop, OLD);
    await keep(house, shop, NEW);
    await keep(house, shop, NEW);

    const notices = await noticesOf(house, shop);
    expect(notices.map(({ memberId }) => memberId).toSorted()).toEqual(
      [shop.owner.id, agent.id].toSorted(),
    );
    expect(notices[0]).toMatchObject({
      ticketId: null,
      detail: { subject: "Refunds", unmailed: true, text: { key: REFUNDS, version: 2, count: 1 } },
    });
  });

  it("says nothing to another shop", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    await aSavedReply(house, other, { html: "<p>Within 30 days of delivery.</p>" });
    await keep(house, other, OLD);
    await keep(house, shop, OLD);
    await keep(house, shop, NEW);

    expect(await driftsOf(house, other)).toEqual([]);
    expect(await noticesOf(house, other)).toEqual([]);
  });
});

describe("telling of products whose texts changed", () => {
  it("are counted in one notice until it is read", async () => {
    const shop = await aShop(house);
    for (const number of [1, 2, 3]) {
      const key = productKey(`gid://shopify/Product/${number}`);
      await keep(house, shop, "Silver.", { key, title: `Ring ${number}` });
      await keep(house, shop, "Gold.", { key, title: `Ring ${number}` });
      await keep(house, shop, "Brass.", { key, title: `Ring ${number}` });
    }

    expect(await noticesOf(house, shop)).toMatchObject([
      { detail: { subject: "Ring 3", text: { count: 3, version: 3 } } },
    ]);
  });
});
