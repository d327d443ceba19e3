import { describe, expect, it } from "vitest";
import { readComposer } from "#app/data/pages/composer-page.server.ts";
import { readSignaturePage } from "#app/data/pages/signature-page.server.ts";
import { saveSignature, type SaveSignature } from "#app/services/shop/save-signature.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aMember } from "#tests/support/a-member.ts";

const house = useHouse();

const save = (shop: TestShop, change: Partial<SaveSignature> = {}) =>
  saveSignature(house.deps, {
    shopId: shop.id,
    member: shop.owner,
    whose: "shop",
    html: "<p>Mejurn, Gold Lane 1</p>",
    ...change,
  });

describe("what stands below replies", () => {
  it("is a member's own signature, and the shop's for those without", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);
    const agent = await aMember(house, shop);
    const below = async (memberId = shop.owner.id) =>
      (await readComposer(house.deps.db, shop.id, { ticketId: ticket.id, memberId })).signature;
    expect(await below()).toBeNull();

    await save(shop);
    await save(shop, { member: agent, whose: "own", html: "<p><strong>Kim</strong></p>" });

    expect(await below()).toBe("<p>Mejurn, Gold Lane 1</p>");
    expect(await below(agent.id)).toBe("<p><strong>Kim</strong></p>");
    await save(shop, { member: agent, whose: "own", html: "<p> </p>" });
    expect(await below(agent.id)).toBe("<p>Mejurn, Gold Lane 1</p>");
    expect(await readSignaturePage(house.deps.db, other.id, other.owner.id)).toEqual({
      own: null,
      shop: null,
    });
  });

  it("holds no script, and no more than a few lines", async () => {
    const shop = await aShop(house);

    await save(shop, { html: '<p onclick="go()">Hi<script>go()</script></p>' });
    await expectRefusal(save(shop, { html: `<p>${"a".repeat(10_001)}</p>` }), "invalid");

    const { shop: kept } = await readSignaturePage(house.deps.db, shop.id, shop.owner.id);
    expect(kept).toBe("<p>Hi</p>");
  });

  it("is the shop's by the owner's word alone", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop);

    await expectRefusal(save(shop, { member: agent }), "not-allowed");
    await expectRefusal(
      save(shop, { member: { ...agent, role: "read-only" }, whose: "own" }),
      "not-allowed",
    );
  });
});
