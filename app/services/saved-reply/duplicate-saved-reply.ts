// A member makes a copy of a saved reply, to change it.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  findSavedReply,
  lockSavedReplies,
  saveSavedReply,
} from "#app/data/records/saved-replies.server.ts";
import { mustMayChangeReply, mustMayWriteReplies } from "#app/domain/reply/saved-reply.ts";
import type { SavedReplyId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";
import type { DeleteSavedReply } from "./delete-saved-reply.ts";

/** With room for the words that say it is a copy. */
const LONGEST_KEPT = 70;

/** The copy is whose the first one is, and has no shortcut. Throws Refusal as `deleteSavedReply` does. */
export async function duplicateSavedReply(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  { shopId, by, savedReplyId }: DeleteSavedReply,
): Promise<SavedReplyId> {
  mustMayWriteReplies(by);
  return inShopBySql(needs.db, shopId, async (tx) => {
    await lockSavedReplies(tx, shopId);
    const reply = await findSavedReply(tx, shopId, savedReplyId);
    if (!reply) throw new Refusal("not-found", "This saved reply is not here any more.");
    mustMayChangeReply(reply, by);
    const id = needs.newId<SavedReplyId>();
    const name = `${reply.name.slice(0, LONGEST_KEPT).trim()} (copy)`;
    const copy = { ...reply, id, name, shortcut: null, version: 1 };
    await saveSavedReply(tx, shopId, copy, { at: needs.clock(), by: by.id });
    return id;
  });
}
