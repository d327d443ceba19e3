import { describe, expect, it } from "vitest";
import { askInShop, inShopBySql, type Tx } from "#app/data/db.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("a statement that comes after its transaction", () => {
  it.each([["inShopBySql"], ["askInShop"]] as const)(
    "is refused, since the connection may be another shop's by then (%s)",
    async (name) => {
      const shop = await aShop(house);
      const open = name === "askInShop" ? askInShop : inShopBySql;
      let kept: Tx | undefined;
      await open(house.deps.db, shop.id, (tx) => {
        kept = tx;
        return getShop(tx, shop.id);
      });

      await expect(getShop(kept as Tx, shop.id)).rejects.toThrow("this transaction is over");
    },
  );

  it("is refused after a transaction that failed", async () => {
    const shop = await aShop(house);
    let kept: Tx | undefined;
    const work = inShopBySql(house.deps.db, shop.id, (tx) => {
      kept = tx;
      return Promise.reject(new Error("half-way"));
    });

    await expect(work).rejects.toThrow("half-way");
    await expect(getShop(kept as Tx, shop.id)).rejects.toThrow("this transaction is over");
  });

  it("never hides that a statement before it failed", async () => {
    const shop = await aShop(house);

    const work = inShopBySql(house.deps.db, shop.id, async (tx) => {
      await tx.$executeRaw`select 1 / 0`.catch(() => 0);
    });

    await expect(work).rejects.toThrow("a statement of this transaction has failed");
  });
});
