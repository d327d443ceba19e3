// Somebody puts a file or a picture into what they write: keep its bytes, encrypted, for them alone.
import { inShopBySql } from "#app/data/db.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { saveUpload, sumWaitingUploads } from "#app/data/records/uploads.server.ts";
import { downloadName } from "#app/domain/mail/download-name.ts";
import { mayShowPicture } from "#app/domain/mail/showable-picture.ts";
import type { UploadView } from "#app/domain/reply/draft.ts";
import { whyTooLarge } from "#app/domain/reply/upload-limits.ts";
import type { MemberId, ShopId, UploadId } from "#app/domain/shared/ids.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";

export type StoreUpload = {
  readonly shopId: ShopId;
  readonly by: { readonly id: MemberId; readonly role: Role };
  /** As their computer calls it. */
  readonly fileName: string;
  readonly content: Uint8Array;
  /** A picture inside the text; otherwise a file beside it. */
  readonly inline: boolean;
};

/** More than anybody writes replies with in a day; a page that went wild fills no disk. */
const MOST_WAITING_BYTES = 500_000_000;

/** Throws Refusal "not-allowed", and "invalid" for a file that is too large, empty, or no picture where one is meant. */
export async function storeUpload(
  needs: Pick<Deps, "db" | "clock" | "newId" | "newToken" | "typeOfBytes" | "blobs" | "shopKeys">,
  input: StoreUpload,
): Promise<UploadView> {
  const { shopId, by, content } = input;
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  const fileName = downloadName(input.fileName, input.inline ? "picture" : "attachment");
  const bytes = content.length;
  const tooLarge = whyTooLarge([], { fileName, bytes });
  if (tooLarge !== null) throw new Refusal("invalid", tooLarge);
  const contentType = await needs.typeOfBytes(content);
  if (input.inline && !mayShowPicture({ contentType, bytes }))
    throw new Refusal(
      "invalid",
      say("“{fileName}” is no picture that mail programs show. Attach it as a file.", { fileName }),
    );

  const since = (needs.clock() - DAY_MS) as Instant;
  const { shopKey, waiting } = await inShopBySql(needs.db, shopId, async (tx) => ({
    shopKey: (await getShop(tx, shopId)).shopKey,
    waiting: await sumWaitingUploads(tx, shopId, { memberId: by.id, since }),
  }));
  if (waiting + bytes > MOST_WAITING_BYTES)
    throw new Refusal(
      "invalid",
      "You have uploaded very many files today that were not sent. Try again tomorrow.",
    );
  const blobName = await needs.blobs.put(needs.shopKeys.open(shopId, shopKey), content);
  const id = needs.newId<UploadId>();
  const contentId = input.inline ? `${needs.newToken()}@loupe` : null;
  const file = { fileName, contentType, bytes, contentId };
  await inShopBySql(needs.db, shopId, (tx) =>
    saveUpload(tx, shopId, { id, ...file, blobName, memberId: by.id, at: needs.clock() }),
  );
  return { uploadId: id, ...file };
}
