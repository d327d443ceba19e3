// A saved reply quoted old words: somebody changed it, or says that it is still right.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { listOpenDrifts, settleDriftOf } from "#app/data/records/reply-drifts.server.ts";
import { findSavedReply } from "#app/data/records/saved-replies.server.ts";
import { mustMayChangeReply, mustMayWriteReplies } from "#app/domain/reply/saved-reply.ts";
import { textOfHtml } from "#app/domain/reply/text-of-html.ts";
import { holdsQuote, quoteOf } from "#app/domain/shop-text/find-quotes.ts";
import type { ShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import type { MemberId, SavedReplyId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

export type SettleDrift = {
  readonly shopId: ShopId;
  readonly by: { readonly id: MemberId; readonly role: Role };
  readonly savedReplyId: SavedReplyId;
  readonly key: ShopTextKey;
  readonly version: number;
};

/** It is still right. Twice is once. Throws Refusal: "not-allowed", "not-found" for somebody else's reply, or one that is gone. */
export async function settleDrift(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, by, savedReplyId, key, version }: SettleDrift,
): Promise<void> {
  mustMayWriteReplies(by);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const reply = await findSavedReply(tx, shopId, savedReplyId);
    if (!reply) throw new Refusal("not-found", "This saved reply is not here any more.");
    mustMayChangeReply(reply, by);
    const settled = { at: needs.clock(), by: by.id };
    await settleDriftOf(tx, shopId, { savedReplyId, key, version }, settled);
  });
}

/** A step of a transaction: the reply was written anew, and what it no longer quotes needs no look. */
export async function settleEditedReply(
  tx: Tx,
  shopId: ShopId,
  savedReplyId: SavedReplyId,
  settled: { readonly at: Instant; readonly by: MemberId },
): Promise<void> {
  for (const drift of await listOpenDrifts(tx, shopId, { savedReplyId })) {
    const text = textOfHtml(drift.html);
    if (!drift.quotes.some((words) => holdsQuote(text, quoteOf(words))))
      await settleDriftOf(tx, shopId, drift, settled);
  }
}
