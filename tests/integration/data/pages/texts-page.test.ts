import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { readDriftsPage } from "#app/data/pages/drifts-page.server.ts";
import { readTextPage } from "#app/data/pages/text-page.server.ts";
import { readTextsPage } from "#app/data/pages/texts-page.server.ts";
import { listHostsOfTexts } from "#app/data/records/shop-texts.server.ts";
import { policyKey, productKey, type ShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import { keepText, takeDownText } from "#app/services/shop-text/keep-text.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSavedReply } from "#tests/integration/services/saved-reply/a-saved-reply.ts";

const house = useHouse();
const REFUNDS = policyKey("REFUND_POLICY");
const ring = productKey("gid://shopify/Product/1");

describe("the page of the shop's texts", () => {
  it("lists policies and products, the last changed first, with who quotes old words", async () => {
    const shop = await aChangedPolicy();
    await keep(shop, ring, "Silver.", "Luna Ring");
    const read = (search = "") =>
      readTextsPage(house.deps.db, shop.id, { memberId: shop.owner.id, search });

    expect(await read()).toMatchObject({
      policies: [{ key: REFUNDS, version: 2, drifts: 1 }],
      products: [{ key: ring, title: "Luna Ring", version: 1, drifts: 0 }],
      hasMoreProducts: false,
      policiesAt: null,
    });
    expect((await read("luna")).products).toHaveLength(1);
    expect((await read("100%")).products).toEqual([]);
  });

  it("leaves out what was taken down", async () => {
    const shop = await aChangedPolicy();
    await inShopBySql(house.deps.db, shop.id, (tx) =>
      takeDownText(house.deps, tx, shop.id, REFUNDS),
    );
    const ask = { memberId: shop.owner.id, search: "" };

    expect((await readTextsPage(house.deps.db, shop.id, ask)).policies).toEqual([]);
    expect(await readText(shop, { version: null })).toMatchObject({ isGone: true });
  });
});

describe("the page of one text", () => {
  it("shows what the newest version changed, and an earlier one when asked", async () => {
    const shop = await aChangedPolicy();

    const newest = await readText(shop, { version: null });
    expect(newest).toMatchObject({
      versions: [{ version: 2 }, { version: 1 }],
      shown: { version: 2, isFirst: false },
      replies: [{ name: "Where is my order" }],
    });
    expect(newest?.shown.pieces).toContainEqual({ kind: "new", words: "14 " });
    expect(await readText(shop, { version: 1 })).toMatchObject({
      shown: { isFirst: true, pieces: [{ kind: "same", words: "Within 30 days." }] },
    });
  });

  it("knows nothing of other shops, of versions that are not there, and of colleagues' replies", async () => {
    const [shop, other] = [await aChangedPolicy({ isShared: false }), await aShop(house)];
    const agent = await aMember(house, shop);

    expect(await readText(other, { version: null })).toBeNull();
    expect(await readText(shop, { version: 3 })).toBeNull();
    expect(await readText(shop, { version: null, by: agent })).toMatchObject({ replies: [] });
  });
});

describe("the saved replies that quote old words", () => {
  it("stand with the old passage and what is there now", async () => {
    const shop = await aChangedPolicy();

    expect(await readDriftsPage(house.deps.db, shop.id, shop.owner.id)).toMatchObject([
      {
        replyName: "Where is my order",
        textTitle: "Refunds",
        version: 2,
        passages: [{ quote: "Within 30 days", before: "Within 30 days.", now: "Within 14 days." }],
      },
    ]);
  });

  it("are one's own and the team's", async () => {
    const shop = await aChangedPolicy({ isShared: false });
    const agent = await aMember(house, shop);

    expect(await readDriftsPage(house.deps.db, shop.id, shop.owner.id)).toHaveLength(1);
    expect(await readDriftsPage(house.deps.db, shop.id, agent.id)).toEqual([]);
  });
});

describe("where the shop's pages are", () => {
  it("is known from its texts", async () => {
    const shop = await aChangedPolicy();

    expect(
      await inShopBySql(house.deps.db, shop.id, (tx) => listHostsOfTexts(tx, shop.id)),
    ).toEqual(["mejurn.example"]);
  });
});

async function aChangedPolicy({ isShared = true } = {}): Promise<TestShop> {
  const shop = await aShop(house);
  await aSavedReply(house, shop, { isShared, html: "<p>Within 30 days.</p>" });
  await keep(shop, REFUNDS, "Within 30 days.", "Refunds");
  await keep(shop, REFUNDS, "Within 14 days.", "Refunds");
  return shop;
}

const keep = (shop: TestShop, key: ShopTextKey, body: string, title: string) =>
  inShopBySql(house.deps.db, shop.id, (tx) =>
    keepText(house.deps, tx, shop.id, { key, title, url: "https://Mejurn.example/a", body }),
  );

const readText = (
  shop: TestShop,
  { version, by = shop.owner }: { version: number | null; by?: Pick<TestShop["owner"], "id"> },
) => readTextPage(house.deps.db, shop.id, { key: REFUNDS, version, memberId: by.id });
