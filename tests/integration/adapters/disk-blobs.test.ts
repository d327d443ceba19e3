import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
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
});
