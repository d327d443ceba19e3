import { describe, expect, it } from "vitest";
import {
  announceStatement,
  askInShop,
  commitAlong,
  inShop,
  inShopBySql,
  type Tx,
} from "#app/data/db.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { sendTestMailJob } from "#app/queue/job-definitions.ts";
import { aShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
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

describe("a commit that travels with the statements before it", () => {
  const rename = (tx: Tx, id: string, name: string) =>
    tx.$executeRaw`update "Shop" set "name" = ${name} where "id" = ${id}::uuid`;

  it("keeps them all, and a job that is announced and sent a moment later", async () => {
    const shop = await aShop(house);

    await inShopBySql(house.deps.db, shop.id, async (tx) => {
      const written = Promise.all([
        rename(tx, shop.id, "Ring & Co"),
        house.deps.enqueue(tx, sendTestMailJob, { shopId: shop.id, mailboxId: shop.mailboxId }),
      ]);
      await commitAlong(tx, written);
    });

    expect((await lookAt(house, shop).shop()).name).toBe("Ring & Co");
    expect(await house.queue.findJobs(sendTestMailJob.name)).toHaveLength(1);
  });

  it("keeps nothing when one of them fails, the job neither, and says what failed", async () => {
    const shop = await aShop(house);
    const before = (await house.queue.findJobs(sendTestMailJob.name)).length;

    const work = inShopBySql(house.deps.db, shop.id, async (tx) => {
      const written = Promise.all([
        rename(tx, shop.id, "Ring & Co"),
        tx.$executeRaw`select 1 / ${0}::int`,
        house.deps.enqueue(tx, sendTestMailJob, { shopId: shop.id, mailboxId: shop.mailboxId }),
      ]);
      await commitAlong(tx, written);
    });

    await expect(work).rejects.toThrow("division by zero");
    expect((await lookAt(house, shop).shop()).name).not.toBe("Ring & Co");
    expect(await house.queue.findJobs(sendTestMailJob.name)).toHaveLength(before);
  });

  it("refuses a statement that comes after it", async () => {
    const shop = await aShop(house);

    const work = inShopBySql(house.deps.db, shop.id, async (tx) => {
      await commitAlong(tx, rename(tx, shop.id, "In time"));
      await rename(tx, shop.id, "Too late");
    });

    await expect(work).rejects.toThrow("this transaction is over");
  });

  it("is held back when something fails before it sends its statement", async () => {
    const shop = await aShop(house);
    const slow = async (tx: Tx) => {
      const say = announceStatement(tx);
      await new Promise((resolve) => setImmediate(resolve));
      say("given-up");
      throw new Error("no queue");
    };

    for (const failing of [() => Promise.reject(new Error("no queue")), slow]) {
      const work = inShopBySql(house.deps.db, shop.id, (tx) =>
        commitAlong(tx, Promise.all([rename(tx, shop.id, "Ring & Co"), failing(tx)])),
      );

      await expect(work).rejects.toThrow("no queue");
      expect((await lookAt(house, shop).shop()).name).not.toBe("Ring & Co");
    }
  });

  it("is nothing for a transaction of Prisma's", async () => {
    const shop = await aShop(house);

    const work = inShop(house.deps.db, shop.id, (tx) => commitAlong(tx, Promise.resolve()));

    await expect(work).rejects.toThrow("only a transaction of inShopBySql");
  });
});
