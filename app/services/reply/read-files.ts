// The files of a mail with their bytes, ready to be handed to the mail provider.
import { inShopBySql } from "#app/data/db.server.ts";
import { listOutgoingFiles } from "#app/data/records/outbox.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps, MailFile } from "#app/services/deps.ts";

/** In the order of the mail. Throws PermanentFault when a file is gone or was changed. */
export async function readFiles(
  needs: Pick<Deps, "db" | "blobs" | "shopKeys">,
  { shopId, messageId }: { readonly shopId: ShopId; readonly messageId: MessageId },
): Promise<readonly MailFile[]> {
  const { files, shopKey } = await inShopBySql(needs.db, shopId, async (tx) => ({
    files: await listOutgoingFiles(tx, shopId, messageId),
    shopKey: (await getShop(tx, shopId)).shopKey,
  }));
  if (files.length === 0) return [];
  const key = needs.shopKeys.open(shopId, shopKey);
  const read: MailFile[] = [];
  for (const { fileName, contentType, contentId, blobName } of files)
    read.push({
      fileName,
      contentType,
      contentId,
      content: await needs.blobs.get(key, blobName),
    });
  return read;
}
