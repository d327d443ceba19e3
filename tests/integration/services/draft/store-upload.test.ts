import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readUpload } from "#app/data/pages/composer-page.server.ts";
import { LONGEST_FILE_BYTES } from "#app/domain/reply/upload-limits.ts";
import type { UploadId } from "#app/domain/shared/ids.ts";
import { storeUpload, type StoreUpload } from "#app/services/draft/store-upload.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aMember } from "#tests/support/a-member.ts";

const house = useHouse();

const store = (shop: TestShop, change: Partial<StoreUpload> = {}) =>
  storeUpload(house.deps, {
    shopId: shop.id,
    by: shop.owner,
    fileName: "warranty.txt",
    content: Buffer.from("two years"),
    inline: false,
    ...change,
  });

const aPicture = () =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: "#c0c0c0" } })
    .png()
    .toBuffer();

const find = (shop: TestShop, uploadId: string, memberId = shop.owner.id) =>
  readUpload(house.deps.db, shop.id, { memberId, uploadId: uploadId as UploadId });

describe("putting a file into what one writes", () => {
  it("keeps its bytes under a name that says nothing, and types it by its bytes", async () => {
    const shop = await aShop(house);
    const content = await aPicture();

    const upload = await store(shop, { fileName: "not-a.pdf", content });

    expect(upload).toMatchObject({
      fileName: "not-a.pdf",
      contentType: "image/png",
      bytes: content.length,
      contentId: null,
    });
    const kept = await find(shop, upload.uploadId);
    const key = house.deps.shopKeys.open(shop.id, kept?.shopKey ?? "");
    expect(Buffer.from(await house.deps.blobs.get(key, kept?.blobName ?? ""))).toEqual(content);
    expect(kept?.blobName).not.toContain("not-a");
  });

  it("gives a picture in the text a name for the text", async () => {
    const shop = await aShop(house);

    const upload = await store(shop, { content: await aPicture(), inline: true });

    expect(upload.contentId).toMatch(/^[a-z2-7]{20}@loupe$/);
  });

  it.each([
    [
      "a text that calls itself a picture",
      "ring.png",
      Buffer.from("<svg onload=go()></svg>"),
      true,
    ],
    ["an empty file", "empty.txt", Buffer.alloc(0), false],
    ["more than a mail can carry", "film.mov", Buffer.alloc(LONGEST_FILE_BYTES + 1), false],
  ])("refuses %s, with its name", async (_what, fileName, content, inline) => {
    const shop = await aShop(house);

    const words = await expectRefusal(store(shop, { fileName, content, inline }), "invalid");

    expect(words).toContain(fileName);
  });

  it("keeps no path and no trick of direction in a file's name", async () => {
    const shop = await aShop(house);

    const upload = await store(shop, { fileName: "../../etc/‮fdp.exe" });

    expect(upload.fileName).toBe("etc_fdp.exe");
  });

  it("is for its member alone", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const agent = await aMember(house, shop);
    const { uploadId } = await store(shop);

    expect(await find(shop, uploadId, agent.id)).toBeNull();
    expect(await find(other, uploadId)).toBeNull();
    expect(await find(shop, uploadId)).toMatchObject({ fileName: "warranty.txt" });
    await expectRefusal(store(shop, { by: { ...agent, role: "read-only" } }), "not-allowed");
  });
});
