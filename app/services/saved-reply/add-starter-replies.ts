// A shop begins with replies that others wrote, and changes them to its own words.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  findShortcut,
  listSavedReplies,
  lockSavedReplies,
  saveSavedReply,
} from "#app/data/records/saved-replies.server.ts";
import { noActions } from "#app/domain/reply/reply-actions.ts";
import { mustMayChangeReply } from "#app/domain/reply/saved-reply.ts";
import { starterReplies } from "#app/domain/reply/starter-replies.ts";
import type { ReplyLanguage } from "#app/domain/reply/variable/reply-language.ts";
import type { MemberId, SavedReplyId, ShopId } from "#app/domain/shared/ids.ts";
import type { Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

export type AddStarterReplies = {
  readonly shopId: ShopId;
  readonly by: { readonly id: MemberId; readonly role: Role };
  readonly language: ReplyLanguage;
};

/** For the whole team; those that are there by name and folder are left alone. Returns how many came. Throws Refusal "not-allowed". */
export async function addStarterReplies(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  { shopId, by, language }: AddStarterReplies,
): Promise<number> {
  mustMayChangeReply({ memberId: null }, by);
  return inShopBySql(needs.db, shopId, async (tx) => {
    await lockSavedReplies(tx, shopId);
    const there = await listSavedReplies(tx, shopId, by.id);
    const isThere = (wanted: { name: string; folder: string }) =>
      there.some(({ name, folder }) => name === wanted.name && folder === wanted.folder);
    const missing = starterReplies[language].filter((reply) => !isThere(reply));
    for (const { name, folder, shortcut: wanted, html } of missing) {
      const id = needs.newId<SavedReplyId>();
      const isTaken = await findShortcut(tx, shopId, { id, memberId: null, shortcut: wanted });
      const shortcut = isTaken ? null : wanted;
      const reply = { id, memberId: null, folder, name, shortcut, language, html };
      const whole = { ...reply, actions: noActions, version: 1 };
      await saveSavedReply(tx, shopId, whole, { at: needs.clock(), by: by.id });
    }
    return missing.length;
  });
}
