import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Session } from "@shopify/shopify-api";
import { PrismaSessionStorage } from "@shopify/shopify-app-session-storage-prisma";
import type { PrismaClient } from "@prisma/client";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { makeDiskBlobs } from "#app/adapters/blobs/disk-blobs.server.ts";
import { makeSeal } from "#app/adapters/crypto/seal.server.ts";
import { makeShopKeys } from "#app/adapters/crypto/shop-keys.server.ts";
import { encryptSessions } from "#app/data/encrypt-sessions.server.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";
import { aCustomerMail, arrives, aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { testKeys } from "#tests/support/make-deps.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const SECRET_WORDS = "the ring is hidden under the third stone";
const newKey = { id: "k2", key: Buffer.alloc(32, 9) };

const storageWith = (keys: typeof testKeys) =>
  new PrismaSessionStorage(
    house.deps.db.$extends(encryptSessions(makeSeal(keys))) as unknown as PrismaClient,
  );

const aSession = (id: string) =>
  new Session({
    id,
    shop: "mejurn.myshopify.com",
    state: "",
    isOnline: false,
    accessToken: `shpat_clear_${id}`,
    refreshToken: `shprt_clear_${id}`,
    expires: new Date("2026-11-23T16:00:00Z"),
  });

async function filesOf(shop: TestShop): Promise<{ path: string; name: string; content: Buffer }[]> {
  const folder = join(house.blobsFolder, shop.id);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return { path, name, content: await readFile(path) };
      }),
  );
}

async function aStoredMail(shop: TestShop, seed?: string) {
  const content = Buffer.from(SECRET_WORDS);
  const raw = aCustomerMail({
    client: "plain",
    text: SECRET_WORDS,
    attachments: [{ filename: "map.txt", contentType: "text/plain", content }],
    ...(seed ? { seed, date: new Date("2026-11-23T10:00:00Z") } : {}),
  });
  await arrives(house, shop, raw);
  await drainJobs(house);
  return raw;
}

describe("encryption at rest", () => {
  it("keeps Shopify's tokens sealed, and gives them back to the session storage", async () => {
    const storage = storageWith(testKeys);

    await storage.storeSession(aSession("one"));

    const [row] = await house.deps.db.session.findMany({ where: { id: "one" } });
    expect(JSON.stringify(row)).not.toContain("_clear_");
    const back = await storage.loadSession("one");
    expect([back?.accessToken, back?.refreshToken]).toEqual(["shpat_clear_one", "shprt_clear_one"]);
    const [found] = await storage.findSessionsByShop("mejurn.myshopify.com");
    expect(found?.accessToken).toBe("shpat_clear_one");
  });

  it("replaces a token as sealed as the first one", async () => {
    const storage = storageWith(testKeys);
    await storage.storeSession(aSession("two"));
    const renewed = aSession("two");
    renewed.accessToken = "shpat_clear_renewed";

    await storage.storeSession(renewed);

    const [row] = await house.deps.db.session.findMany({ where: { id: "two" } });
    expect(row?.accessToken).not.toContain("_clear_");
    expect((await storage.loadSession("two"))?.accessToken).toBe("shpat_clear_renewed");
  });

  it("has no token and no key of a shop in clear in any table", async () => {
    await aShop(house);
    await storageWith(testKeys).storeSession(aSession("three"));

    const everything = await allText(house.database.ownerUrl);

    expect(everything).toContain("mejurn.myshopify.com");
    expect(everything).not.toContain("_clear_");
    expect(everything).not.toContain(testKeys[0]?.key.toString("base64"));
  });

  it("writes neither mail nor attachment in clear, under names that say nothing", async () => {
    const shop = await aShop(house);

    await aStoredMail(shop);

    const files = await filesOf(shop);
    expect(files).toHaveLength(2);
    for (const { name, content } of files) {
      expect(content.includes(SECRET_WORDS)).toBe(false);
      expect(content.includes("ana.sommer")).toBe(false);
      expect(name).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it("shares no name and no byte between two shops that got the same mail", async () => {
    const [mejurn, other] = [await aShop(house), await aShop(house)];

    await aStoredMail(mejurn, "same");
    await aStoredMail(other, "same");

    const [mine, theirs] = [await filesOf(mejurn), await filesOf(other)];
    const names = theirs.map(({ name }) => name);
    expect(mine.filter(({ name }) => names.includes(name))).toEqual([]);
    const [one, two] = [mine[0]?.content, theirs[0]?.content];
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(false);
  });

  it("does not open one shop's blob as another's", async () => {
    const [mejurn, other] = [await aShop(house), await aShop(house)];
    await aStoredMail(mejurn);
    const [email] = await lookAt(house, mejurn).emails();
    const { shopKey } = await lookAt(house, other).shop();
    const key = house.deps.shopKeys.open(other.id, shopKey);

    await expect(house.deps.blobs.get(key, email?.blobName ?? "")).rejects.toThrow(PermanentFault);
    await expect(async () => house.deps.shopKeys.open(mejurn.id, shopKey)).rejects.toThrow(
      PermanentFault,
    );
  });

  it("opens what the old key sealed after a rotation, and seals with the new one", async () => {
    const shop = await aShop(house);
    const raw = await aStoredMail(shop);
    await storageWith(testKeys).storeSession(aSession("four"));
    const rotated = makeSeal([newKey, ...testKeys]);
    const shopKeys = makeShopKeys(rotated);
    const blobs = makeDiskBlobs(house.blobsFolder, rotated, shopKeys.mac);
    const [email] = await lookAt(house, shop).emails();
    const { shopKey } = await lookAt(house, shop).shop();
    const key = shopKeys.open(shop.id, shopKey);

    const old = await blobs.get(key, email?.blobName ?? "");
    const name = await blobs.put(key, Buffer.from("written after the rotation"));

    expect(Buffer.from(old).equals(raw)).toBe(true);
    await expect(house.deps.blobs.get(key, name)).rejects.toThrow(/needs the key k2/);
    const session = await storageWith([newKey, ...testKeys]).loadSession("four");
    expect(session?.accessToken).toBe("shpat_clear_four");
  });

  it("notices a blob that was changed by one byte, cut off, or put under another name", async () => {
    const shop = await aShop(house);
    await aStoredMail(shop);
    const [first, second] = await filesOf(shop);
    const { shopKey } = await lookAt(house, shop).shop();
    const key = house.deps.shopKeys.open(shop.id, shopKey);
    const broken = async (content: Buffer) => {
      await writeFile(first?.path ?? "", content);
      return house.deps.blobs.get(key, first?.name ?? "");
    };
    const changed = Buffer.from(first?.content ?? "");
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;

    await expect(broken(changed)).rejects.toThrow(PermanentFault);
    await expect(broken(changed.subarray(0, 20))).rejects.toThrow(PermanentFault);
    await expect(broken(Buffer.alloc(0))).rejects.toThrow(PermanentFault);
    await expect(broken(second?.content ?? Buffer.alloc(0))).rejects.toThrow(PermanentFault);
  });
});

async function allText(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    "select schemaname || '.\"' || tablename || '\"' as name from pg_tables where schemaname = 'public'",
  );
  let all = "";
  for (const { name } of tables.rows) {
    const rows = await client.query<{ line: string }>(`select t::text as line from ${name} t`);
    all += rows.rows.map(({ line }) => line).join("\n");
  }
  await client.end();
  return all;
}
