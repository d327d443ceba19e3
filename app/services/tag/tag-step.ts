import type { ShopId, TagId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";

/** What is done to a tag as such, on all tickets that have it. */
export type TagStep = {
  readonly shopId: ShopId;
  readonly tagId: TagId;
  readonly by: { readonly role: Role };
};

export const TAG_GONE = say("This tag is not here any more.");

/** Throws Refusal "not-allowed". */
export function mustMayChangeTags(by: TagStep["by"]): void {
  if (!may(by.role, "settings"))
    throw new Refusal(
      "not-allowed",
      "Only the shop’s owner renames, merges and deletes tags. Agents add them to tickets.",
    );
}
