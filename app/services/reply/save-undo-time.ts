// The owner says for how long a reply can be taken back.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { saveUndoSeconds } from "#app/data/records/workspace-settings.server.ts";
import { isUndoChoice } from "#app/domain/reply/undo-time.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

/** Mail that waits already keeps its time. Throws Refusal: "not-allowed", "invalid" for a time that is not offered. */
export async function saveUndoTime(
  needs: Pick<Deps, "db" | "clock">,
  given: {
    readonly shopId: ShopId;
    readonly by: { readonly id: MemberId; readonly role: Role };
    readonly undoSeconds: number;
  },
): Promise<void> {
  const { shopId, by, undoSeconds } = given;
  if (!may(by.role, "settings"))
    throw new Refusal("not-allowed", "Only the shop’s owner changes this.");
  if (!isUndoChoice(undoSeconds)) throw new Refusal("invalid", "Choose one of the times.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    await saveUndoSeconds(tx, shopId, undoSeconds, { at: needs.clock(), by: by.id });
    await announceChange(tx, shopId, null);
  });
}
