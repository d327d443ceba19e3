import { describe, expect, it } from "vitest";
import { readUpload } from "#app/data/pages/composer-page.server.ts";
import type { UploadId } from "#app/domain/shared/ids.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { dropStrayUploads } from "#app/services/draft/drop-stray-uploads.ts";
import { storeUpload } from "#app/services/draft/store-upload.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { save } from "./a-draft.ts";

const house = useHouse();

async function anUpload(shop: TestShop, words: string) {
  const content = Buffer.from(words);
  const by = shop.owner;
  const file = { shopId: shop.id, by, fileName: "a.txt", content, inline: false };
  const { uploadId } = await storeUpload(house.deps, file);
  return uploadId as UploadId;
}

const find = (shop: TestShop, uploadId: UploadId) =>
  readUpload(house.deps.db, shop.id, { memberId: shop.owner.id, uploadId });

describe("files that nobody will send", () => {
  it("go after a week with their bytes, unless a draft or another file still has them", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const stray = await anUpload(shop, "stray");
    const shared = await anUpload(shop, "the same bytes");
    const inDraft = await anUpload(shop, "the same bytes");
    await save(house, shop, ticket, { uploadIds: [inDraft] });
    const blobOf = async (id: UploadId) => {
      const upload = await find(shop, id);
      return {
        name: upload?.blobName ?? "",
        key: house.deps.shopKeys.open(shop.id, upload?.shopKey ?? ""),
      };
    };
    const [strayBlob, keptBlob] = [await blobOf(stray), await blobOf(inDraft)];

    house.clock.pass(6 * DAY_MS);
    await dropStrayUploads(house.deps, shop.id);
    expect(await find(shop, stray)).not.toBeNull();
    house.clock.pass(2 * DAY_MS);
    await dropStrayUploads(house.deps, shop.id);
    await dropStrayUploads(house.deps, shop.id);

    expect(await find(shop, stray)).toBeNull();
    expect(await find(shop, shared)).toBeNull();
    expect(await find(shop, inDraft)).not.toBeNull();
    await expect(house.deps.blobs.get(strayBlob.key, strayBlob.name)).rejects.toThrow();
    expect(await house.deps.blobs.get(keptBlob.key, keptBlob.name)).toHaveLength(14);
  });
});
