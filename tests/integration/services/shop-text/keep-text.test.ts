import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { aShop } from "#tests/support/builders.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { keep, NEW, OLD, REFUNDS } from "./a-shop-text.ts";

const house = useHouse();

describe("keeping a text of the shop", () => {
  it("makes a version of every other wording, and none of the same one", async () => {
    const shop = await aShop(house);
    await keep(house, shop, OLD);
    await keep(house, shop, NEW);
    await expectSameAfterRepeating(house, () => keep(house, shop, NEW));

    const versions = await inShop(house.deps.db, shop.id, (tx) =>
      tx.shopTextVersion.findMany({ where: { key: REFUNDS }, orderBy: { version: "asc" } }),
    );
    expect(versions.map(({ version, body }) => [version, body])).toEqual([
      [1, OLD],
      [2, NEW],
    ]);
  });
});
