// A member brings a saved reply back that was deleted a short while ago.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  findDeletedReply,
  lockSavedReplies,
  saveSavedReply,
  unmarkSavedReplyDeleted,
  findShortcut,
} from "#app/data/records/saved-replies.server.ts";
import { mustMayChangeReply, mustMayWriteReplies } from "#app/domain/reply/saved-reply.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";
import type { DeleteSavedReply } from "./delete-saved-reply.ts";

/** A page that lies open overnight can still take it back. */
const CAN_COME_BACK_MS = DAY_MS;

/** Without its shortcut, if another one has it by now. Throws Refusal as `deleteSavedReply` does. */
export async function restoreSavedReply(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, by, savedReplyId }: DeleteSavedReply,
): Promise<void> {
  mustMayWriteReplies(by);
  const now = needs.clock();
  return inShopBySql(needs.db, shopId, async (tx) => {
    await lockSavedReplies(tx, shopId);
    const since = (now - CAN_COME_BACK_MS) as Instant;
    const reply = await findDeletedReply(tx, shopId, savedReplyId, since);
    if (!reply) throw new Refusal("not-found", "This saved reply is gone for good.");
    mustMayChangeReply(reply, by);
    await unmarkSavedReplyDeleted(tx, shopId, savedReplyId);
    if (reply.shortcut === null || !(await findShortcut(tx, shopId, reply))) return;
    const bare = { ...reply, shortcut: null, version: reply.version + 1 };
    await saveSavedReply(tx, shopId, bare, { at: now, by: by.id });
  });
}
