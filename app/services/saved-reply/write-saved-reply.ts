// A member writes a saved reply, or changes one: its words, its name, whose it is.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  countSavedReplies,
  findSavedReply,
  findShortcut,
  lockSavedReplies,
  saveSavedReply,
} from "#app/data/records/saved-replies.server.ts";
import {
  mustMayChangeReply,
  readTypedReply,
  type SavedReply,
  type TypedReply,
} from "#app/domain/reply/saved-reply.ts";
import type { MemberId, SavedReplyId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { settleEditedReply } from "#app/services/shop-text/settle-drift.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "cleanHtml">;

/** Somebody who searches among more has other troubles. */
const MOST_REPLIES = 1_000;

export type WriteSavedReply = {
  readonly shopId: ShopId;
  readonly by: { readonly id: MemberId; readonly role: Role };
  /** Null: a new one. Otherwise the version that its writer saw. */
  readonly known: { readonly id: SavedReplyId; readonly version: number } | null;
  /** False: the writer's own. */
  readonly isShared: boolean;
  readonly typed: TypedReply;
};

/**
 * One that is no longer the team's becomes the own of whoever took it from the team. Throws Refusal: "invalid" as `readTypedReply`,
 * "not-allowed", "not-found" for somebody else's, "conflict" for a shortcut that is taken, a version that is old, or too many.
 */
export async function writeSavedReply(
  needs: Needs,
  { shopId, by, known, isShared, typed }: WriteSavedReply,
): Promise<{ readonly id: SavedReplyId; readonly version: number }> {
  mustMayChangeReply({ memberId: isShared ? null : by.id }, by);
  const read = readTypedReply(typed, needs.cleanHtml);
  return inShopBySql(needs.db, shopId, async (tx) => {
    await lockSavedReplies(tx, shopId);
    const was = known && (await findSavedReply(tx, shopId, known.id));
    if (known && !was) throw new Refusal("not-found", "This saved reply is not here any more.");
    if (was) mustMayChangeReply(was, by);
    if (was && was.version !== known?.version)
      throw new Refusal(
        "conflict",
        "Somebody changed this reply since you opened it. Copy your words, reload the page, and put them in.",
      );
    if (!was && (await countSavedReplies(tx, shopId)) >= MOST_REPLIES)
      throw new Refusal(
        "conflict",
        say("There are {count, number} saved replies: delete one first.", { count: MOST_REPLIES }),
      );
    const reply: SavedReply = {
      ...read,
      id: was?.id ?? needs.newId<SavedReplyId>(),
      memberId: isShared ? null : by.id,
      version: (was?.version ?? 0) + 1,
    };
    await mustHaveFreeShortcut(tx, shopId, reply);
    const changed = { at: needs.clock(), by: by.id };
    await saveSavedReply(tx, shopId, reply, changed);
    if (was) await settleEditedReply(tx, shopId, reply.id, changed);
    return { id: reply.id, version: reply.version };
  });
}

/** A step of a transaction, with the shop's saved replies locked. Throws Refusal "conflict". */
async function mustHaveFreeShortcut(
  tx: Tx,
  shopId: ShopId,
  reply: Pick<SavedReply, "id" | "memberId" | "shortcut">,
): Promise<void> {
  const { shortcut } = reply;
  if (shortcut === null) return;
  const taken = await findShortcut(tx, shopId, reply);
  if (!taken) return;
  // What a colleague calls their own is theirs to know.
  throw new Refusal(
    "conflict",
    reply.memberId === null && !taken.isShared
      ? say("/{shortcut} belongs to a colleague’s own reply already. Choose another.", { shortcut })
      : say("/{shortcut} belongs to “{name}” already. Choose another.", {
          shortcut,
          name: taken.name,
        }),
  );
}
