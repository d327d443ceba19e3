// A member deletes a saved reply. For a while it can be brought back.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  findSavedReply,
  lockSavedReplies,
  markSavedReplyDeleted,
} from "#app/data/records/saved-replies.server.ts";
import { mustMayChangeReply, mustMayWriteReplies } from "#app/domain/reply/saved-reply.ts";
import type { MemberId, SavedReplyId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

export type DeleteSavedReply = {
  readonly shopId: ShopId;
  readonly by: { readonly id: MemberId; readonly role: Role };
  readonly savedReplyId: SavedReplyId;
};

/** Returns its name. Throws Refusal: "not-allowed", "not-found" for somebody else's, or one that is gone. */
export async function deleteSavedReply(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, by, savedReplyId }: DeleteSavedReply,
): Promise<string> {
  mustMayWriteReplies(by);
  return inShopBySql(needs.db, shopId, async (tx) => {
    await lockSavedReplies(tx, shopId);
    const reply = await findSavedReply(tx, shopId, savedReplyId);
    if (!reply) throw new Refusal("not-found", "This saved reply is not here any more.");
    mustMayChangeReply(reply, by);
    await markSavedReplyDeleted(tx, shopId, savedReplyId, needs.clock());
    return reply.name;
  });
}
