import { expect, it } from "vitest";
import { getShop } from "#app/data/records/shops.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import type { ConfirmationId } from "#app/domain/shared/ids.ts";
import { confirmationToken } from "#app/services/proof/confirmation-token.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const tokenOf = async (shop: TestShop, id: ConfirmationId) => {
  const row = await inShopBySql(house.deps.db, shop.id, (tx) => getShop(tx, shop.id));
  return confirmationToken(house.deps, house.deps.shopKeys.open(shop.id, row.shopKey), id);
};

it("is the same whenever it is made, and another one for each question and each shop", async () => {
  const [shop, other] = [await aShop(house), await aShop(house)];
  const [id, next] = [house.deps.newId<ConfirmationId>(), house.deps.newId<ConfirmationId>()];

  const token = await tokenOf(shop, id);

  expect(token).toMatch(/^[0-9a-f]{40}$/);
  expect(await tokenOf(shop, id)).toBe(token);
  expect(new Set([token, await tokenOf(shop, next), await tokenOf(other, id)]).size).toBe(3);
});
