import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeDiskBlobs } from "#app/adapters/blobs/disk-blobs.server.ts";
import { makeSeal } from "#app/adapters/crypto/seal.server.ts";
import { makeShopKeys } from "#app/adapters/crypto/shop-keys.server.ts";
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";

const seal = makeSeal([{ id: "k1", key: Buffer.alloc(32, 1) }]);
const shopKeys = makeShopKeys(seal);
const shopId = "01a203bd-43b8-75c8-978e-12ef6bfeadbb" as ShopId;
const key = shopKeys.open(shopId, shopKeys.make(shopId));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "loupe-test-disk-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const aStore = (sealing: Parameters<typeof makeDiskBlobs>[1] = seal) =>
  makeDiskBlobs(folder, sealing, shopKeys.mac);
const filesInside = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe("blobs on disk", () => {
  it("gives back what was put in, byte for byte, the empty blob included", async () => {
    const blobs = aStore();

    for (const content of [
      Buffer.alloc(0),
      Buffer.from([0, 255, 10, 13]),
      Buffer.alloc(3_000_000, 5),
    ])
      expect(Buffer.from(await blobs.get(key, await blobs.put(key, content))).equals(content)).toBe(
        true,
      );
  });

  it("keeps the same bytes once, also when they come ten times at once", async () => {
    const blobs = aStore();

    const names = await Promise.all(
      Array.from({ length: 10 }, () => blobs.put(key, Buffer.from("same"))),
    );

    expect(new Set(names).size).toBe(1);
    expect(await filesInside()).toEqual([names[0]]);
  });

  it("never shows a half-written blob: a write that fails leaves no file", async () => {
    const failing = aStore({
      ...seal,
      seal: () => {
        throw new Error("no space left on device");
      },
    });

    await expect(failing.put(key, Buffer.from("x"))).rejects.toThrow(TemporaryFault);

    expect(await filesInside()).toEqual([]);
  });

  it("asks to come back later when the disk takes nothing", async () => {
    // A file where the shop's folder belongs: no write gets through, whoever runs this.
    await writeFile(join(folder, shopId), "");

    await expect(aStore().put(key, Buffer.from("x"))).rejects.toThrow(TemporaryFault);
  });

  it("says that a blob is gone", async () => {
    await expect(aStore().get(key, "0".repeat(64))).rejects.toThrow(PermanentFault);
  });

  it("removes a blob for good, and is content when it is gone already", async () => {
    const blobs = aStore();
    const name = await blobs.put(key, Buffer.from("erase me"));

    await blobs.remove(shopId, name);
    await blobs.remove(shopId, name);
    await blobs.remove(shopId, `../${name}`);

    expect(await filesInside()).toEqual([]);
    await expect(blobs.get(key, name)).rejects.toThrow(/gone/);
  });

  it("removes all of a shop and nothing of another", async () => {
    const blobs = aStore();
    const otherId = "01a203bd-43b8-75c8-978e-12ef6bfeadbc" as ShopId;
    const other = shopKeys.open(otherId, shopKeys.make(otherId));
    await blobs.put(key, Buffer.from("one"));
    await blobs.put(key, Buffer.from("two"));
    const kept = await blobs.put(other, Buffer.from("one"));

    await blobs.removeAll(shopId);
    await blobs.removeAll(shopId);

    expect(await filesInside()).toEqual([kept]);
    await expect(blobs.removeAll(".." as ShopId)).rejects.toThrow(PermanentFault);
  });

  it("lists what was written long ago, drafts of a crash included", async () => {
    const blobs = aStore();
    const [old, young] = [
      await blobs.put(key, Buffer.from("old")),
      await blobs.put(key, Buffer.from("young")),
    ];
    const draft = `${old}.${randomUUID()}.part`;
    const path = join(folder, shopId, old.slice(0, 2));
    await writeFile(join(path, draft), "half");
    for (const name of [old, draft]) await utimes(join(path, name), 1, 1);

    const listed: string[] = [];
    for await (const names of blobs.listOlderThan(shopId, 3_600_000)) listed.push(...names);

    expect(listed.sort()).toEqual([old, draft].sort());
    for (const name of listed) await blobs.remove(shopId, name);
    expect(await filesInside()).toEqual([young]);
  });

  it("says that it could not remove when the disk refuses", async () => {
    const blobs = aStore();
    const name = "a".repeat(64);
    await mkdir(join(folder, shopId, "aa", name, "inside"), { recursive: true });

    await expect(blobs.remove(shopId, name)).rejects.toThrow(TemporaryFault);
  });
});
