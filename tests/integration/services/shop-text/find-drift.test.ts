import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { noActions } from "#app/domain/reply/reply-actions.ts";
import { writeSavedReply } from "#app/services/saved-reply/write-saved-reply.ts";
import { takeDownText } from "#app/services/shop-text/keep-text.ts";
import { settleDrift } from "#app/services/shop-text/settle-drift.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSavedReply, typedReply } from "#tests/integration/services/saved-reply/a-saved-reply.ts";
import { driftsOf, keep, NEW, OLD, REFUNDS } from "./a-shop-text.ts";

const house = useHouse();

describe("a policy that changes", () => {
  it("lists the saved replies that quote its old words, and no others", async () => {
    const shop = await aShop(house);
    const quoting = await aSavedReply(house, shop, {
      html: "<p>Hello {{customer.first_name}}, send it back within 30 days, please.</p>",
    });
    await aSavedReply(house, shop, { name: "Other", html: "<p>Refunds take 5 business days.</p>" });

    await keep(house, shop, OLD);
    const before = await driftsOf(house, shop);
    await keep(house, shop, NEW);
    await keep(house, shop, NEW);

    expect(before).toEqual([]);
    expect(await driftsOf(house, shop)).toMatchObject([
      { savedReplyId: quoting, key: REFUNDS, version: 2, quotes: ["within 30 days"] },
    ]);
  });

  it("is settled when the reply is changed, and not by a change elsewhere in it", async () => {
    const shop = await aShop(house);
    const id = await aDriftedReply(shop);
    await rewrite(shop, id, 1, "<p>Within 30 days, dear customer.</p>");
    const still = await driftsOf(house, shop);
    await rewrite(shop, id, 2, "<p>Within 14 days, dear customer.</p>");

    expect(still).toHaveLength(1);
    expect(await driftsOf(house, shop)).toEqual([]);
  });

  it("is settled when somebody says that the reply is still right, or the words come back", async () => {
    const shop = await aShop(house);
    const id = await aDriftedReply(shop);
    await settleDrift(house.deps, {
      ...{ shopId: shop.id, by: shop.owner, savedReplyId: id, key: REFUNDS, version: 2 },
    });
    const said = await driftsOf(house, shop);
    await keep(house, shop, OLD);
    await keep(house, shop, NEW);
    const again = await driftsOf(house, shop);
    await keep(house, shop, OLD);

    expect(said).toEqual([]);
    expect(again).toMatchObject([{ version: 4 }]);
    expect(await driftsOf(house, shop)).toEqual([]);
  });

  it("is settled by nobody who only reads, or whose reply it is not", async () => {
    const shop = await aShop(house);
    const reader = await aMember(house, shop, { role: "read-only" });
    const other = await aMember(house, shop, { role: "agent" });
    const id = await aSavedReply(house, shop, { isShared: false, html: "<p>Within 30 days.</p>" });
    await keep(house, shop, OLD);
    await keep(house, shop, NEW);
    const settle = { shopId: shop.id, savedReplyId: id, key: REFUNDS, version: 2 };

    await expect(settleDrift(house.deps, { ...settle, by: reader })).rejects.toMatchObject({
      kind: "not-allowed",
    });
    await expect(settleDrift(house.deps, { ...settle, by: other })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("of which nothing is left counts all that was quoted", async () => {
    const shop = await aShop(house);
    await aSavedReply(house, shop, { html: "<p>Refunds take 5 business days.</p>" });
    await keep(house, shop, OLD);

    await inShopBySql(house.deps.db, shop.id, (tx) =>
      takeDownText(house.deps, tx, shop.id, REFUNDS),
    );

    expect(await driftsOf(house, shop)).toMatchObject([{ quotes: ["take 5 business days"] }]);
  });
});

async function aDriftedReply(shop: TestShop) {
  const id = await aSavedReply(house, shop, { html: "<p>Within 30 days.</p>" });
  await keep(house, shop, OLD);
  await keep(house, shop, NEW);
  return id;
}

const rewrite = (
  shop: TestShop,
  id: Awaited<ReturnType<typeof aSavedReply>>,
  version: number,
  html: string,
) =>
  writeSavedReply(house.deps, {
    ...{ shopId: shop.id, by: shop.owner, isShared: true, known: { id, version } },
    typed: typedReply({ html, actions: noActions }),
  });
