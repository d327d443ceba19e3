import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import type { ParsedAttachment } from "#app/domain/mail/parsed-mail.ts";
import { storeAttachments } from "#app/services/mail/store-attachments.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const attachment = (one: Partial<ParsedAttachment>): ParsedAttachment => ({
  fileName: "ring.txt",
  contentType: "text/plain",
  contentId: null,
  inline: false,
  content: Buffer.from("ring"),
  ...one,
});

describe("storing the attachments of a mail", () => {
  it("keeps their order, bytes and names, and types them by what they are", async () => {
    const shop = await aShop(house);
    const { shopKey } = await inShopBySql(house.deps.db, shop.id, (tx) => getShop(tx, shop.id));
    const key = house.deps.shopKeys.open(shop.id, shopKey);
    const gif = Buffer.from("R0lGODlhAQABAAAAACw=", "base64");
    const mail = {
      attachments: [
        attachment({ fileName: "", content: gif, contentType: "text/html", contentId: "a@b" }),
        attachment({ inline: true }),
      ],
    };

    const stored = await storeAttachments(house.deps, key, mail);
    const again = await storeAttachments(house.deps, key, mail);

    expect(stored).toMatchObject([
      { ordinal: 0, fileName: "unnamed", contentType: "image/gif", bytes: gif.length },
      { ordinal: 1, fileName: "ring.txt", bytes: 4, inline: true, contentId: null },
    ]);
    expect(again.map(({ blobName }) => blobName)).toEqual(stored.map(({ blobName }) => blobName));
    expect(await house.deps.blobs.get(key, stored[1]?.blobName ?? "")).toEqual(Buffer.from("ring"));
  });
});
