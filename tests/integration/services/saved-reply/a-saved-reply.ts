import { noActions } from "#app/domain/reply/reply-actions.ts";
import type { TypedReply } from "#app/domain/reply/saved-reply.ts";
import type { SavedReplyId } from "#app/domain/shared/ids.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { listSavedReplies } from "#app/data/records/saved-replies.server.ts";
import {
  writeSavedReply,
  type WriteSavedReply,
} from "#app/services/saved-reply/write-saved-reply.ts";
import type { TestShop } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

export const typedReply = (given: Partial<TypedReply> = {}): TypedReply => ({
  name: "Where is my order",
  folder: "Shipping",
  shortcut: "",
  language: "en",
  html: "<p>Thank you for writing.</p>",
  actions: noActions,
  ...given,
});

type Given = Partial<TypedReply> & Partial<Pick<WriteSavedReply, "by" | "isShared" | "known">>;

/** The team's, written by the owner, unless told otherwise. */
export async function aSavedReply(
  house: TestHouse,
  shop: TestShop,
  { by = shop.owner, isShared = true, known = null, ...typed }: Given = {},
): Promise<SavedReplyId> {
  const asked = { shopId: shop.id, by, isShared, known, typed: typedReply(typed) };
  return (await writeSavedReply(house.deps, asked)).id;
}

/** As a member sees them, by name. */
export const repliesSeenBy = async (house: TestHouse, shop: TestShop, by = shop.owner) =>
  (await inShopBySql(house.deps.db, shop.id, (tx) => listSavedReplies(tx, shop.id, by.id)))
    .map(({ name }) => name)
    .toSorted();
